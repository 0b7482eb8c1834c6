// The page for browsers without JavaScript: the way in and one cell at a time, as forms. Its ticket lies in a cookie that no
// script and no other site gets; what it may do is what its ticket may do anywhere.
import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { nanoid } from 'nanoid'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { readJoinCode } from '../../shared/base/join-code.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { tidy } from '../../shared/base/text.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Fault } from '../../shared/protocol/fault.ts'
import { joinSchema } from '../../shared/protocol/http.ts'
import type { Asked, Writer } from '../steward/simple-desk.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal, refusalOf, STATUS } from './fault.ts'
import type { Gateway } from './gateway.ts'
import type { JoinDesk } from './join-desk.ts'
import { readBytes } from './requests.ts'
import {
  cellPage,
  EMPTY_JOIN,
  faultPage,
  type Html,
  type JoinDraft,
  type JoinFaults,
  type JoinPage,
  joinPage,
  SIMPLE_PATH,
  simpleAddress,
} from './simple-page.ts'
import { SIMPLE_WORDS } from './simple-words.ts'
import { spend } from './tries.ts'

const COOKIE = 'vieta-simple'
/** Seconds the cookie stays: a workshop's day. Computers of offices are shared. */
const COOKIE_S = 12 * 60 * 60
/** Bytes of a form: the longest note, its letters written as %C4%85, several times over. */
const FORM_BYTES = 32 * 1024
const FORM_MS = 30_000
/** Notes and refreshes a minute with one ticket. Nobody presses a button more often than once a second. */
const FORMS_PER_MINUTE = 60

/** @param addressOf the network address a request came from */
export function simplePages(
  { vault, simple, log, now, proxies, health }: Gateway,
  desk: JoinDesk,
  addressOf: (context: Context) => string,
): Hono {
  const app = new Hono()
  const forms = new RateLimiterMemory({ points: FORMS_PER_MINUTE, duration: 60 })

  app.get(SIMPLE_PATH, async (context) => {
    const language = languageOf(context)
    const code = (context.req.query('kodas') ?? '').slice(0, 40)
    const writer = await writerOf(context, language, '')
    if (writer instanceof Response) return writer
    if (writer === null) return show(context, joinPage(language, saidOf(context, language, code)))
    const cell = context.req.query('langelis') ?? null
    const view = await simple.look(writer, { item: null, frame: null, cell })
    const said = context.req.query('issiusta')
    const t = SIMPLE_WORDS[language]
    return show(
      context,
      cellPage(language, {
        view,
        ...formOf(writer),
        ...(said === 'sent' || said === 'hidden' ? { said: t(`simple.said.${said}`) } : {}),
      }),
    )
  })

  app.post(`${SIMPLE_PATH}/join`, async (context) => {
    const language = languageOf(context)
    const form = await formIn(context)
    const draft: JoinDraft = {
      code: form.get('code') ?? '',
      name: form.get('name') ?? '',
      sector: form.get('sector') ?? '',
      organisation: form.get('organisation') ?? '',
      shownAs: form.get('shownAs') ?? 'name',
    }
    const refuse = (faults: JoinFaults, wrong: string | undefined, status: number) =>
      show(context, joinPage(language, { draft, faults, ...(wrong === undefined ? {} : { wrong }) }), status)
    const faults = faultsOf(draft, language)
    const wanted = joinSchema.safeParse(draft)
    if (Object.keys(faults).length > 0 || !wanted.success) return refuse(faults, undefined, 400)
    try {
      const { ticket } = await desk.join(addressOf(context), wanted.data)
      setCookie(context, COOKIE, ticket, cookieOptions(context))
    } catch (error) {
      const { fault } = refused(error, context)
      const isOfCode = fault === 'code-unknown' || fault === 'code-closed'
      const words = faultWords(language, fault)
      return refuse(isOfCode ? { code: words } : {}, isOfCode ? undefined : words, STATUS[fault])
    }
    return context.redirect(simpleAddress(language), 303)
  })

  app.post(`${SIMPLE_PATH}/note`, async (context) => {
    const language = languageOf(context)
    const form = await formIn(context)
    const text = tidy(form.get('text') ?? '')
    const asked: Asked = { item: form.get('item'), frame: form.get('frame'), cell: form.get('cell') }
    const writer = await writerOf(context, language, text)
    if (writer instanceof Response) return writer
    const t = SIMPLE_WORDS[language]
    if (writer === null) return show(context, joinPage(language, { draft: EMPTY_JOIN, unsent: text }), 401)
    const again = async (wrong: string | undefined, status: number) => {
      const view = await simple.look(writer, asked)
      const page = { view, ...formOf(writer), text, ...(wrong === undefined ? {} : { wrong }) }
      return show(context, cellPage(language, page), status)
    }
    if (form.get('token') !== tokenOf(writer.secret)) return again(t('simple.wrong.stale'), 409)
    const back = (issiusta: string) =>
      context.redirect(simpleAddress(language, '', { langelis: asked.cell, issiusta }), 303)
    try {
      await spend(forms, tokenOf(writer.secret))
      // With words in the field the page stays where they were written.
      if (form.get('do') === 'refresh') return text === '' ? back('') : await again(undefined, 200)
      if (health() === 'full') throw new Refusal('storage-full')
      const nonce = (form.get('nonce') ?? '').slice(0, 40)
      const outcome = await simple.write(writer, { ...asked, text, nonce })
      switch (outcome) {
        case 'sent':
        case 'hidden':
          return back(outcome)
        case 'too-long':
          return await again(t('phone.field.tooLong', { n: LIMITS.noteText }), 400)
        case 'empty':
          return await again(t('simple.wrong.empty'), 400)
        default:
          return await again(t(`simple.wrong.${outcome}`), 409)
      }
    } catch (error) {
      const { fault } = refused(error, context)
      return again(faultWords(language, fault), STATUS[fault])
    }
  })

  app.post(`${SIMPLE_PATH}/leave`, async (context) => {
    const language = languageOf(context)
    const form = await formIn(context)
    const secret = getCookie(context, COOKIE)
    // A page opened before somebody else came in on this computer.
    if (secret !== undefined && form.get('token') !== tokenOf(secret)) {
      return context.redirect(simpleAddress(language), 303)
    }
    deleteCookie(context, COOKIE, { path: SIMPLE_PATH })
    return context.redirect(simpleAddress(language, '', { iseita: '1' }), 303)
  })

  app.onError((error, context) => {
    const { fault } = refused(error, context)
    const language = languageOf(context)
    return show(context, faultPage(language, faultWords(language, fault)), STATUS[fault])
  })

  /** Who asks: null when nobody is in, an answer when who was in may no longer be. */
  async function writerOf(
    context: Context,
    language: Language,
    unsent: string,
  ): Promise<Writer | null | Response> {
    const secret = getCookie(context, COOKIE)
    if (secret === undefined) return null
    try {
      const bearer = await bearerOf(vault, `Bearer ${secret}`)
      demand(bearer, 'board.write', bearer.workshop)
      const { workshop, person } = bearer
      if (workshop === null || person === null) throw new Refusal('forbidden')
      return { workshop, person, secret }
    } catch (error) {
      const { fault } = refused(error, context)
      // Whoever was here is not to be kept out of another workshop.
      deleteCookie(context, COOKIE, { path: SIMPLE_PATH })
      const wrong = faultWords(language, fault)
      return show(context, joinPage(language, { draft: EMPTY_JOIN, wrong, unsent }), STATUS[fault])
    }
  }

  function refused(error: unknown, context: Context): Refusal {
    const refusal = error instanceof Error ? refusalOf(error) : new Refusal('unexpected')
    if (refusal.fault === 'unexpected') {
      log.error({ err: error, method: context.req.method, path: context.req.path }, 'A request failed')
    }
    return refusal
  }

  function formOf(writer: Writer) {
    return { now: now(), token: tokenOf(writer.secret), nonce: nanoid() }
  }

  function cookieOptions(context: Context) {
    const isHttps =
      context.req.url.startsWith('https:') ||
      (proxies > 0 && context.req.header('x-forwarded-proto') === 'https')
    return {
      path: SIMPLE_PATH,
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: COOKIE_S,
      secure: isHttps,
    } as const
  }

  // The link of a page that could not start: the address it stands at says which workshop was meant.
  const outer = new Hono()
  outer.get('*', async (context, next) => {
    const language = context.req.query('paprasta')
    if (language === undefined) return next()
    const [, typed = ''] = /^\/join\/([^/]+)$/.exec(context.req.path) ?? []
    return context.redirect(
      simpleAddress(language === 'en' ? 'en' : 'lt', '', { kodas: readJoinCode(decoded(typed)) }),
    )
  })
  // Apart, so that what fails behind that link's passing on is not answered here.
  outer.route('/', app)
  return outer
}

function languageOf(context: Context): Language {
  return context.req.query('lang') === 'en' ? 'en' : 'lt'
}

function saidOf(context: Context, language: Language, code: string): JoinPage {
  const draft = { ...EMPTY_JOIN, code }
  const hasLeft = context.req.query('iseita') !== undefined
  return hasLeft ? { draft, said: SIMPLE_WORDS[language]('simple.said.left') } : { draft }
}

function show(context: Context, page: Html, status = 200): Response | Promise<Response> {
  context.header('cache-control', 'no-store')
  return context.html(page, status as 200)
}

/** A form's fields. */
async function formIn(context: Context): Promise<URLSearchParams> {
  const bytes = await readBytes(context, FORM_BYTES, 'too-large', FORM_MS)
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

/** Older browsers send no Origin and know no SameSite: a form of ours proves itself by what only our page knows. */
function tokenOf(secret: string): string {
  return createHash('sha256').update(`form/${secret}`).digest('base64url').slice(0, 32)
}

function faultsOf({ code, name, sector, organisation }: JoinDraft, language: Language): JoinFaults {
  const t = SIMPLE_WORDS[language]
  const { length } = tidy(name)
  const limit = String(LIMITS.personName)
  const isKnown = joinSchema.shape.sector.safeParse(sector).success
  return {
    ...(readJoinCode(code) === null && {
      code: t(code.trim() === '' ? 'join.code.empty' : 'join.code.malformed'),
    }),
    ...(length === 0 && { name: t('common.faults.name-empty') }),
    ...(length > LIMITS.personName && { name: t('common.faults.name-too-long', { limit }) }),
    ...(!isKnown && { sector: t('join.sectorEmpty') }),
    ...(tidy(organisation).length > LIMITS.organisation && {
      organisation: t('join.organisationTooLong', { limit: String(LIMITS.organisation) }),
    }),
  }
}

function faultWords(language: Language, fault: Fault): string {
  const t = SIMPLE_WORDS[language]
  // A field that is wrong is named beside it; here it is something else.
  if (fault === 'invalid' || fault === 'import-malformed') return t('common.faults.unexpected')
  if (fault === 'name-too-long') return t('common.faults.name-too-long', { limit: String(LIMITS.personName) })
  if (fault === 'title-too-long') return t('common.faults.title-too-long', { limit: String(LIMITS.title) })
  return t(`common.faults.${fault}`)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    // Not an address that can be decoded: then without a code.
    return ''
  }
}

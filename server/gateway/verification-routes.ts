// The verification page, for everybody: whoever has a certificate's code learns whether it counts, and whether a name they
// type is the holder's. Wrong codes and names are counted by address, so that nobody tries them through.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { tidy } from '../../shared/base/text.ts'
import { isLanguage, type Language } from '../../shared/i18n/language.ts'
import { isHolder, readVerificationCode, verificationPath } from '../../shared/people/certificate.ts'
import type { Vault } from '../vault/vault.ts'
import { Refusal } from './fault.ts'
import { readBytes } from './requests.ts'
import { spend } from './tries.ts'
import { type VerificationPage, verificationPage } from './verification-page.ts'

/** Ten minutes of one address: a personnel office goes through a pile; the codes are ten signs of thirty-one. */
const WRONG_CODES = 30
const NAMES = 20
const TEN_MINUTES_S = 600
const FORM_BYTES = 4096

const NOTHING: VerificationPage = { certificate: null, typed: '', wrong: null, compared: null }

/** @param addressOf the network address a request came from */
export function verificationRoutes(
  { vault }: { readonly vault: Vault },
  addressOf: (context: Context) => string,
): Hono {
  const app = new Hono()
  const codes = new RateLimiterMemory({ points: WRONG_CODES, duration: TEN_MINUTES_S })
  const names = new RateLimiterMemory({ points: NAMES, duration: TEN_MINUTES_S })

  async function show(context: Context, page: VerificationPage, status: 200 | 404 | 429 = 200) {
    context.header('cache-control', 'no-store')
    return context.html(verificationPage(languageOf(context), page), status)
  }

  /** Null once too many codes were wrong: the answer would tell a right one from a wrong one. */
  async function find(context: Context, typed: string) {
    const address = addressOf(context)
    const spent = await codes.get(address)
    if (spent !== null && spent.remainingPoints <= 0) return null
    const code = readVerificationCode(typed)
    const certificate = code === null ? null : await vault.certificates.findByCode(code)
    if (certificate) return certificate
    await spend(codes, address)
    return undefined
  }

  async function refuse(context: Context, typed: string, found: null | undefined) {
    return found === null
      ? show(context, { ...NOTHING, typed, wrong: 'tooMany' }, 429)
      : show(context, { ...NOTHING, typed, wrong: 'unknown' }, 404)
  }

  app.get('/patikra', async (context) => {
    const typed = (context.req.query('kodas') ?? '').slice(0, 40)
    if (typed.trim() === '') return show(context, NOTHING)
    const certificate = await find(context, typed)
    if (!certificate) return refuse(context, typed, certificate)
    const language = languageOf(context) === 'en' ? '?lang=en' : ''
    return context.redirect(`${verificationPath(certificate.code)}${language}`, 303)
  })

  app.get('/patikra/:code', async (context) => {
    const typed = context.req.param('code').slice(0, 40)
    const certificate = await find(context, typed)
    return certificate ? show(context, { ...NOTHING, certificate }) : refuse(context, typed, certificate)
  })

  app.post('/patikra/:code', async (context) => {
    const typed = context.req.param('code').slice(0, 40)
    const certificate = await find(context, typed)
    if (!certificate) return refuse(context, typed, certificate)
    const body = new TextDecoder().decode(await readBytes(context, FORM_BYTES, 'too-large', 10_000))
    const name = tidy((new URLSearchParams(body).get('name') ?? '').slice(0, 120))
    if (name === '') return show(context, { ...NOTHING, certificate })
    try {
      await spend(names, addressOf(context))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return show(context, { ...NOTHING, certificate, wrong: 'tooMany' }, 429)
    }
    const isSame = isHolder(certificate.name, name)
    return show(context, { ...NOTHING, certificate, compared: { name, isSame } })
  })

  return app
}

function languageOf(context: Context): Language {
  const asked = context.req.query('lang') ?? 'lt'
  return isLanguage(asked) ? asked : 'lt'
}

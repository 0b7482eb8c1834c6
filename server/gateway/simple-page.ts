// The page for browsers that cannot run ours, as HTML a browser of 2013 shows: no script, no grid, no custom properties.
// Every value goes through the template, which escapes it. Knows no requests.
import { html } from 'hono/html'
import { groupName } from '../../shared/agenda/group-name.ts'
import { clockText, remainingMs } from '../../shared/agenda/timer.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { SECTORS, stageOf } from '../../shared/method/method.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import { SHOWN_AS } from '../../shared/people/person.ts'
import type { SimpleNote, SimpleView } from '../steward/simple-desk.ts'
import { SIMPLE_WORDS, type SimpleWords } from './simple-words.ts'

/** Where the page is. */
export const SIMPLE_PATH = '/paprasta'

export type Html = ReturnType<typeof html>

/** What was typed into the way in. */
export interface JoinDraft {
  readonly code: string
  readonly name: string
  readonly sector: string
  readonly organisation: string
  readonly shownAs: string
}

export const EMPTY_JOIN: JoinDraft = { code: '', name: '', sector: '', organisation: '', shownAs: 'name' }

/** Which field of the way in is wrong, and how, in words. */
export type JoinFaults = Partial<Record<'code' | 'name' | 'sector' | 'organisation', string>>

/** An address of the page in a language, with what else it says. */
export function simpleAddress(
  language: Language,
  path: '' | '/join' | '/note' | '/leave' = '',
  said: Readonly<Record<string, string | null>> = {},
): string {
  const query = new URLSearchParams()
  if (language === 'en') query.set('lang', 'en')
  for (const [key, value] of Object.entries(said)) if (value !== null && value !== '') query.set(key, value)
  const text = query.toString()
  return `${SIMPLE_PATH}${path}${text === '' ? '' : `?${text}`}`
}

const STYLE = `
body { margin: 0; background: #faf8f4; color: #1f1f1f; font: 18px/1.5 sans-serif; }
main, header, footer { display: block; max-width: 40em; margin: 0 auto; padding: 0 1em; }
header { padding-top: 1em; text-align: right; }
footer { margin-top: 2em; padding-bottom: 2em; border-top: 1px solid #8a8580; }
h1 { font-size: 1.6em; line-height: 1.2; margin: 0.5em 0; }
h2 { font-size: 1.25em; line-height: 1.3; margin: 1.5em 0 0.5em; }
a { color: #0b4f8a; }
fieldset { margin: 0 0 1em; padding: 0.5em 1em; border: 1px solid #6b6661; }
legend, label.name { font-weight: bold; }
.field { margin: 0 0 1em; }
.field label.name { display: block; }
.choice { display: block; padding: 0.4em 0; }
input[type=text], select, textarea {
  box-sizing: border-box; width: 100%; padding: 0.5em; border: 1px solid #4a4642; background: #fff; color: #1f1f1f; font: inherit;
}
button {
  min-height: 44px; margin: 0 0.5em 0.5em 0; padding: 0.5em 1.2em; border: 2px solid #0b4f8a; background: #fff; color: #0b4f8a;
  font: inherit; cursor: pointer;
}
button.first { background: #0b4f8a; color: #fff; }
a:focus, button:focus, input:focus, select:focus, textarea:focus { outline: 3px solid #b45309; outline-offset: 2px; }
.help { margin: 0.2em 0; color: #4a4642; }
.wrong { margin: 0.2em 0; padding: 0.5em 0.8em; border-left: 6px solid #a61b1b; background: #fff; color: #8a1414; }
.said { padding: 0.5em 0.8em; border-left: 6px solid #1e6b34; background: #fff; }
.notes { margin: 0; padding: 0; list-style: none; }
.notes li { margin: 0 0 0.6em; padding: 0.5em 0.8em; border: 1px solid #8a8580; background: #fff; white-space: pre-wrap; word-wrap: break-word; }
.notes span { color: #4a4642; font-size: 0.85em; }
`

/** A whole page around its content. */
function page(language: Language, title: string, other: string, content: Html): Html {
  const t = SIMPLE_WORDS[language]
  const otherLanguage = language === 'lt' ? 'en' : 'lt'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<title>${title} – ${t('common.vieta')}</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="${other}" lang="${otherLanguage}" hreflang="${otherLanguage}">${t('simple.other')}</a></header>
<main>${content}</main>
</body>
</html>
`
}

function wrong(id: string, text: string | undefined): Html | '' {
  return text === undefined ? '' : html`<p class="wrong" id="${id}" role="alert">${text}</p>`
}

/** Words that could not be sent from where they were written: to be copied. */
function unsentWords(t: SimpleWords, text: string): Html | '' {
  if (text.trim() === '') return ''
  return html`<div class="field">
<label class="name" for="unsent">${t('simple.unsent.title')}</label>
<p class="help" id="unsent-help">${t('simple.unsent.help')}</p>
<textarea id="unsent" rows="5" readonly aria-describedby="unsent-help">
${text}</textarea>
</div>`
}

export interface JoinPage {
  readonly draft: JoinDraft
  readonly faults?: JoinFaults
  /** What concerns no field. */
  readonly wrong?: string
  readonly said?: string
  /** Words typed on a page whose person may no longer write. */
  readonly unsent?: string
}

/** The way in, and how to open the whole board. */
export function joinPage(language: Language, given: JoinPage): Html {
  const t = SIMPLE_WORDS[language]
  const { draft, faults = {}, unsent = '' } = given
  const other = simpleAddress(language === 'lt' ? 'en' : 'lt', '', { kodas: draft.code })
  const field = (name: keyof JoinFaults, label: string, value: string, help = '') => html`<div class="field">
<label class="name" for="${name}">${label}</label>
${help === '' ? '' : html`<p class="help" id="${name}-help">${help}</p>`}
${wrong(`${name}-wrong`, faults[name])}
<input type="text" id="${name}" name="${name}" value="${value}" autocomplete="off"${said(name)}>
</div>`
  const said = (name: keyof JoinFaults) =>
    faults[name] === undefined ? '' : html` aria-invalid="true" aria-describedby="${`${name}-wrong`}"`
  return page(
    language,
    t('simple.title'),
    other,
    html`<h1>${t('simple.title')}</h1>
${given.said === undefined ? '' : html`<p class="said" role="status">${given.said}</p>`}
<p>${t('simple.intro')}</p>
${wrong('join-wrong', given.wrong)}
${unsentWords(t, unsent)}
<h2>${t('join.title')}</h2>
<form method="post" action="${simpleAddress(language, '/join')}">
${field('code', t('join.code.label'), draft.code, t('join.code.help'))}
${field('name', t('join.name'), draft.name)}
<div class="field">
<label class="name" for="sector">${t('join.sector')}</label>
${wrong('sector-wrong', faults.sector)}
<select id="sector" name="sector"${said('sector')}>
<option value="">${t('join.sectorChoose')}</option>
${SECTORS.map(
  ({ code, label }) =>
    html`<option value="${code}"${code === draft.sector ? html` selected` : ''}>${label[language]}</option>`,
)}
</select>
</div>
${field('organisation', `${t('join.organisation')} (${t('join.optional')})`, draft.organisation)}
<fieldset>
<legend>${t('join.shownAs.legend')}</legend>
${SHOWN_AS.map(
  (shownAs) =>
    html`<label class="choice"><input type="radio" name="shownAs" value="${shownAs}"${
      shownAs === draft.shownAs ? html` checked` : ''
    }> ${t(`simple.shownAs.${shownAs}`)}</label>`,
)}
</fieldset>
<h3>${t('join.privacy.title')}</h3>
<p>${t('join.privacy.text')}</p>
<p><button type="submit" class="first">${t('join.submit')}</button></p>
</form>
<h2>${t('simple.whole.title')}</h2>
<ul>
<li>${t('simple.whole.browsers')}</li>
<li>${t('simple.whole.phone')}</li>
<li>${t('simple.whole.paper')}</li>
</ul>`,
  )
}

export interface CellPage {
  readonly view: SimpleView
  /** The server's clock. */
  readonly now: number
  /** Says that a form came from this page. */
  readonly token: string
  /** Tells one note from the next. */
  readonly nonce: string
  readonly text?: string
  readonly wrong?: string
  readonly said?: string
}

/** The cell one works in: what to do, a field, and what was written. */
export function cellPage(language: Language, given: CellPage): Html {
  const t = SIMPLE_WORDS[language]
  const { view } = given
  const title = view.title === '' ? t('simple.title') : view.title
  const other = simpleAddress(language === 'lt' ? 'en' : 'lt', '', { langelis: view.cell?.cell.id ?? null })
  return page(
    language,
    t('simple.titleOf', { workshop: title }),
    other,
    html`<h1>${title}</h1>
${given.said === undefined ? '' : html`<p class="said" role="status">${given.said}</p>`}
${view.place.state === 'write' ? writing(language, given) : resting(language, given)}
${leaving(language, given)}`,
  )
}

function leaving(language: Language, { view, token }: CellPage): Html {
  const t = SIMPLE_WORDS[language]
  const { me } = view
  return html`<h2>${t('simple.leave')}</h2>
${me === null ? '' : html`<p>${t('simple.you', { who: publicLabel(me, language) })}</p>`}
<p>${t('simple.leaveHelp')}</p>
<form method="post" action="${simpleAddress(language, '/leave')}">
<input type="hidden" name="token" value="${token}">
<button type="submit">${t('simple.leave')}</button>
</form>`
}

/** Nothing to write at the moment. */
function resting(language: Language, { view, text = '', wrong: fault }: CellPage): Html {
  const t = SIMPLE_WORDS[language]
  const { place } = view
  const isBreak = place.state === 'rest' && place.activity === null
  const [title, words] =
    place.state === 'lobby'
      ? [t('phone.lobby.title'), t('simple.refreshHelp')]
      : isBreak
        ? [t('phone.rest.title'), t('waiting.rest.text')]
        : [t('waiting.rest.elsewhere'), t('waiting.rest.elsewhereText')]
  return html`<h2>${title}</h2>
${wrong('text-wrong', fault)}
<p>${words}</p>
${unsentWords(t, text)}
<form method="get" action="${SIMPLE_PATH}">
${language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}
<button type="submit" class="first">${t('simple.refresh')}</button>
</form>`
}

function writing(language: Language, given: CellPage): Html {
  const t = SIMPLE_WORDS[language]
  const { view, token, nonce, text = '', wrong: fault } = given
  const { place, step, cell } = view
  if (place.state !== 'write' || cell === null) return html``
  const { activity, frame, cells, item } = place
  const group = frame.group === null ? '' : ` · ${groupName(frame.group, language)}`
  return html`<h2>${stageOf(activity.stage).label[language]} · ${activity.name[language]}${group}</h2>
${
  view.movedOnTo === null
    ? ''
    : html`<p class="said" role="status">${t('simple.movedOn', { activity: view.movedOnTo.name[language] })}</p>`
}
${step === null || step.text === null ? '' : html`<p><strong>${t('phone.instruction')}.</strong> ${step.text[language]}</p>`}
${timeLeft(t, given)}
<form method="post" action="${simpleAddress(language, '/note')}">
<h3>${t('simple.form')}</h3>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="nonce" value="${nonce}">
<input type="hidden" name="item" value="${item.id}">
<input type="hidden" name="frame" value="${frame.id}">
<fieldset>
<legend>${t('simple.cell')}</legend>
${cells.map(
  ({ cell: each }) =>
    html`<label class="choice"><input type="radio" name="cell" value="${each.id}"${
      each.id === cell.cell.id ? html` checked` : ''
    }> ${each.prompt[language]}</label>`,
)}
</fieldset>
<div class="field">
<label class="name" for="text">${t('simple.text')}</label>
<p class="help" id="text-help">${t('simple.textHelp', { limit: String(LIMITS.noteText) })}${
    cell.cell.anonymous ? ` ${t('phone.cell.anonymous')}` : ''
  }</p>
${wrong('text-wrong', fault)}
<textarea id="text" name="text" rows="4" aria-describedby="${
    fault === undefined ? 'text-help' : 'text-wrong text-help'
  }"${fault === undefined ? '' : html` aria-invalid="true"`}>
${text}</textarea>
</div>
<p><button type="submit" class="first" name="do" value="send">${t('simple.send')}</button>
<button type="submit" name="do" value="refresh">${t('simple.refresh')}</button></p>
<p class="help">${t('simple.refreshHelp')}</p>
</form>
<h2 id="notes">${t('simple.notes', { cell: cell.cell.prompt[language] })}</h2>
${view.isHidden ? html`<p>${t(view.isChecked ? 'simple.checked' : 'simple.hidden')}</p>` : ''}
${
  view.notes.length === 0
    ? view.isHidden
      ? ''
      : html`<p>${t('simple.none')}</p>`
    : html`<ul class="notes">${view.notes.map((note) => noteLine(t, note))}</ul>`
}
${view.waiting > 0 ? html`<p>${t('simple.others', { count: String(view.waiting) })}</p>` : ''}`
}

function noteLine(t: SimpleWords, { text, code, isMine, returned }: SimpleNote): Html {
  const back = returned === null ? null : [t('simple.returned'), returned].filter(Boolean).join(': ')
  const marks = [code, isMine ? t('simple.mine') : null, back].filter((mark) => mark !== null).join(' · ')
  const shown = text.slice(0, LIMITS.shownText)
  return html`<li>${shown}${marks === '' ? '' : html` <span>${marks}</span>`}</li>`
}

function timeLeft(t: SimpleWords, { view: { timer }, now }: CellPage): Html | '' {
  const left = remainingMs(timer, now)
  if (left === null) return ''
  if (left <= 0) return html`<p>${t('simple.time.over')}</p>`
  const words = timer.state === 'paused' ? 'simple.time.paused' : 'simple.time.left'
  return html`<p>${t(words, { time: clockText(left) })}</p>`
}

/** A page that says one thing, and the way back. */
export function faultPage(language: Language, text: string): Html {
  const t = SIMPLE_WORDS[language]
  const here = simpleAddress(language)
  return page(
    language,
    t('simple.title'),
    simpleAddress(language === 'lt' ? 'en' : 'lt'),
    html`<h1>${t('simple.title')}</h1>
<p class="wrong" role="alert">${text}</p>
<p><a href="${here}">${t('common.tryAgain')}</a></p>`,
  )
}

// The verification page as HTML for any browser and any screen, without a script. Shows what everybody may know of a
// certificate; the name only to whoever typed it.
import { html } from 'hono/html'
import { createTranslator } from 'use-intl/core'
import { longDate } from '../../shared/concept/format.ts'
import { type Language, LOCALE } from '../../shared/i18n/language.ts'
import { verification } from '../../shared/i18n/phrases/verification.ts'
import { verificationPath } from '../../shared/people/certificate.ts'
import type { CertificateRecord } from '../vault/certificates.ts'

type Html = ReturnType<typeof html>

export interface VerificationPage {
  readonly certificate: CertificateRecord | null
  /** What was typed as a code, where nothing was found. */
  readonly typed: string
  readonly wrong: 'unknown' | 'tooMany' | null
  /** A name somebody compared, and whether it is the holder's. */
  readonly compared: { readonly name: string; readonly isSame: boolean } | null
}

const STYLE = `
:root { color-scheme: light dark; --ground: #faf8f4; --card: #ffffff; --ink: #1f1f1f; --quiet: #55504a; --line: #b9b0a3; --accent: #1d5c8a; --good: #1f6b3a; --bad: #a61b1b; --on: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ground: #1c1a18; --card: #262320; --ink: #f4f1ec; --quiet: #c3bcb2; --line: #5c554d; --accent: #8fc4ec; --good: #7fce9a; --bad: #ff9d94; --on: #14120f; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 17px/1.5 system-ui, sans-serif; }
header, main { max-width: 40em; margin: 0 auto; padding: 1em; }
header { display: flex; justify-content: space-between; gap: 1em; }
h1 { font-size: 1.5em; line-height: 1.25; margin: 0 0 0.6em; }
h2 { font-size: 1.15em; margin: 1.5em 0 0.3em; }
a { color: var(--accent); }
.card { padding: 1.2em; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.state { margin: 0 0 1em; padding-left: 0.7em; border-left: 6px solid var(--good); font-size: 1.25em; font-weight: 600; line-height: 1.3; color: var(--good); }
.state.bad, .wrong { border-color: var(--bad); color: var(--bad); }
dl { display: grid; grid-template-columns: minmax(6em, auto) 1fr; gap: 0.4em 1.2em; margin: 0; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
label { display: block; font-weight: 600; }
.said { padding-left: 0.7em; border-left: 6px solid var(--good); }
.wrong { padding-left: 0.7em; border-left: 6px solid var(--bad); }
.row { display: flex; flex-wrap: wrap; gap: 0.6em; margin-top: 0.3em; }
input { flex: 1 1 14em; min-width: 0; min-height: 44px; padding: 0.4em 0.7em; border: 1px solid var(--quiet); border-radius: 8px; background: var(--card); color: var(--ink); font: inherit; }
button { min-height: 44px; padding: 0.4em 1.2em; border: 0; border-radius: 8px; background: var(--accent); color: var(--on); font: inherit; font-weight: 600; cursor: pointer; }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`

function wordsIn(language: Language) {
  const messages = { verification: verification[language] } as {
    readonly verification: typeof verification.lt
  }
  return createTranslator({ locale: LOCALE[language], messages, namespace: 'verification' })
}

const WORDS = { lt: wordsIn('lt'), en: wordsIn('en') } as const

function addressIn(language: Language, code: string | null): string {
  const path = code === null ? '/patikra' : verificationPath(code)
  return language === 'en' ? `${path}?lang=en` : path
}

/** The page: a code to be typed, or what is known of a certificate. */
export function verificationPage(language: Language, page: VerificationPage): Html {
  const t = WORDS[language]
  const other = language === 'lt' ? 'en' : 'lt'
  const { certificate } = page
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<title>${certificate ? `${certificate.number} – ` : ''}${t('title')} – Vieta</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">Vieta</a><a href="${addressIn(other, certificate?.code ?? null)}" lang="${other}" hreflang="${other}">${t('other')}</a></header>
<main>
<h1>${t('title')}</h1>
${certificate ? known(language, certificate, page) : asking(language, page)}
</main>
</body>
</html>
`
}

function asking(language: Language, { typed, wrong }: VerificationPage): Html {
  const t = WORDS[language]
  return html`<p>${t('lead')}</p>
${wrong === null ? '' : html`<p class="wrong" role="alert" id="wrong">${t(wrong)}</p>`}
<form method="get" action="/patikra">
${language === 'en' ? html`<input type="hidden" name="lang" value="en">` : ''}
<label for="code">${t('code')}</label>
<div class="row"><input id="code" name="kodas" value="${typed}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false"${wrong === null ? '' : html` aria-describedby="wrong"`}>
<button type="submit">${t('check')}</button></div>
</form>`
}

function known(
  language: Language,
  certificate: CertificateRecord,
  { compared, wrong }: VerificationPage,
): Html {
  const t = WORDS[language]
  const { face, state, number, endedAt, name, code } = certificate
  const dates = face.firstDay === face.lastDay ? face.firstDay : `${face.firstDay}–${face.lastDay}`
  const programme = language === 'en' && face.programmeEn !== '' ? face.programmeEn : face.programme
  const rows: readonly (readonly [string, string])[] = [
    [t('number'), number],
    [t('programme'), programme],
    [t('hours'), t('academicHours', { hours: String(face.hours) })],
    [t('dates'), dates],
    [t('issued'), longDate(certificate.issuedAt, language)],
    ...(endedAt === null ? [] : [[t('ended'), longDate(endedAt, language)] as const]),
    ...(face.issuer === '' ? [] : [[t('issuer'), face.issuer] as const]),
  ]
  return html`<div class="card">
<p class="state${state === 'valid' ? '' : ' bad'}">${t(state)}</p>
<dl>${rows.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
</div>
<h2>${t('nameTitle')}</h2>
${
  name === null
    ? html`<p>${t('nameless')}</p>`
    : html`<p id="name-help">${t('nameLead')}</p>
${wrong === null ? '' : html`<p class="wrong" role="alert">${t(wrong)}</p>`}
${compared === null ? '' : html`<p class="${compared.isSame ? 'said' : 'wrong'}" role="status">${t(compared.isSame ? 'same' : 'different', { name: compared.name })}</p>`}
<form method="post" action="${addressIn(language, code)}">
<label for="name">${t('name')}</label>
<div class="row"><input id="name" name="name" maxlength="120" required autocomplete="off" aria-describedby="name-help" value="${compared?.name ?? ''}">
<button type="submit">${t('compare')}</button></div>
</form>`
}
<p><a href="${addressIn(language, null)}">${t('another')}</a></p>`
}

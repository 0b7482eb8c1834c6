// Words the document itself prints, beyond headings and labels: they belong to the document and not to the interface,
// because the document may be in another language than the page.
import type { Bilingual, Language } from '../i18n/language.ts'

/** What an indicator measures: something made, or something changed. */
export const INDICATOR_KINDS: readonly { readonly id: string; readonly label: Bilingual }[] = [
  { id: 'output', label: { lt: 'produkto', en: 'output' } },
  { id: 'outcome', label: { lt: 'rezultato', en: 'outcome' } },
]

const WORDS = {
  draft: { lt: 'Juodraštis', en: 'Draft' },
  approved: { lt: 'Patvirtinta', en: 'Approved' },
  version: { lt: '{n} versija', en: 'version {n}' },
  unknown: { lt: 'nežinoma', en: 'unknown' },
  total: { lt: 'Iš viso', en: 'Total' },
  missing: { lt: 'Trūksta: {n}', en: 'Gap: {n}' },
  surplus: { lt: 'Viršija biudžetą: {n}', en: 'Over the budget: {n}' },
  ownShare: {
    lt: 'Rėmėjų lėšos: {funders} ({fundersShare}\u00a0%), nuosavos lėšos ir įnašas: {own} ({ownShare}\u00a0%).',
    en: 'From funders: {funders} ({fundersShare}\u00a0%), own funds and contribution: {own} ({ownShare}\u00a0%).',
  },
  preliminary: { lt: 'Preliminari sąmata.', en: 'Preliminary estimate.' },
  high: { lt: 'didelė', en: 'high' },
  medium: { lt: 'vidutinė', en: 'medium' },
  low: { lt: 'maža', en: 'low' },
  sector: { lt: 'Sektorius', en: 'Sector' },
  organisationType: { lt: 'Organizacijos tipas', en: 'Type of organisation' },
  people: { lt: 'Dalyvių skaičius', en: 'Participants' },
  measure: { lt: 'Rodiklis', en: 'Measure' },
  number: { lt: 'Skaičius', en: 'Number' },
  involved: { lt: 'Dalyviai', en: 'Participants' },
  organisations: { lt: 'Organizacijos', en: 'Organisations' },
  contactMinutes: { lt: 'Kontaktinės minutės', en: 'Contact minutes' },
  academicHours: { lt: 'Akademinės valandos', en: 'Academic hours' },
  certificates: { lt: 'Pažymėjimai', en: 'Certificates' },
  vote: {
    lt: 'Balsavimas {secret}. Turėjo teisę balsuoti: {eligible}, balsavo: {voted}. Taškų kiekvienam: {dots}, vienai kandidatei daugiausia: {most}. Baigta {at}.',
    en: 'The vote was {secret}. Eligible: {eligible}, voted: {voted}. Dots each: {dots}, at most {most} on one candidate. Closed {at}.',
  },
  hands: {
    lt: 'Pakeltomis rankomis dar balsavo: {n}; jų taškai įskaityti.',
    en: 'Voted by raising a hand besides: {n}; their dots are counted in.',
  },
  round: { lt: 'papildomas balsavimas dėl lygiųjų', en: 'another round to break a tie' },
  secret: { lt: 'slaptas', en: 'secret' },
  open: { lt: 'atviras', en: 'open' },
  question: { lt: 'Klausimas', en: 'Question' },
  mean: { lt: 'Vidurkis (1–5)', en: 'Mean (1–5)' },
  answers: { lt: 'Atsakė', en: 'Answers' },
  tooFewAnswers: { lt: 'per mažai atsakymų', en: 'too few answers' },
  notesShown: { lt: 'Pateikta lapelių: {shown} iš {all}.', en: 'Notes listed: {shown} of {all}.' },
  mergedGroup: {
    lt: '{from}; {at} prijungta: {into}',
    en: '{from}; merged into {into} at {at}',
  },
  notesKept: {
    lt: 'Neįtraukta lapelių iš langelio „{cell}“: {n}. Jie buvo rašomi ne viešinti.',
    en: 'Notes of the cell “{cell}” left out: {n}. They were not written to be published.',
  },
  notesLeftOut: {
    lt: 'Rengėjų sprendimu neįtraukta lapelių: {n}. Juose įrašytas vardas žmogaus, kuris sutiko būti rodomas tik kodu.',
    en: 'Notes left out by the writers’ decision: {n}. They hold the name of somebody who agreed to be shown by code only.',
  },
  hours: { lt: 'Valandos', en: 'Hours' },
  empty: { lt: 'Dar neužpildyta.', en: 'Not filled in yet.' },
} as const satisfies Record<string, Bilingual>

export type WordKey = keyof typeof WORDS

/** Whether somebody wrote that a value is not known, in either language. */
export function isUnknown(typed: string): boolean {
  const text = typed.trim().toLowerCase()
  return text === '?' || text === WORDS.unknown.lt || text === WORDS.unknown.en || text === 'nežinomas'
}

/** A word of the document, with its places filled in. */
export function word(
  key: WordKey,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return Object.entries(values).reduce<string>(
    (text, [name, value]) => text.replace(`{${name}}`, () => String(value)),
    WORDS[key][language],
  )
}

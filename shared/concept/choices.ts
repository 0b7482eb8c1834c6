// Controlled lists of table cells: funding sources, kinds of indicators, the three steps of a risk. A cell keeps the words
// as they were chosen; what is known by its words prints in the document's language.
import { searchKey } from '../base/text.ts'
import type { Bilingual, Language } from '../i18n/language.ts'
import { INDICATOR_KINDS, word } from './words.ts'

export interface Choice {
  readonly id: string
  readonly label: Bilingual
  /** Whether it is the applicant's own: money, income, rooms, work. */
  readonly isOwn?: true
}

/** Where money comes from. The words before the bracket are enough to be known by. */
export const FUNDING_SOURCES: readonly Choice[] = [
  { id: 'eu_structural', label: { lt: 'ES struktūriniai fondai', en: 'EU structural funds' } },
  {
    id: 'eu_leader',
    label: { lt: 'LEADER (vietos plėtros strategija)', en: 'LEADER (local development strategy)' },
  },
  {
    id: 'eu_direct',
    label: {
      lt: 'ES programos („Kūrybiška Europa“, CERV, „Interreg“)',
      en: 'EU programmes (Creative Europe, CERV, Interreg)',
    },
  },
  { id: 'lkt', label: { lt: 'Lietuvos kultūros taryba', en: 'Lithuanian Council for Culture' } },
  {
    id: 'lkt_tkr',
    label: {
      lt: 'Lietuvos kultūros taryba: „Tolygi kultūrinė raida“',
      en: 'Lithuanian Council for Culture: Even Cultural Development',
    },
  },
  {
    id: 'eea_norway',
    label: { lt: 'EEE ir Norvegijos finansiniai mechanizmai', en: 'EEA and Norway Grants' },
  },
  { id: 'municipal', label: { lt: 'Savivaldybės biudžetas', en: 'Municipal budget' } },
  { id: 'national_other', label: { lt: 'Kitos valstybės lėšos', en: 'Other national' } },
  { id: 'sponsor', label: { lt: 'Rėmėjų lėšos', en: 'Private sponsorship' } },
  { id: 'donation', label: { lt: 'Aukos, filantropija', en: 'Donations, philanthropy' } },
  { id: 'gpm12', label: { lt: '1,2 % GPM parama', en: '1.2 % income-tax assignment' } },
  { id: 'crowdfunding', label: { lt: 'Sutelktinis finansavimas', en: 'Crowdfunding' } },
  { id: 'patron', label: { lt: 'Mecenavimas', en: 'Patronage' } },
  { id: 'own', label: { lt: 'Nuosavos lėšos ir pajamos', en: 'Own funds and income' }, isOwn: true },
  { id: 'inkind', label: { lt: 'Nepiniginis įnašas', en: 'In-kind contribution' }, isOwn: true },
]

/** The steps of likelihood and impact. */
const STEPS: readonly Choice[] = (['low', 'medium', 'high'] as const).map((key, index) => ({
  id: String(index + 1),
  label: { lt: `${index + 1} – ${word(key, 'lt')}`, en: `${index + 1} – ${word(key, 'en')}` },
}))

const LISTS: Readonly<Record<string, readonly Choice[]>> = {
  'funding.table/type': FUNDING_SOURCES,
  'indicators.table/kind': INDICATOR_KINDS,
  'risks.table/likelihood': STEPS,
  'risks.table/impact': STEPS,
}

/** Cells that keep the id of what is chosen because arithmetic reads them; others keep its words. */
const KEPT_AS_ID: readonly string[] = ['risks.table/likelihood', 'risks.table/impact']

/** What a cell is chosen from, or null when it is typed. */
export function choicesOf(field: string, column: string): readonly Choice[] | null {
  return LISTS[`${field}/${column}`] ?? null
}

/** What a cell keeps when this is chosen on a page in a language. */
export function chosenText(field: string, column: string, { id, label }: Choice, language: Language): string {
  return KEPT_AS_ID.includes(`${field}/${column}`) ? id : label[language]
}

/** The choice whose words, in either language, or id a cell holds; undefined for words of its own. */
export function choiceIn(choices: readonly Choice[], typed: string): Choice | undefined {
  const key = searchKey(typed.trim())
  if (key === '') return undefined
  return choices.find(
    ({ id, label }) => id === typed.trim() || searchKey(label.lt) === key || searchKey(label.en) === key,
  )
}

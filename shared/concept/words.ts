// Words the document itself uses, beyond headings and labels: they are printed, so they belong to the document and not
// to the interface.
import type { Bilingual } from '../i18n/language.ts'

/** What an indicator measures: something made, or something changed. */
export const INDICATOR_KINDS: readonly { readonly id: string; readonly label: Bilingual }[] = [
  { id: 'output', label: { lt: 'produkto', en: 'output' } },
  { id: 'outcome', label: { lt: 'rezultato', en: 'outcome' } },
]

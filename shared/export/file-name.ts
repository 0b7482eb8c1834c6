// Names of exported files: ASCII only, date first, because document systems in municipalities still break diacritics.
import type { Concept } from '../concept/composed.ts'
import { asciiName, isoDate } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'

const KIND: Readonly<Record<Language, string>> = { lt: 'koncepcija', en: 'concept' }

/** "2026-03-20_Ignalina_Letoji-stotele_koncepcija_v0.9.docx"; the date is left out while there is no version. */
export function fileNameOf(concept: Concept, extension: string): string {
  const parts = [
    concept.versionAt === null ? '' : isoDate(concept.versionAt),
    asciiName(concept.locality),
    asciiName(concept.name),
    KIND[concept.language],
    `v${concept.versionNumber.replace(/[^0-9A-Za-z.]/g, '')}`,
  ]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}

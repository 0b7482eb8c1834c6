// Names of exported files: ASCII only, date first, because document systems in municipalities still break diacritics.
import type { Concept } from '../concept/composed.ts'
import { asciiName, isoDate } from '../concept/format.ts'
import type { Bilingual } from '../i18n/language.ts'
import type { Form } from './shaped-concept.ts'

const KIND: Readonly<Record<Form, Bilingual>> = {
  full: { lt: 'koncepcija', en: 'concept' },
  short: { lt: 'koncepcija-trumpai', en: 'concept-short' },
}

/** "2026-03-20_Ignalina_Letoji-stotele_koncepcija_v0.9.docx"; the date is left out while there is no version. */
export function fileNameOf(concept: Concept, extension: string, form: Form = 'full'): string {
  const parts = [
    concept.versionAt === null ? '' : isoDate(concept.versionAt),
    asciiName(concept.locality),
    asciiName(concept.name),
    KIND[form][concept.language],
    `v${concept.versionNumber.replace(/[^0-9A-Za-z.]/g, '')}`,
  ]
  return `${parts.filter((part) => part !== '').join('_')}.${extension}`
}

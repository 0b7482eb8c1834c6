// Words of the method that fields of the concept hold as they were when drafted (sectors, cells of an activity): known in
// both languages, so nobody has to translate them.
import type { Bilingual, Language } from '../i18n/language.ts'
import { findActivity, SECTORS } from '../method/method.ts'

/** Activities whose cells name the groups of a list. */
const ACTIVITIES: readonly string[] = ['emp.iceberg', 'com.feedback']

let made: ReadonlyMap<string, Bilingual> | null = null

function known(): ReadonlyMap<string, Bilingual> {
  if (made !== null) return made
  const words = new Map<string, Bilingual>()
  const add = (both: Bilingual) => {
    for (const text of [both.lt, both.en]) words.set(text.trim().toLowerCase(), both)
  }
  for (const { label } of SECTORS) add(label)
  for (const { prompt } of ACTIVITIES.flatMap((id) => findActivity(id)?.cells ?? [])) {
    add(prompt)
    const before = (text: string) => text.split(':')[0] ?? text
    add({ lt: before(prompt.lt), en: before(prompt.en) })
  }
  made = words
  return words
}

/** The same words in a language, when the method knows them; null for words of people. */
export function knownIn(text: string, language: Language): string | null {
  return known().get(text.trim().toLowerCase())?.[language] ?? null
}

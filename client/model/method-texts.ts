// The words of the activities in a page: they come by stage and language (vite.method.ts) and are put into the activities.
// Until then a text is empty; everything else about an activity is there from the start.
import type { Bilingual, Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'

/** The texts of an activity, always in one order. */
function* textsOf(id: string): Generator<Bilingual> {
  const activity = findActivity(id)
  if (!activity) return
  yield activity.name
  for (const { text } of activity.steps) yield text
  for (const { prompt, columns } of activity.cells) {
    yield prompt
    for (const { label } of columns ?? []) yield label
  }
}

/** @param texts what each activity says, by its id, in the order of `textsOf` */
export function fillMethodTexts(
  texts: Readonly<Record<string, readonly string[]>>,
  language: Language,
): void {
  for (const [id, said] of Object.entries(texts)) {
    let index = 0
    for (const text of textsOf(id)) {
      Object.assign(text, { [language]: said[index] ?? '' })
      index += 1
    }
  }
}

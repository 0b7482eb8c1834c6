// The tip to a facilitator about an activity, fetched when it is unfolded.
import type { Language } from '../../shared/i18n/language.ts'
import { guidance } from '../../shared/method/data/guidance.ts'

export function Tip({ activity, language }: { readonly activity: string; readonly language: Language }) {
  return <p>{guidance[activity]?.tip[language] ?? '–'}</p>
}

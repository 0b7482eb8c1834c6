// What has just happened, as a sentence in the language of the page.
import { useTranslations } from 'use-intl'
import type { Said } from './editing.ts'

/** What has just happened, in the language of the page. */
export function useSaidText(): (said: Said) => string {
  const t = useTranslations('commands.said')
  // Each sentence has its own arguments; what is said brings those of its own.
  const say = t as unknown as (key: Said['what'], values: Said['values']) => string
  return ({ what, values }) => say(what, values)
}

// What has just happened, as a sentence in the language of the page.
import { useTranslations } from 'use-intl'
import type { CommandId } from './command.ts'
import type { Said } from './editing.ts'

/** What has just happened, in the language of the page. */
export function useSaidText(): (said: Said) => string {
  const t = useTranslations('commands.said')
  // Each sentence has its own arguments; what is said brings those of its own.
  const say = t as unknown as (key: Said['what'], values: Said['values']) => string
  const names = useTranslations('commands.names')
  return ({ what, values }) => {
    // A value called "command" is the id of one: its name is said.
    const command = values?.['command']
    return say(
      what,
      typeof command === 'string' ? { ...values, command: names(command as CommandId) } : values,
    )
  }
}

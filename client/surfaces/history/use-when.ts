// An instant as the page of the history writes it: versions may lie weeks apart.
import { useFormatter } from 'use-intl'

export function useWhen(): (at: number) => string {
  const format = useFormatter()
  return (at) => format.dateTime(at, { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' })
}

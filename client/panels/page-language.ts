// The language the page is shown in, for words that are no phrases: names of roles, of activities.
import { useLocale } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'

export function usePageLanguage(): Language {
  return useLocale().startsWith('lt') ? 'lt' : 'en'
}

// The language of the component library's own words ("Sumažinti", "Užverti"), which else follow the browser's.
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { type Language, LOCALE } from '../../shared/i18n/language.ts'

export function AriaLocale({
  language,
  children,
}: {
  readonly language: Language
  readonly children: ReactNode
}) {
  return <I18nProvider locale={LOCALE[language]}>{children}</I18nProvider>
}

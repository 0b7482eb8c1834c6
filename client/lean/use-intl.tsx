// What pages use of use-intl: its hooks, with its types. The build puts this in its place: what use-intl says about phrases
// that are missing or malformed, the compiler and the build have said before.
import type { FormatValues } from 'icu-minify/format'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { formatters, type Phrases, translate } from './translate.ts'

interface Speaking {
  readonly locale: string
  readonly messages: Phrases
  readonly timeZone: string
}

const Context = createContext<Speaking | null>(null)

export function IntlProvider({ children, ...speaking }: Speaking & { readonly children: ReactNode }) {
  const { locale, messages, timeZone } = speaking
  const value = useMemo(() => ({ locale, messages, timeZone }), [locale, messages, timeZone])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

function useSpeaking(): Speaking {
  const speaking = useContext(Context)
  if (!speaking) throw new Error('A phrase is spoken outside IntlProvider')
  return speaking
}

export function useTranslations(area: string): (key: string, values?: FormatValues) => string {
  const { locale, messages, timeZone } = useSpeaking()
  return useMemo(
    () => (key, values) => translate(messages, locale, timeZone, `${area}.${key}`, values),
    [area, locale, messages, timeZone],
  )
}

export function useLocale(): string {
  return useSpeaking().locale
}

export function useTimeZone(): string {
  return useSpeaking().timeZone
}

export function useFormatter() {
  const { locale, timeZone } = useSpeaking()
  return useMemo(
    () => ({
      number: (value: number, options?: Intl.NumberFormatOptions) =>
        formatters.getNumberFormat(locale, options).format(value),
      dateTime: (value: Date | number, options?: Intl.DateTimeFormatOptions) =>
        formatters.getDateTimeFormat(locale, { timeZone, ...options }).format(value),
    }),
    [locale, timeZone],
  )
}

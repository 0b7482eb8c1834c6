// The one place where the model meets React: watched values and typed views as hooks, phrases as a provider.
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { IntlProvider, useTranslations } from 'use-intl'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { remainingMs, untilNextSecond } from '../../shared/agenda/timer.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Catalogue } from '../../shared/i18n/catalogue.ts'
import { type Language, LOCALE } from '../../shared/i18n/language.ts'
import { ApiError } from './api.ts'
import type { Preferences } from './preferences.ts'
import type { Session } from './session.ts'
import type { Readable } from './signal.ts'
import type { Words } from './words.ts'

declare module 'use-intl' {
  interface AppConfig {
    Messages: Catalogue
    Locale: string
  }
}

/** The current value of a signal; renders again when it changes. */
export function useSignal<T>(signal: Readable<T>): T {
  const subscribe = useCallback((listener: () => void) => signal.subscribe(listener), [signal])
  return useSyncExternalStore(subscribe, () => signal.value)
}

/** Renders again, at most once a frame, whenever something changed. Returns a number that grows with each change. */
function useChanges(subscribe: ((listener: () => void) => () => void) | null): number {
  const [version, setVersion] = useState(0)
  const scheduled = useRef(0)
  useEffect(() => {
    if (!subscribe) return
    const unsubscribe = subscribe(() => {
      if (scheduled.current !== 0) return
      scheduled.current = requestAnimationFrame(() => {
        scheduled.current = 0
        setVersion((value) => value + 1)
      })
    })
    setVersion((value) => value + 1)
    return () => {
      unsubscribe()
      cancelAnimationFrame(scheduled.current)
      scheduled.current = 0
    }
  }, [subscribe])
  return version
}

/** Follows the agenda document. */
export function useAgenda(agenda: Agenda): number {
  return useChanges(useCallback((listener: () => void) => agenda.onChange(listener), [agenda]))
}

/** Follows the board document. */
export function useBoard(board: Board): number {
  return useChanges(useCallback((listener: () => void) => board.onChange(listener), [board]))
}

/** Follows who else is connected and what they show. */
export function usePresence(session: Session): number {
  const { presence } = session
  const subscribe = useCallback(
    (listener: () => void) => presence?.onChange(listener) ?? (() => undefined),
    [presence],
  )
  return useChanges(subscribe)
}

/**
 * What is left on the workshop's timer, ms, counted on the server's clock; while it runs it renders again as each second
 * ends, so that all pages turn to the next one together. Null when no timer is set.
 */
export function useRemaining(session: Pick<Session, 'agenda' | 'now'>): number | null {
  useAgenda(session.agenda)
  const { timer } = session.agenda
  const { now } = session
  const [, setTick] = useState(0)
  const endsAt = timer.state === 'running' ? timer.endsAt : null
  useEffect(() => {
    if (endsAt === null) return
    let timeout: ReturnType<typeof setTimeout>
    const wait = () => {
      timeout = setTimeout(
        () => {
          setTick((value) => value + 1)
          wait()
        },
        untilNextSecond(endsAt - now()),
      )
    }
    wait()
    return () => clearTimeout(timeout)
  }, [endsAt, now])
  return remainingMs(timer, now())
}

interface PhrasesHere {
  readonly words: Words
  readonly language: Language
}

const PhrasesContext = createContext<PhrasesHere | null>(null)

/** Where the page's phrases come from, and its language; for parts that fetch their own (part.tsx). */
export function usePhrases(): PhrasesHere {
  const here = useContext(PhrasesContext)
  if (!here) throw new Error('usePhrases is used outside Phrases')
  return here
}

/** Gives the page its phrases, in the language chosen, switched without a reload. */
export function Phrases({ words, language, children }: PhrasesHere & { readonly children: ReactNode }) {
  const here = useMemo(() => ({ words, language }), [words, language])
  return (
    <PhrasesContext.Provider value={here}>
      <IntlProvider locale={LOCALE[language]} messages={words.in(language)} timeZone="Europe/Vilnius">
        {children}
      </IntlProvider>
    </PhrasesContext.Provider>
  )
}

/** A sentence for whatever went wrong: what happened, what is safe, what to do. */
export function useFaultText(): (error: unknown) => string {
  const t = useTranslations('common.faults')
  return (error) => {
    const { fault, where } =
      error instanceof ApiError ? error : ({ fault: 'unexpected', where: null } as const)
    return t(fault, {
      where: where ?? '–',
      limit: String(fault === 'name-too-long' ? LIMITS.personName : LIMITS.title),
    })
  }
}

export interface SurfaceProps {
  readonly preferences: Preferences
}

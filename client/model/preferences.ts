// What a person set up on this device: language, theme. Kept in localStorage where the browser allows it.
import { DEFAULT_LANGUAGE, isLanguage, type Language } from '../../shared/i18n/language.ts'
import { type Readable, Signal } from './signal.ts'

export type Theme = 'system' | 'light' | 'dark' | 'contrast'

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

/** localStorage, or nothing in a private window that refuses it. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch (_refused) {
    return null
  }
}

/** Stores a value; returns false where the browser refuses (the page then works for this visit only). */
export function store(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
    return true
  } catch (_refused) {
    return false
  }
}

/** The names of everything stored; none where the browser refuses. */
export function storedKeys(): readonly string[] {
  try {
    return Object.keys(localStorage)
  } catch (_refused) {
    return []
  }
}

export interface Preferences {
  /** What the page is shown in. */
  readonly language: Readable<Language>
  readonly theme: Signal<Theme>
  /** Shows the page in a language. Rejects when its phrases cannot be fetched; the page then stays as it is. */
  speak(language: Language): Promise<void>
}

/**
 * Opens the preferences of this device and applies them to the page.
 *
 * @param page the surface's own scope: the projector keeps its language apart from the facilitator's beside it
 * @param fetchPhrases resolves once everything the page says is there in a language
 */
export function openPreferences(
  page: string,
  fetchPhrases: (language: Language) => Promise<void>,
): Preferences {
  const languageKey = page === 'projector' ? 'vieta.language.projector' : 'vieta.language'
  const asked = new URLSearchParams(location.search).get('lang')
  const stored = asked ?? readStored(languageKey)
  const language = new Signal<Language>(isLanguage(stored) ? stored : DEFAULT_LANGUAGE)
  const storedTheme = readStored('vieta.theme')
  const theme = new Signal<Theme>(THEMES.find((known) => known === storedTheme) ?? 'system')

  const wantsDark = matchMedia('(prefers-color-scheme: dark)')
  const wantsContrast = matchMedia('(prefers-contrast: more)')
  const apply = () => {
    document.documentElement.lang = language.value
    const own =
      theme.value === 'system'
        ? wantsContrast.matches
          ? 'contrast'
          : wantsDark.matches
            ? 'dark'
            : 'light'
        : theme.value
    document.documentElement.dataset['theme'] = own
  }
  language.subscribe((value) => {
    store(languageKey, value)
    apply()
  })
  theme.subscribe((value) => {
    store('vieta.theme', value)
    apply()
  })
  wantsDark.addEventListener('change', apply)
  wantsContrast.addEventListener('change', apply)
  apply()
  return {
    language,
    theme,
    async speak(wanted) {
      await fetchPhrases(wanted)
      language.set(wanted)
    },
  }
}

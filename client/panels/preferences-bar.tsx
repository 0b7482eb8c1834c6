// Language and appearance: two small controls every surface can carry.
import { Languages, SunMoon } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '../model/api.ts'
import type { Preferences, Theme } from '../model/preferences.ts'
import { useFaultText, useSignal } from '../model/react.tsx'
import kit from './kit.module.css'
import styles from './preferences-bar.module.css'

const THEMES: readonly Theme[] = ['system', 'light', 'dark', 'contrast']

export function PreferencesBar({ preferences }: { readonly preferences: Preferences }) {
  const t = useTranslations('common')
  const language = useSignal(preferences.language)
  const theme = useSignal(preferences.theme)
  const other = language === 'lt' ? 'en' : 'lt'
  const faultText = useFaultText()
  const [unfetched, setUnfetched] = useState(false)
  const speak = () => {
    setUnfetched(false)
    preferences.speak(other).catch(() => setUnfetched(true))
  }
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.language} lang={other} onClick={speak}>
        <Languages aria-hidden="true" />
        {t('otherLanguage')}
      </button>
      <label className={styles.theme}>
        <SunMoon aria-hidden="true" />
        <span className="visually-hidden">{t('theme')}</span>
        <select
          value={theme}
          onChange={(event) => {
            const chosen = THEMES.find((known) => known === event.target.value)
            if (chosen) preferences.theme.set(chosen)
          }}
        >
          {THEMES.map((known) => (
            <option key={known} value={known}>
              {t(`themes.${known}`)}
            </option>
          ))}
        </select>
      </label>
      {unfetched && (
        <p className={kit.error} role="alert">
          {faultText(new ApiError('no-connection', null))}
        </p>
      )}
    </div>
  )
}

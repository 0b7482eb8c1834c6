// The top of a plain page: the name, the way home, and the two preferences.
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Preferences } from '../model/preferences.ts'
import styles from './page-header.module.css'
import { PreferencesBar } from './preferences-bar.tsx'

interface PageHeaderProps {
  readonly preferences: Preferences
  /** What else the page offers at the top right. */
  readonly children?: ReactNode
}

export function PageHeader({ preferences, children }: PageHeaderProps) {
  const t = useTranslations('common')
  return (
    <header className={styles.header}>
      <a className={styles.name} href="/">
        <img src="/icon.svg" alt="" width="32" height="32" />
        <span className={styles.word}>{t('vieta')}</span>
      </a>
      <div className={styles.side}>
        {children}
        <PreferencesBar preferences={preferences} />
      </div>
    </header>
  )
}

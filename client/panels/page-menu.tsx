// The quiet corner of the bar: the other views of the workshop where the bar has no room, language, appearance.
import { useTranslations } from 'use-intl'
import type { Preferences } from '../model/preferences.ts'
import { FloatingPanel } from './floating.tsx'
import styles from './page-menu.module.css'
import { PreferencesBar } from './preferences-bar.tsx'
import type { Floating } from './trigger.tsx'
import { ViewLinks, type ViewLinksProps } from './view-links.tsx'

const SHORTCUTS = [
  ['Shift+PageDown', 'next'],
  ['Shift+PageUp', 'back'],
  ['F8', 'pause'],
  ['F9', 'add'],
] as const

interface PageMenuProps extends ViewLinksProps, Floating {
  readonly preferences: Preferences
  /** Whether to name the facilitator's shortcuts. */
  readonly shortcuts: boolean
}

export function PageMenu({ preferences, shortcuts, trigger, onClose, ...links }: PageMenuProps) {
  const t = useTranslations('workshop')
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} label={t('more')}>
      <div className={styles.links}>
        <ViewLinks {...links} phone />
      </div>
      <PreferencesBar preferences={preferences} />
      {shortcuts && (
        <dl className={styles.keys}>
          {SHORTCUTS.map(([keys, what]) => (
            <div key={keys}>
              <dt>{t(`agenda.keys.${what}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </FloatingPanel>
  )
}

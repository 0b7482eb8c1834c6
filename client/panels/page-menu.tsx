// The quiet corner of the bar: the other views of the workshop where the bar has no room, language, appearance.
import { History } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import type { Preferences } from '../model/preferences.ts'
import { workshopAddress } from '../model/route.ts'
import { FloatingPanel } from './floating.tsx'
import kit from './kit.module.css'
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
  const common = useTranslations('common')
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} label={t('more')}>
      <div className={styles.links}>
        <ViewLinks {...links} phone />
      </div>
      {can(links.session.me.role, 'history.read') && (
        <a className={kit.button} href={workshopAddress(links.session.me.workshop, 'history', links.staff)}>
          <History aria-hidden="true" />
          {common('surfaces.history')}
        </a>
      )}
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

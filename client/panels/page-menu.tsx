// The quiet corner of the bar: the other views of the workshop where the bar has no room, language, appearance.
import { Menu as MenuIcon } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Preferences } from '../model/preferences.ts'
import floating from './floating.module.css'
import kit from './kit.module.css'
import styles from './page-menu.module.css'
import { PreferencesBar } from './preferences-bar.tsx'
import { ViewLinks, type ViewLinksProps } from './view-links.tsx'

const SHORTCUTS = [
  ['Shift+PageDown', 'next'],
  ['Shift+PageUp', 'back'],
  ['F8', 'pause'],
  ['F9', 'add'],
] as const

interface PageMenuProps extends ViewLinksProps {
  readonly preferences: Preferences
  /** Whether to name the facilitator's shortcuts. */
  readonly shortcuts: boolean
}

export function PageMenu({ preferences, shortcuts, ...links }: PageMenuProps) {
  const t = useTranslations('workshop')
  return (
    <DialogTrigger>
      <Button className={`${kit.quiet} ${kit.icon}`} aria-label={t('more')}>
        <MenuIcon aria-hidden="true" />
      </Button>
      <Popover className={floating.popover ?? ''} placement="bottom end">
        <Dialog aria-label={t('more')}>
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

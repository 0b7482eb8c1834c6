// Pause, go on, give more time: the facilitator's hand on the soft timer.
import { ChevronDown, Pause, Play, Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import floating from './floating.module.css'
import kit from './kit.module.css'
import styles from './timer-controls.module.css'

const MORE = [2, 5, 10] as const
const MINUTE = 60_000

export function TimerControls({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.timer')
  const common = useTranslations('common')
  const { agenda, now } = session
  useAgenda(agenda)
  const { state } = agenda.timer
  const add = (minutes: number) => agenda.extend(minutes * MINUTE, now())
  return (
    <div className={styles.controls}>
      {state === 'paused' ? (
        <button
          type="button"
          className={kit.button}
          title={t('resumeHint')}
          aria-keyshortcuts="F8"
          onClick={() => agenda.resume(now())}
        >
          <Play aria-hidden="true" />
          {t('resume')}
        </button>
      ) : (
        <button
          type="button"
          className={kit.button}
          title={t('pauseHint')}
          aria-keyshortcuts="F8"
          disabled={state === 'idle'}
          onClick={() => agenda.pause(now())}
        >
          <Pause aria-hidden="true" />
          {t('pause')}
        </button>
      )}
      <div className={styles.add}>
        <button
          type="button"
          className={kit.button}
          title={t('addHint')}
          aria-label={t('add', { count: '1' })}
          aria-keyshortcuts="F9"
          onClick={() => add(1)}
        >
          <Plus aria-hidden="true" />
          {common('minutesShort', { count: '1' })}
        </button>
        <MenuTrigger>
          <Button className={`${kit.button} ${kit.icon}`} aria-label={t('addMore')}>
            <ChevronDown aria-hidden="true" />
          </Button>
          <Popover className={floating.popover ?? ''} placement="bottom end">
            <Menu
              className={floating.menu ?? ''}
              aria-label={t('addMore')}
              onAction={(minutes) => add(Number(minutes))}
            >
              {MORE.map((minutes) => (
                <MenuItem key={minutes} id={String(minutes)} className={floating.entry ?? ''}>
                  {t('add', { count: String(minutes) })}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      </div>
    </div>
  )
}

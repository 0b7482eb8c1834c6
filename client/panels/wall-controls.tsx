// What a facilitator decides about the wall: all groups or one, and which hidden notes a group agreed to show there.
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { isOffTheWall } from '../../shared/agenda/frame.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import { currentFrames } from '../../shared/agenda/progress.ts'
import { keptFrame, pickForWall, wallPickOf } from '../../shared/agenda/wall.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import { useAgenda, useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { Trigger } from './trigger.tsx'
import styles from './wall-controls.module.css'

const WallNotes = part(['wall'], async () => (await import('./wall-notes.tsx')).WallNotes)

interface WallControlsProps {
  readonly session: Session
  readonly language: Language
}

export function WallControls({ session, language }: WallControlsProps) {
  const t = useTranslations('wall')
  const { agenda, board, now } = session
  useAgenda(agenda)
  useBoard(board)
  const frames = currentFrames(agenda.frames, agenda.groups, agenda.position, null)
  const hidden = board.notes.filter(({ place }) => isOffTheWall(frames, place))
  const labels = new Map(agenda.groups.map(({ id, label }) => [id, label]))
  return (
    <>
      {frames.length > 1 && (
        <label className={styles.pick} title={t('pick.help')}>
          <span>{t('pick.label')}</span>
          <select
            className={kit.input}
            value={keptFrame(frames, wallPickOf(agenda)) ?? ''}
            onChange={({ target }) => pickForWall(agenda, target.value === '' ? null : target.value, now())}
          >
            <option value="">{t('pick.all')}</option>
            {frames.map(({ id, group }) => (
              <option key={id} value={id}>
                {group === null ? id : groupName(labels.get(group) ?? group, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      {hidden.length > 0 && (
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          content={({ onClose }) => <WallNotes session={session} language={language} onClose={onClose} />}
        >
          <EyeOff aria-hidden="true" />
          {t('show.open', { count: String(hidden.length) })}
        </Trigger>
      )}
    </>
  )
}

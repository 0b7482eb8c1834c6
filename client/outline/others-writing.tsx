// In a covered cell, in place of others' notes: that they write, and how many notes wait.
import { EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import type { Session } from '../model/session.ts'
import styles from './others-writing.module.css'
import { useOthersWaiting } from './use-waiting.ts'

interface OthersWritingProps {
  readonly session: Session
  readonly placed: PlacedCell
}

/** @returns nothing where nothing is covered */
export function OthersWriting({ session, placed: { frame, cell } }: OthersWritingProps) {
  const t = useTranslations('silence')
  const cells = useOthersWaiting(session).get(frame.id)
  if (!cells) return null
  const count = cells[cell.id] ?? 0
  return (
    <p className={styles.others} title={t('othersHelp')}>
      <EyeOff aria-hidden="true" />
      <span>{count > 0 ? t('others', { count }) : t('othersNone')}</span>
    </p>
  )
}

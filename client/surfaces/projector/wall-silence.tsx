// On the wall while people write in silence: that they do, and how many notes wait; then that the notes were revealed.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Session } from '../../model/session.ts'
import { sumWaiting } from '../../model/waiting.ts'
import { useOthersWaiting } from '../../outline/use-waiting.ts'
import { useRevealed, useSilenceHere } from '../../panels/silence-standing.ts'
import styles from './wall-silence.module.css'

export function WallSilence({ session }: { readonly session: Session }) {
  const t = useTranslations('silence')
  const { isCovered, frames } = useSilenceHere(session)
  const count = sumWaiting(useOthersWaiting(session), frames)
  const revealed = useRevealed(session)
  if (!isCovered && revealed === null) return null
  return (
    <p className={styles.silence} data-state={isCovered ? 'covered' : 'open'}>
      {isCovered ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      {isCovered
        ? count > 0
          ? `${t('now')} · ${t('controls.waiting', { count })}`
          : t('now')
        : t('revealed', { count: revealed ?? 0 })}
    </p>
  )
}

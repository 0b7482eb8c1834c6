// On the wall while people write in silence: that they do, in which round where sheets go round, and how many notes wait; then
// that the notes were revealed.
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { roundOf } from '../../../shared/agenda/passing.ts'
import type { Session } from '../../model/session.ts'
import { sumWaiting } from '../../model/waiting.ts'
import { useOthersWaiting } from '../../outline/use-waiting.ts'
import { useRevealed, useSilenceHere } from '../../panels/silence-standing.ts'
import styles from './wall-silence.module.css'

export function WallSilence({ session }: { readonly session: Session }) {
  const t = useTranslations('silence')
  const { isCovered, isChecked, frames, item } = useSilenceHere(session)
  const count = sumWaiting(useOthersWaiting(session), frames)
  const revealed = useRevealed(session)
  if (!isCovered && revealed === null) return null
  const round = isCovered && item !== null ? roundOf(session.agenda, item) : null
  const facts = [
    round && t('controls.round', { round: String(round.round), rounds: String(round.rounds) }),
    t(isChecked ? 'checked' : 'now'),
    count > 0 ? t('controls.waiting', { count }) : null,
  ].filter(Boolean)
  return (
    <p className={styles.silence} data-state={isCovered ? 'covered' : 'open'}>
      {isCovered ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
      {isCovered ? facts.join(' · ') : t('revealed', { count: revealed ?? 0 })}
    </p>
  )
}

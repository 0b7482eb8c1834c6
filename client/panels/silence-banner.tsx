// Says to everybody that they work in silence, now and then how many notes others have written, and that notes were
// revealed. Shows no words of anybody.
import { Eye, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { roundOf } from '../../shared/agenda/passing.ts'
import { useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { sumWaiting } from '../model/waiting.ts'
import { summaryDelay } from '../outline/moments.ts'
import { useOthersWaiting } from '../outline/use-waiting.ts'
import styles from './silence-banner.module.css'
import { useRevealed, useSilenceHere } from './silence-standing.ts'

/** A number as it was some time ago: told at most every half minute. */
function useNowAndThen(count: number, isOn: boolean): number {
  const [said, setSaid] = useState(0)
  const lastAt = useRef<number | null>(null)
  useEffect(() => {
    if (!isOn || count === said) return
    const timer = setTimeout(
      () => {
        lastAt.current = Date.now()
        setSaid(count)
      },
      summaryDelay(lastAt.current, Date.now()),
    )
    return () => clearTimeout(timer)
  }, [count, said, isOn])
  return isOn ? said : 0
}

export function SilenceBanner({ session }: { readonly session: Session }) {
  const t = useTranslations('silence')
  const { isCovered, isChecked, frames, item } = useSilenceHere(session)
  useBoard(session.board)
  const returned = session.board.notes.filter(({ id }) => session.board.returned(id) !== null).length
  const round = item === null ? null : roundOf(session.agenda, item)
  const others = sumWaiting(useOthersWaiting(session), frames)
  const said = useNowAndThen(others, isCovered)
  const revealed = useRevealed(session)
  const writes = session.hidden !== null
  const help = t(isChecked ? 'checkedHelp' : 'nowHelp')
  return (
    <div className={styles.banner}>
      <p role="status" className={styles.words} data-state={isCovered ? 'covered' : 'open'}>
        {isCovered ? (
          <>
            <EyeOff aria-hidden="true" />
            <span title={writes ? help : undefined}>
              {t(isChecked ? 'checked' : 'now')}
              {round !== null &&
                ` · ${t('controls.round', { round: String(round.round), rounds: String(round.rounds) })}`}
            </span>
            {writes && <span className="visually-hidden">. {help}</span>}
          </>
        ) : (
          revealed !== null && (
            <>
              <Eye aria-hidden="true" />
              <span>{t('revealed', { count: revealed })}</span>
            </>
          )
        )}
      </p>
      <p role="status" className={styles.words} title={returned > 0 ? t('returnedHelp') : undefined}>
        {returned > 0 && (
          <span>
            {t('returned', { count: returned })}
            <span className="visually-hidden">. {t('returnedHelp')}</span>
          </span>
        )}
      </p>
      <p role="status" className="visually-hidden">
        {said > 0 && t('others', { count: said })}
      </p>
    </div>
  )
}

// A step under way: what to do and how long, in words for the last row; below it the frame everybody works in.
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { silencesOf } from '../../../shared/agenda/silence.ts'
import { isCoveredOnWall, shownOnWall } from '../../../shared/agenda/wall.ts'
import type { Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { MODES } from '../../../shared/method/method.ts'
import { BoardCanvas, type CanvasApi } from '../../canvas/board-canvas.tsx'
import { Laser } from '../../canvas/laser.tsx'
import { part } from '../../model/part.tsx'
import { useRemaining } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { useOthersWaiting } from '../../outline/use-waiting.ts'
import { useBoardView } from '../../panels/board-view.ts'
import { StageBand } from '../../panels/stage-band.tsx'
import type { Standing } from '../../panels/standing.ts'
import { TimerFace } from '../../panels/timer.tsx'
import { hasPolls } from '../../panels/vote-signs.ts'
import { FrameText } from './frame-text.tsx'
import { JoinCorner } from './join-corner.tsx'
import { Mat } from './mat.tsx'
import styles from './step-screen.module.css'
import { useTurns } from './use-turns.ts'

const VoteScreen = part(['votes'], async () => (await import('./vote-screen.tsx')).VoteScreen)

const GroupMark = part(['wall'], async () => (await import('./group-mark.tsx')).GroupMark)
const CoveredCells = part(['wall'], async () => (await import('./covered-cells.tsx')).CoveredCells)
const WallSilence = part(['silence'], async () => (await import('./wall-silence.tsx')).WallSilence)

interface StepScreenProps {
  readonly session: Session
  readonly language: Language
  readonly standing: Standing
  readonly idle: boolean
}

const noId = () => {
  throw new Error('The screen writes nothing')
}

export function StepScreen({ session, language, standing, idle }: StepScreenProps) {
  const t = useTranslations('projector')
  const view = useBoardView(session, language)
  const { name, stage, steps, step, instruction, activity } = standing
  const { frames } = view
  const shownIds = [...shownOnWall(session.agenda)].join(' ')
  const shown = useMemo(() => new Set(shownIds.split(' ')), [shownIds])
  const isVeiled = useCallback((note: Note) => isCoveredOnWall(frames, shown, note), [frames, shown])
  const waiting = useOthersWaiting(session)
  const turns = useTurns(session, view.current, view.frames)
  const { frame, together } = turns
  const [canvas, setCanvas] = useState<CanvasApi | null>(null)
  const group = !together && frame?.group ? (view.groups[frame.group] ?? null) : null
  const mode = steps[step]?.mode
  const facts = [
    stage?.label[language],
    name[language],
    steps.length > 1 ? t('step', { step: String(step + 1), steps: String(steps.length) }) : null,
    mode ? MODES[mode][language] : null,
    group,
  ].filter(Boolean)
  return (
    <div className={styles.step}>
      <StageBand stage={stage?.id ?? null} />
      <header className={styles.header}>
        <div className={styles.what}>
          <div className={styles.over}>
            <h1 className={styles.facts}>{facts.join(' · ')}</h1>
            {silencesOf(session.agenda).size > 0 && <WallSilence session={session} />}
          </div>
          <p className={styles.instruction}>{(instruction ?? name)[language]}</p>
        </div>
        <Time session={session} />
      </header>
      <div className={styles.body}>
        <div className={styles.canvas}>
          {hasPolls(session.agenda) && <VoteScreen session={session} />}
          <BoardCanvas
            board={session.board}
            frames={view.frames}
            groups={view.groups}
            activeFrame={frame?.id ?? null}
            shown={together}
            onReady={setCanvas}
            language={language}
            editable={false}
            codes={view.codes}
            badgeOf={view.badgeOf}
            isVeiled={isVeiled}
            waiting={waiting}
            presence={null}
            commands={null}
            me={null}
            now={session.now}
            newId={noId}
            chrome={false}
            images={session.images}
          />
          {canvas && frame && (
            <Mat board={session.board} camera={canvas.camera} frames={together ? view.current : [frame]} />
          )}
          <Laser session={session} camera={canvas?.camera} />
          {canvas && activity?.sensitive && (
            <CoveredCells board={session.board} camera={canvas.camera} frames={view.current} shown={shown} />
          )}
          {view.current.length > 1 && (
            <GroupMark frames={view.current} groups={view.groups} turns={turns} idle={idle} />
          )}
          <FrameText
            board={session.board}
            frames={view.current}
            groups={view.groups}
            language={language}
            isVeiled={isVeiled}
          />
        </div>
        <JoinCorner session={session} />
      </div>
    </div>
  )
}

function Time({ session }: { readonly session: Session }) {
  const t = useTranslations('projector')
  const remaining = useRemaining(session)
  if (remaining === null) return null
  return (
    <div className={styles.time}>
      <TimerFace session={session} />
      {remaining <= 0 ? (
        <p className={styles.late}>{t('over')}</p>
      ) : (
        session.agenda.timer.state === 'paused' && <p>{t('paused')}</p>
      )}
    </div>
  )
}

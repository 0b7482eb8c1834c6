// The frame on the wall in words, for those who hear the screen instead of seeing it: a canvas says nothing.
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Language } from '../../../shared/i18n/language.ts'

interface FrameWordsProps {
  readonly board: Board
  readonly frame: Frame
  readonly language: Language
}

export function FrameWords({ board, frame, language }: FrameWordsProps) {
  const notes = board.notes.filter(({ place }) => place.frame === frame.id)
  return (
    <dl className="visually-hidden">
      {cellsOf(frame).map(({ cell }) => {
        const inCell = notes.filter(({ place }) => place.cell === cell.id)
        if (inCell.length === 0) return null
        return (
          <div key={cell.id}>
            <dt>{cell.prompt[language]}</dt>
            {inCell.map(({ id, text }) => (
              <dd key={id}>{text}</dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

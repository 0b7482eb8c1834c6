// The frame on the wall in words, for whoever cannot see the drawing: its cells, and what stands in each.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import { useBoard } from '../../model/react.tsx'
import { NoteText } from '../../outline/note-text.tsx'

interface FrameTextProps {
  readonly board: Board
  readonly frames: readonly Frame[]
  readonly groups: Readonly<Record<string, string>>
  readonly language: Language
  readonly isVeiled: (note: Note) => boolean
}

export function FrameText({ board, frames, groups, language, isVeiled }: FrameTextProps) {
  const t = useTranslations('projector')
  const version = useBoard(board)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the board
  const written = useMemo(() => {
    const byCell = new Map<string, Note[]>()
    for (const item of board.items.values()) {
      if (item.type !== 'note' || item.place.frame === null) continue
      const key = `${item.place.frame}/${item.place.cell}`
      byCell.set(key, [...(byCell.get(key) ?? []), item])
    }
    return byCell
  }, [board, version])
  return (
    <section className="visually-hidden" aria-label={t('inWords')}>
      {frames.flatMap((frame) =>
        cellsOf(frame)
          .filter(({ cell }) => takesNotes(cell))
          .map(({ cell }) => ({ cell, notes: written.get(`${frame.id}/${cell.id}`) ?? [] }))
          .filter(({ notes }) => notes.length > 0)
          .map(({ cell, notes }) => (
            <div key={`${frame.id}/${cell.id}`}>
              <h2>
                {frame.group === null ? '' : `${groups[frame.group] ?? frame.group}: `}
                {cell.prompt[language]}
              </h2>
              {notes.some(isVeiled) && <p>{t('hidden', { count: notes.filter(isVeiled).length })}</p>}
              <ul>
                {notes
                  .filter((note) => !isVeiled(note))
                  .map((note) => (
                    <li key={note.id}>
                      <NoteText text={note.text} />
                    </li>
                  ))}
              </ul>
            </div>
          )),
      )}
    </section>
  )
}

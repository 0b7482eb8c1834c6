import { describe, expect, it } from 'vitest'
import { type Box, boxAt, overlaps } from '../../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../../shared/board/board.ts'
import { nextSpot } from '../../../shared/board/room-in-cell.ts'
import { cellBox, frameSizeOf } from '../../../shared/method/activity.ts'
import { firstNoteSize, frameSizeFor, sheetSizeFor } from '../../../shared/method/frame-size.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'

const OWN = ACTIVITIES.filter(({ scope }) => scope === 'pair' || scope === 'person')

describe('the size of a frame', () => {
  it.each(ACTIVITIES.map((activity) => [activity.id, activity] as const))(
    'holds the notes of 14 people in %s, none over another, readable',
    (_, activity) => {
      const people = OWN.includes(activity) ? (activity.scope === 'pair' ? 2 : 1) : 14
      const size = OWN.includes(activity) ? sheetSizeFor(activity, people) : frameSizeFor(activity, people)
      const cells = activity.cells.filter(({ kind }) => ['notes', 'sketch', 'photo'].includes(kind))
      const area = cells.reduce((sum, { w, h }) => sum + w * h, 0)
      for (const cell of cells) {
        const count = Math.ceil(((activity.notesPerPerson ?? 0) * people * cell.w * cell.h) / area)
        const box = cellBox(cell, [0, 0], size)
        const taken: Box[] = []
        const first = OWN.includes(activity) ? null : firstNoteSize(activity, cell, box, people)
        for (let note = 0; note < count; note += 1) {
          const before = taken.at(-1)
          const spot = nextSpot(box, taken, before ? [before.w, before.h] : first)
          const laid = boxAt(spot.at, spot.size)
          expect(
            taken.some((other) => overlaps(other, laid)),
            `${cell.id}, note ${note + 1} of ${count}`,
          ).toBe(false)
          expect(laid.w).toBeGreaterThanOrEqual(NOTE_SIZE[0] / 2)
          taken.push(laid)
        }
      }
    },
  )

  it('is as drawn while nobody knows how many come, and for a few people', () => {
    for (const activity of ACTIVITIES) {
      expect(frameSizeFor(activity, 0)).toEqual(frameSizeOf(activity))
      expect(frameSizeFor(activity, 1)[0]).toBeLessThan(frameSizeOf(activity)[0] * 1.3)
    }
  })

  it('never shrinks as more people come', () => {
    for (const activity of ACTIVITIES) {
      const widths = [0, 5, 8, 14, 20, 40].map((people) => frameSizeFor(activity, people)[0])
      expect(widths).toEqual([...widths].sort((a, b) => a - b))
    }
  })
})

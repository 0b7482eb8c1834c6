import { describe, expect, it } from 'vitest'
import { type Frame, frameBox, missingFrames } from '../../../shared/agenda/frame.ts'
import { groupName } from '../../../shared/agenda/group-name.ts'
import { currentFrames } from '../../../shared/agenda/progress.ts'
import { overlaps } from '../../../shared/base/geometry.ts'
import { ACTIVITIES, findActivity } from '../../../shared/method/method.ts'

const PEOPLE = Array.from({ length: 14 }, (_, index) => `p${String(index).padStart(2, '0')}`)

function activity(id: string) {
  const found = findActivity(id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

function isApart(frames: readonly Frame[]): boolean {
  return frames.every((frame, index) =>
    frames.slice(index + 1).every((other) => !overlaps(frameBox(frame), frameBox(other))),
  )
}

describe('the frames of an item', () => {
  it('are a sheet for each person where the method says so, and a late joiner gets one too', () => {
    const sheets = missingFrames('i', activity('ide.crazy8'), ['A', 'B'], [], PEOPLE)
    expect(sheets).toHaveLength(14)
    expect(new Set(sheets.flatMap(({ people }) => people)).size).toBe(14)
    expect(sheets.map(({ group }) => groupName(group ?? '', 'lt')).slice(0, 2)).toEqual([
      '1 lapas',
      '2 lapas',
    ])
    expect(missingFrames('i', activity('ide.crazy8'), [], sheets, PEOPLE)).toEqual([])
    const late = missingFrames('i', activity('ide.crazy8'), [], sheets, [...PEOPLE, 'late'])
    expect(late).toMatchObject([{ people: ['late'], group: '#15' }])
    expect(isApart([...sheets, ...late])).toBe(true)
  })

  it('are a sheet for each pair; whoever is left over joins the last one', () => {
    const pairs = missingFrames('i', activity('emp.interview'), [], [], PEOPLE.slice(0, 7))
    expect(pairs.map(({ people }) => people?.length)).toEqual([2, 2, 3])
    expect(pairs.map(({ group }) => groupName(group ?? '', 'en'))).toEqual(['Pair 1', 'Pair 2', 'Pair 3'])
  })

  it('stay one for everybody while nobody is known, and once everybody shares one', () => {
    const common = missingFrames('i', activity('ide.crazy8'), [], [])
    expect(common).toMatchObject([{ group: null }])
    expect(common[0]?.people).toBeUndefined()
    expect(missingFrames('i', activity('ide.crazy8'), [], common, PEOPLE)).toEqual([])
  })

  it('begin with the own sheet for the person it belongs to', () => {
    const sheets = missingFrames('i', activity('ide.crazy8'), [], [], PEOPLE)
    const [first] = currentFrames(sheets, [], { item: 'i', step: 0 }, 'p09')
    expect(first?.people).toEqual(['p09'])
    expect(currentFrames(sheets, [], { item: 'i', step: 0 }, null)).toEqual(sheets)
  })

  it('never lie on each other, whatever is laid out in whatever order, and what lies stays', () => {
    for (const order of [ACTIVITIES, [...ACTIVITIES].reverse()]) {
      let frames: readonly Frame[] = []
      for (const [index, each] of order.entries()) {
        const before = frames
        frames = [...frames, ...missingFrames(`i${index}`, each, ['A', 'B', 'C'], frames, PEOPLE)]
        expect(frames.slice(0, before.length)).toEqual(before)
      }
      expect(isApart(frames)).toBe(true)
    }
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps } from '../../../shared/base/geometry.ts'
import { LANGUAGES } from '../../../shared/i18n/language.ts'
import { cellBox, FRAME_HEADER, frameSizeOf, scaledMinutes } from '../../../shared/method/activity.ts'
import { guidance } from '../../../shared/method/data/guidance.ts'
import { ACTIVITIES, findActivity, STAGES } from '../../../shared/method/method.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'

describe('the method', () => {
  it('has 36 activities in six stages and three agendas', () => {
    expect(ACTIVITIES).toHaveLength(36)
    expect(new Set(ACTIVITIES.map(({ stage }) => stage)).size).toBe(STAGES.length)
    expect(STAGES).toHaveLength(6)
    expect(AGENDA_TEMPLATES.map(({ id }) => id)).toEqual(['taster90', 'day6h', 'two-session'])
  })

  it('says everything in both languages', () => {
    for (const activity of ACTIVITIES) {
      const texts = [
        activity.name,
        ...activity.steps.map(({ text }) => text),
        ...activity.cells.map(({ prompt }) => prompt),
        guidance[activity.id]?.purpose,
        guidance[activity.id]?.tip,
      ]
      for (const text of texts) {
        for (const language of LANGUAGES) expect(text?.[language].trim(), activity.id).not.toBe('')
      }
    }
  })

  it('has agendas of known activities whose minutes add up', () => {
    for (const { parts } of AGENDA_TEMPLATES) {
      for (const { items, totalMinutes } of parts) {
        expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(totalMinutes)
        for (const { activity } of items) if (activity !== null) expect(findActivity(activity)).toBeDefined()
      }
    }
  })

  it('lays cells inside their frame, none over another', () => {
    for (const activity of ACTIVITIES) {
      const size = frameSizeOf(activity)
      const boxes = activity.cells.map((cell) => cellBox(cell, [0, 0], size))
      for (const [index, box] of boxes.entries()) {
        expect(box.y).toBeGreaterThanOrEqual(FRAME_HEADER)
        expect(box.x + box.w).toBeLessThanOrEqual(size[0])
        expect(box.y + box.h).toBeLessThanOrEqual(size[1])
        for (const other of boxes.slice(index + 1)) expect(overlaps(box, other), activity.id).toBe(false)
      }
    }
  })
})

describe('step minutes scaled to an agenda', () => {
  it('are the recommended ones when the agenda gives the recommended time', () => {
    const activity = findActivity('emp.empathymap')
    expect(activity && scaledMinutes(activity, activity.minutes)).toEqual(
      activity?.steps.map(({ minutes }) => minutes),
    )
  })

  it('are half minutes that add up, and silent writing keeps three', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ACTIVITIES), fc.integer({ min: 1, max: 120 }), (activity, minutes) => {
        const scaled = scaledMinutes(activity, minutes)
        const floors = activity.steps.map((step) =>
          step.mode === 'silent' ? Math.min(3, step.minutes) : 0.5,
        )
        const least = floors.reduce((sum, floor) => sum + floor, 0)
        for (const [index, value] of scaled.entries()) {
          expect(value * 2).toBe(Math.round(value * 2))
          expect(value).toBeGreaterThanOrEqual(floors[index] ?? 0)
        }
        const sum = scaled.reduce((total, value) => total + value, 0)
        if (minutes >= least) expect(sum).toBe(minutes)
      }),
    )
  })
})

import { expect, it } from 'vitest'
import { planOf, templateParts } from '../../../shared/agenda/own-template.ts'
import { withoutItem, withSkipped } from '../../../shared/agenda/plan-edit.ts'
import { totalsOf } from '../../../shared/agenda/replan.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'

const DAY = Date.UTC(2026, 0, 12)
const startOf = (clock: string) =>
  DAY + Number(clock.slice(0, 2)) * 3_600_000 + Number(clock.slice(3)) * 60_000
const clockOf = (instant: number) => new Date(instant).toISOString().slice(11, 16)

it.each(AGENDA_TEMPLATES.map((template) => [template.id, template] as const))(
  '%s becomes a plan and the same template again',
  (_, template) => {
    const plan = planOf(template, startOf)
    expect(templateParts(plan, clockOf)).toEqual(
      template.parts.map(({ totalMinutes: _total, ...part }) => ({
        ...part,
        items: part.items.map(({ activity, kind, minutes, note }) => ({
          activity,
          kind,
          minutes,
          note: note ?? { lt: '', en: '' },
        })),
      })),
    )
    expect(totalsOf(plan.parts, plan.items).map(({ minutes }) => minutes)).toEqual(
      template.parts.map(({ totalMinutes }) => totalMinutes),
    )
  },
)

it('leaves out what was removed or skipped', () => {
  const [template] = AGENDA_TEMPLATES
  if (!template) throw new Error('none')
  const { parts, items } = planOf(template, startOf)
  const [first, second] = items
  if (!first || !second) throw new Error('short')
  const changed = withSkipped(withoutItem(items, first.id), second.id, true)
  expect(templateParts({ parts, items: changed }, clockOf)[0]?.items).toHaveLength(items.length - 2)
})

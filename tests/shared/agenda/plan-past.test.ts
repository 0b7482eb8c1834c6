// The plan brought back: minutes, order, what was skipped, taken out or added; the workshop stays where it stands.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { applyChanges, listed, reversed } from '../../../shared/agenda/plan-edit.ts'
import { changesBackTo, numberIn, planOf } from '../../../shared/agenda/plan-past.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

function begun(): Agenda {
  const template = findAgendaTemplate('taster90')
  if (!template) throw new Error('No such agenda')
  const agenda = new Agenda(new Y.Doc())
  agenda.create({} as never, itemsOf(template))
  return agenda
}

test('a plan comes back as it was, and the change can be taken back', () => {
  const agenda = begun()
  const then = planOf(agenda)
  const [first, second, third] = then
  if (!first || !second || !third) throw new Error('A short plan')
  agenda.setMinutes(first.id, first.minutes + 7)
  agenda.moveItem(third.id, null)
  agenda.removeItem(second.id)
  agenda.addItem({ ...first, id: 'extra', order: 'zz' })
  agenda.goTo({ item: 'extra', step: 0 }, 1_000)
  const now = planOf(agenda)
  const changes = changesBackTo(then, now)
  expect(changes.map(({ id }) => id)).toEqual([first.id, second.id, third.id, 'extra'])
  expect(numberIn(now, third.id)).toBe(1)

  expect(applyChanges(agenda, changes)).toBe(4)
  expect(agenda.items).toEqual(then)
  expect(agenda.position).toEqual({ item: 'extra', step: 0 })
  expect(agenda.current?.id).toBe('extra')
  expect(changesBackTo(then, planOf(agenda))).toEqual([])
  applyChanges(agenda, reversed(changes))
  expect(listed(planOf(agenda))).toEqual(listed(now))
})

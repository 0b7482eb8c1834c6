import { expect, test } from 'vitest'
import { summaryOf } from '../../../../client/surfaces/home/agenda-summary.ts'
import { findAgendaTemplate } from '../../../../shared/method/templates.ts'

test('an agenda with homework counts the sessions’ minutes only', () => {
  const template = findAgendaTemplate('two-session')
  if (!template) throw new Error('No such agenda')
  expect(summaryOf(template)).toMatchObject({
    sessions: 2,
    minutes: 480,
    homework: true,
    firstMinutes: 240,
  })
})

test('breaks and things to arrange are no activities', () => {
  const template = findAgendaTemplate('taster90')
  if (!template) throw new Error('No such agenda')
  const items = template.parts.flatMap((part) => part.items)
  expect(summaryOf(template)).toMatchObject({ sessions: 1, minutes: 90, homework: false })
  expect(summaryOf(template).activities).toBe(items.filter(({ activity }) => activity !== null).length)
})

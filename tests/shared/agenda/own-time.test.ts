import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import type { About } from '../../../shared/agenda/record.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'

test('between meetings, in one’s own time, no timer runs; in a meeting one does', () => {
  const template = AGENDA_TEMPLATES.find(({ parts }) => parts.length > 1)
  if (!template) throw new Error('No agenda with homework')
  const parts = template.parts.map(({ id, name }, index) => {
    return { id, name, startsAt: index === 1 ? null : 1_000 }
  })
  const agenda = new Agenda(new Y.Doc())
  const locality = { name: '', genitive: '', locative: '', municipality: '', county: '' }
  const words = { title: '', programme: '', organiser: '', brief: '', venue: '', template: template.id }
  agenda.create({ ...words, locality, parts, sessions: [], staff: [] } satisfies About, itemsOf(template))
  const states = parts.map(({ id, startsAt }) => {
    const item = agenda.items.find(({ part, minutes }) => part === id && minutes > 0)
    agenda.goTo({ item: item?.id ?? '', step: 0 }, 2_000)
    return [startsAt === null, agenda.timer.state]
  })
  expect(new Set(states.map((state) => state.join()))).toEqual(new Set(['true,idle', 'false,running']))
})

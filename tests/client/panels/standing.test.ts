import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { nameOf, standingOf } from '../../../client/panels/standing.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { type AgendaItem, itemsOf } from '../../../shared/agenda/plan.ts'
import type { About } from '../../../shared/agenda/record.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const NOON = Date.UTC(2026, 2, 12, 10)

const about: About = {
  title: 'Ignalina: kas mus pasitinka?',
  programme: 'pavyzdys-2026',
  organiser: '',
  locality: { name: 'Ignalina', genitive: '', locative: '', municipality: '', county: '' },
  brief: '',
  venue: '',
  template: 'day6h',
  parts: [],
  sessions: [],
  staff: [],
}

function opened(): Agenda {
  const template = findAgendaTemplate('day6h')
  if (!template) throw new Error('The method has no day6h')
  const agenda = new Agenda(new Y.Doc())
  agenda.create(about, itemsOf(template))
  return agenda
}

function first(agenda: Agenda, fits: (item: AgendaItem) => boolean): AgendaItem {
  const item = agenda.items.find(fits)
  if (!item) throw new Error('The agenda has no such item')
  return item
}

describe('where the workshop stands', () => {
  it('is nowhere before the start', () => {
    expect(standingOf(opened())).toBeNull()
  })

  it('is a step with its stage and its instruction in both languages', () => {
    const agenda = opened()
    const item = first(agenda, ({ activity }) => activity === 'emp.empathymap')
    agenda.goTo({ item: item.id, step: 1 }, NOON)
    const standing = standingOf(agenda)
    expect(standing?.stage?.id).toBe('empathise')
    expect(standing?.step).toBe(1)
    expect(standing?.steps[1]?.mode).toBe('silent')
    expect(standing?.instruction?.lt).toContain('Užpildykite')
    expect(standing?.instruction?.en).toContain('Fill')
  })

  it('is a break with a name and without an instruction or a stage', () => {
    const agenda = opened()
    const item = first(agenda, ({ kind }) => kind === 'break')
    agenda.goTo({ item: item.id, step: 0 }, NOON)
    const standing = standingOf(agenda)
    expect(standing?.activity).toBeNull()
    expect(standing?.stage).toBeNull()
    expect(standing?.instruction).toBeNull()
    expect(standing?.name.lt).not.toBe('')
  })
})

it('calls a break without a note a break', () => {
  const item = first(opened(), ({ kind }) => kind === 'break')
  expect(nameOf({ ...item, note: { lt: '', en: '' } })).toEqual({ lt: 'Pertrauka', en: 'Break' })
})

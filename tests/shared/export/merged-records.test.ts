// What the vault and other tables knew of two evenings, in the workshop made of both.
import { expect, test } from 'vitest'
import { archiveOf } from '../../../shared/export/archive.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import { mergeWorkshops } from '../../../shared/export/merged-workshops.ts'
import { openSample } from './workshop-files.ts'

test('both evenings’ attendance, and groups merged on either, are in the workshop made of both', () => {
  const plain = archiveOf(openSample('lt'))
  const evening = (at: number): Archive => ({
    ...plain,
    people: plain.people.map((person) => ({ ...person, organisation: 'Biblioteka' })),
    agenda: {
      ...plain.agenda,
      tables: { merges: { m: { from: 'B', moved: [{ note: 'E-014', at: [10, 20] }] } } },
    },
    records: {
      expected: [
        { id: 'x', code: 'D15', name: 'Dar Neatvykusi' },
        { id: 'y', code: 'D16', name: plain.people[0]?.name ?? '' },
      ],
      presence: [{ person: 'person-02', from: at, until: at + 60_000 }],
      attendance: [
        { person: 'person-02', at, by: 'person-01', reason: 'Ranka', kind: 'minutes', minutes: 9 },
      ],
      removals: [{ person: 'person-03', at, by: 'role:facilitator' }],
      votes: [{ id: plain.agenda.votes[0]?.id ?? '' }],
      certificates: [{ number: `VIETA-2026-000${at}` }],
      certificateSettings: { prefix: `P${at}` },
    },
  })
  const { archive } = mergeWorkshops(evening(1), evening(2), { id: '', code: '', title: 'Du', createdAt: 0 })
  const { records, agenda } = archive
  const twice = '1-person-02'
  expect(records?.presence.map(({ person, from }) => [person, from])).toEqual([
    [twice, 1],
    [twice, 2],
  ])
  expect(records?.attendance[1]).toMatchObject({ person: twice, by: '1-person-01', reason: 'Ranka' })
  expect(records?.removals).toHaveLength(1)
  // Who came to either is expected no more, and codes go on after those of the people.
  const code = `D${archive.people.length + 1}`
  expect(records?.expected.map((one) => [one['name'], one['code']])).toEqual([['Dar Neatvykusi', code]])
  const votes = new Set(agenda.votes.map(({ id }) => id))
  expect(records?.votes.every(({ id }) => votes.has(String(id)))).toBe(true)
  // A certificate says which workshop it is of: the register of the two stays with the two.
  expect(records?.certificates).toEqual([])
  expect(records?.certificateSettings).toEqual({ prefix: 'P1' })
  // Taking back a merge finds the places of the lower board.
  const lowered = agenda.frames.find(({ id }) => id === `2-${plain.agenda.frames[0]?.id}`)
  const by = (lowered?.at[1] ?? 0) - (plain.agenda.frames[0]?.at[1] ?? 0)
  expect(agenda.tables?.['merges']).toEqual({
    '1-m': { from: '1-B', moved: [{ note: '1-E-014', at: [10, 20] }] },
    '2-m': { from: '2-B', moved: [{ note: '2-E-014', at: [10, 20 + by] }] },
  })
  expect(by).toBeGreaterThan(0)
})

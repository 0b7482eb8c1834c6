import { describe, expect, test } from 'vitest'
import {
  emptyLocality,
  type ProgrammeDraft,
  readProgrammeDraft,
} from '../../../../client/surfaces/home/programme-draft.ts'
import { readWorkshopDraft, type WorkshopDraft } from '../../../../client/surfaces/home/workshop-draft.ts'
import { LIMITS } from '../../../../shared/base/limits.ts'
import { newProgrammeSchema, newWorkshopSchema } from '../../../../shared/protocol/http.ts'

const rows = (...names: string[]) => names.map((name, index) => ({ ...emptyLocality(index + 1), name }))
const programme = (part: Partial<ProgrammeDraft>): ProgrammeDraft => ({
  title: 'Penkios vietovės',
  organiser: '',
  localities: rows('Ignalina'),
  ...part,
})

describe('a programme being filled in', () => {
  test('comes out as a request the server takes, localities in the order of the Lithuanian alphabet', () => {
    const read = readProgrammeDraft(
      programme({ localities: rows('Trakai', 'Šilutė', '', 'Ignalina', 'Pagėgiai', 'Žagarė', 'Zarasai') }),
    )
    if (!read.ok) throw new Error('The draft was refused')
    expect(read.programme.localities.map(({ name }) => name)).toEqual([
      'Ignalina',
      'Pagėgiai',
      'Šilutė',
      'Trakai',
      'Zarasai',
      'Žagarė',
    ])
    expect(read.programme.localities[2]).toMatchObject({ genitive: 'Šilutės', locative: 'Šilutėje' })
    expect(newProgrammeSchema.safeParse(read.programme).success).toBe(true)
  })

  test('keeps a case somebody corrected, also when it was emptied', () => {
    const [row] = rows('Neringa')
    if (!row) throw new Error('No row')
    const read = readProgrammeDraft(
      programme({ localities: [{ ...row, genitive: 'Neringos miesto', locative: '' }] }),
    )
    expect(read).toMatchObject({
      ok: true,
      programme: { localities: [{ genitive: 'Neringos miesto', locative: '' }] },
    })
  })

  test('without a title and a locality names both fields', () => {
    expect(readProgrammeDraft(programme({ title: ' ', localities: rows('') }))).toEqual({
      ok: false,
      faults: { title: 'title-empty', 'locality-1-name': 'locality-empty' },
    })
  })

  test('a row with a county but no name, a name twice and a text too long are each told at their field', () => {
    const [first, second, third] = rows('', 'Trakai', 'Trakai ')
    if (!first || !second || !third) throw new Error('No rows')
    const long = 'a'.repeat(LIMITS.title + 1)
    expect(
      readProgrammeDraft(
        programme({
          organiser: long,
          localities: [{ ...first, county: 'Utenos apskritis' }, second, { ...third, municipality: long }],
        }),
      ),
    ).toEqual({
      ok: false,
      faults: {
        organiser: 'too-long',
        'locality-1-name': 'locality-empty',
        'locality-3-name': 'twice',
        'locality-3-municipality': 'too-long',
      },
    })
  })
})

const workshop: WorkshopDraft = {
  locality: 'ignalina',
  title: null,
  template: 'taster90',
  date: '2026-03-12',
  time: '10:00',
  brief: '',
  venue: '',
}

describe('a workshop being filled in', () => {
  test('comes out as a request the server takes', () => {
    const read = readWorkshopDraft('p', ' Ignalina: kas mes esame? ', workshop, 'Europe/Vilnius')
    if (!read.ok) throw new Error('The draft was refused')
    expect(read.workshop).toMatchObject({
      title: 'Ignalina: kas mes esame?',
      startsAt: Date.parse('2026-03-12T08:00:00Z'),
    })
    expect(newWorkshopSchema.safeParse(read.workshop).success).toBe(true)
  })

  test('says of every field what is wrong with it', () => {
    const draft = { ...workshop, locality: '', date: '', time: '', brief: 'a'.repeat(LIMITS.brief + 1) }
    expect(readWorkshopDraft('p', '', draft, 'Europe/Vilnius')).toEqual({
      ok: false,
      faults: { locality: 'locality-empty', title: 'title-empty', date: 'date-wrong', brief: 'too-long' },
    })
    expect(readWorkshopDraft('p', 'T', { ...workshop, time: '' }, 'Europe/Vilnius')).toEqual({
      ok: false,
      faults: { time: 'time-wrong' },
    })
  })
})

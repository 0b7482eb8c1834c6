// Lists of people as they come from spreadsheets: headers in two languages or none, and what is asked before they are taken.
import { describe, expect, it } from 'vitest'
import {
  isTakeable,
  isTakenUsually,
  nameKey,
  organisationProposals,
  readRoster,
} from '../../../shared/people/roster.ts'

describe('a list of people', () => {
  it('is read by its headers, in Lithuanian and in English, in any order', () => {
    const lt = readRoster([
      ['Nr.', 'Sektorius', 'Vardas ir pavardė', 'Organizacija', 'Pareigos'],
      ['1', 'Verslas', 'Vardenė Pirmoji', 'UAB Pavyzdžio kavinė', 'savininkė'],
    ])
    const en = readRoster([
      ['First name', 'Surname', 'Organisation', 'Role', 'Sector'],
      ['Vardenė', 'Pirmoji', 'UAB Pavyzdžio kavinė', 'savininkė', 'business'],
    ])
    expect(lt.columns).toEqual([null, 'sector', 'name', 'organisation', 'kind'])
    for (const { rows } of [lt, en]) {
      expect(rows).toEqual([
        {
          line: 2,
          name: 'Vardenė Pirmoji',
          organisation: 'UAB Pavyzdžio kavinė',
          kind: 'savininkė',
          sector: 'business',
          problems: [],
        },
      ])
    }
  })

  it('is read without headers: name, organisation, type, and the sector by what it says', () => {
    const { rows } = readRoster([['Vardenis Antrasis', 'Ignalinos savivaldybė', 'vedėjas', 'Savivalda']])
    expect(rows[0]).toMatchObject({
      name: 'Vardenis Antrasis',
      organisation: 'Ignalinos savivaldybė',
      kind: 'vedėjas',
      sector: 'municipality',
    })
  })

  it('says of each row what to look at, and does not take who is there twice', () => {
    const { rows } = readRoster(
      [
        ['Vardas', 'Organizacija', 'Sektorius'],
        ['', 'UAB X', 'Verslas'],
        ['V'.repeat(200), '', 'Verslas'],
        ['Ona Onaitė', 'Ignalinos biblioteka', ''],
        ['Onaitė, ONA', '', 'Kita'],
        ['Petras Petraitis', '', 'kažkas'],
        ['Jonas Jonaitis', '', 'Kita'],
        ['Rasa Rasaitė', '', 'Kita'],
      ],
      ['petraitis petras'],
      ['Jonas Jonaitis'],
    )
    expect(rows.map(({ problems }) => problems)).toEqual([
      ['nameMissing'],
      ['nameTooLong'],
      ['sectorGuessed'],
      ['repeated'],
      ['alreadyHere', 'sectorMissing'],
      ['alreadyExpected'],
      [],
    ])
    expect(rows.map(isTakeable)).toEqual([false, false, true, true, true, true, true])
    expect(rows.map(isTakenUsually)).toEqual([false, false, true, false, false, false, true])
    expect(rows[2]?.sector).toBe('culture')
  })

  it('proposes one organisation for its several spellings, and leaves them as they are', () => {
    const list = ['UAB Pavyzdžio kavinė', '„Pavyzdžio kavinė“, UAB', 'Kita įmonė', 'UAB Pavyzdžio kavinė', '']
    expect(organisationProposals(list)).toEqual([
      {
        key: 'kavine pavyzdzio',
        spellings: ['UAB Pavyzdžio kavinė', '„Pavyzdžio kavinė“, UAB'],
      },
    ])
    expect(organisationProposals(['UAB', 'AB', 'Alfa', 'Beta'])).toEqual([])
  })

  it('knows a name whichever word is first, in any case', () => {
    expect(nameKey(' Pirmoji,  VARDENĖ ')).toBe(nameKey('Vardenė Pirmoji'))
  })
})

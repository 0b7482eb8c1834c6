import { describe, expect, test } from 'vitest'
import { archiveFileName } from '../../../../client/surfaces/home/archive-file-name.ts'
import { type DeskView, deskSearch, readDeskView } from '../../../../client/surfaces/home/desk-view.ts'
import { readOrganiserLink } from '../../../../client/surfaces/home/organiser-link.ts'

describe('the organiser’s link', () => {
  test('is taken whole or only the secret, with white space around', () => {
    expect(readOrganiserLink(' http://localhost:3000/organiser#abc_-9 ')).toBe('abc_-9')
    expect(readOrganiserLink('abc_-9\n')).toBe('abc_-9')
    expect(readOrganiserLink('http://x/organiser#a%20b')).toBe('a b')
    expect(readOrganiserLink('100%')).toBe('100%')
  })

  test('is missing when nothing was pasted', () => {
    for (const typed of ['', '  ', 'http://localhost:3000/organiser#']) {
      expect(readOrganiserLink(typed)).toBeNull()
    }
  })
})

describe('the views of the desk', () => {
  const views: readonly DeskView[] = [
    { at: 'desk' },
    { at: 'new-programme' },
    { at: 'new-workshop', programme: 'p&1', locality: null },
    { at: 'new-workshop', programme: 'p', locality: 'Šilutė' },
    { at: 'workshop', workshop: 'w=1' },
  ]

  test.each(views)('$at comes back from its address', (view) => {
    expect(readDeskView(deskSearch(view))).toEqual(view)
  })

  test('an address it does not know is the desk', () => {
    for (const search of ['', '?new=moon', '?new=workshop', '?lang=en']) {
      expect(readDeskView(search)).toEqual({ at: 'desk' })
    }
  })
})

test('an archive’s file name has plain letters only', () => {
  expect(archiveFileName('Ignalina: kas mus pasitinka?')).toBe('ignalina-kas-mus-pasitinka.json')
  expect(archiveFileName('Šilutė / Žemaičių Naumiestis')).toBe('silute-zemaiciu-naumiestis.json')
  expect(archiveFileName('???')).toBe('vieta.json')
})

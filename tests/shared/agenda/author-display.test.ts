import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import {
  AUTHOR_DISPLAYS,
  displayIn,
  settleDisplay,
  settledDisplays,
} from '../../../shared/agenda/author-display.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import { authorBadge, shownOf } from '../../../shared/people/badge.ts'
import { type PublicPerson, SHOWN_AS } from '../../../shared/people/person.ts'

const CHECKIN = { item: 'single-01', activity: 'open.checkin' }

test('authors are shown as the activity has it, until the facilitator settles otherwise for that item', () => {
  const agenda = new Agenda(new Y.Doc())
  const display = () => displayIn(settledDisplays(agenda), CHECKIN)
  expect(display()).toBe('named')
  settleDisplay(agenda, CHECKIN.item, 'sector')
  expect(display()).toBe('sector')
  expect(displayIn(settledDisplays(agenda), { ...CHECKIN, item: 'single-09' })).toBe('named')
  settleDisplay(agenda, CHECKIN.item, null)
  expect(display()).toBe('named')
  expect(displayIn(settledDisplays(agenda), undefined)).toBe('code')
})

test('what this version cannot read settles nothing', () => {
  const agenda = new Agenda(new Y.Doc())
  agenda.setRowsOf('displays', [[CHECKIN.item, { display: 'portrait' }]])
  expect(displayIn(settledDisplays(agenda), CHECKIN)).toBe('named')
})

test('nobody is shown more than they wished, whatever an activity or a facilitator says', () => {
  const own = { name: 'named', code: 'code', sector: 'sector' } as const
  for (const activity of ACTIVITIES) {
    for (const settled of [...AUTHOR_DISPLAYS, activity.authorDisplay]) {
      for (const shownAs of SHOWN_AS) {
        const name = shownAs === 'name' ? 'Ona Vardenė' : null
        const person: PublicPerson = { id: 'a', code: 'D01', shownAs, name, sector: 'culture' }
        const at = (display: (typeof AUTHOR_DISPLAYS)[number]) => AUTHOR_DISPLAYS.indexOf(display)
        const shown = shownOf(person, settled)
        expect(at(shown)).toBe(Math.max(at(settled), at(own[shownAs])))
        const badge = authorBadge('a', new Map([['a', person]]), settled, 'lt')
        expect(badge === null).toBe(shown === 'hidden')
      }
    }
  }
})

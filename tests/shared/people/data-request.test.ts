import { describe, expect, it } from 'vitest'
import {
  CONFIRM_DELAY_MS,
  confirmableFrom,
  type DataRequest,
  type ErasureScope,
  forgetting,
} from '../../../shared/people/data-request.ts'
import {
  daysUntil,
  dueDay,
  isDay,
  isWorkingDay,
  workingDayBefore,
} from '../../../shared/people/data-request-due.ts'
import { letterText, replyLetter } from '../../../shared/people/data-request-letter.ts'

describe('the day an answer is due', () => {
  it('is one month later, and the reminder stands on the working day before', () => {
    // A Saturday; the Friday before it is the first of May.
    expect(dueDay('2026-04-02')).toBe('2026-05-02')
    expect(workingDayBefore('2026-05-02')).toBe('2026-04-30')
    expect(workingDayBefore('2026-11-25')).toBe('2026-11-24')
  })

  it('is the last day of a shorter month, and passes the year', () => {
    expect(dueDay('2026-01-31')).toBe('2026-02-28')
    expect(dueDay('2028-01-31')).toBe('2028-02-29')
    expect(dueDay('2026-12-15')).toBe('2027-01-15')
  })

  it('knows the holidays of Lithuania, Easter Monday among them', () => {
    const days = ['2026-01-01', '2026-02-16', '2026-03-11', '2026-06-24', '2026-07-06', '2026-12-24']
    for (const day of days) expect(isWorkingDay(day), day).toBe(false)
    for (const day of ['2024-04-01', '2025-04-21', '2026-04-06', '2027-03-29', '2038-04-26']) {
      expect(isWorkingDay(day), day).toBe(false)
    }
    expect(isWorkingDay('2026-04-03')).toBe(true)
    expect(workingDayBefore('2026-04-07')).toBe('2026-04-03')
    expect(workingDayBefore('2027-01-02')).toBe('2026-12-31')
  })

  it('counts days, and tells a day from what is none', () => {
    expect(daysUntil('2026-04-30', '2026-05-02')).toBe(2)
    expect(daysUntil('2026-05-03', '2026-05-02')).toBe(-1)
    expect(['2026-02-30', '2026-4-2', '', 'soon'].filter(isDay)).toEqual([])
  })
})

const REQUEST: DataRequest = {
  ...{ id: 'r', number: 3, wish: 'erase', from: 'letter', person: 'person-06' },
  ...{ receivedOn: '2026-04-02', recordedAt: 1, state: 'proposed', check: 'known' },
  plan: { notes: ['n'], certificates: 'keep-nameless', kept: [], basis: '' },
  proposed: { at: 1000, who: 'Vardenė Pirmoji', role: 'organiser' },
  proposedWith: 'one',
  ...{ confirmed: null, closedAt: null, scope: null },
}
const SCOPE: ErasureScope = {
  ...{ erasedNotes: 2, keptNotes: 11, certificates: 1, fate: 'keep-nameless' },
  kept: ['attendance-list', 'certificate-register'],
  basis: 'projekto sutartis, BDAR 17 str. 3 d. b p.',
  sections: ['vision'],
}

describe('an erasure', () => {
  it('is confirmed by a second person at once, by the same one after a day', () => {
    expect(confirmableFrom(REQUEST, 'two')).toBe(1000)
    expect(confirmableFrom(REQUEST, 'one')).toBe(1000 + CONFIRM_DELAY_MS)
    expect(confirmableFrom({ ...REQUEST, state: 'verified', proposed: null }, 'two')).toBeNull()
  })

  it('leaves a record that says when, who and what, and nobody it was about', () => {
    const left = forgetting(REQUEST, SCOPE, 2000)
    expect(JSON.stringify(left)).not.toContain('person-06')
    expect(left).toMatchObject({ person: null, plan: null, state: 'partly', closedAt: 2000, scope: SCOPE })
    expect(forgetting(REQUEST, { ...SCOPE, kept: [], basis: '' }, 2000).state).toBe('done')
  })
})

describe('the reply letter', () => {
  const facts = {
    ...{
      organiser: 'Ignalinos kultūros ir sporto centras',
      workshop: 'Ignalinos rajono tapatybės dirbtuvės',
    },
    ...{ number: 3, receivedOn: '2026-04-02', answeredOn: '2026-04-21', scope: SCOPE },
  }

  it('says what was erased, what was kept and why, and where to complain, on one page', () => {
    const text = letterText(replyLetter(facts, 'lt'))
    for (const said of ['(iš viso 2)', '(iš viso 11)', 'pasirašytą dalyvių sąrašą', 'projekto sutartis']) {
      expect(text).toContain(said)
    }
    expect(text).toContain('Valstybinei duomenų apsaugos inspekcijai')
    // Forty-odd lines of ninety signs fit on a page.
    const lines = (each: string) =>
      each.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 85)), 0)
    expect(lines(text)).toBeLessThanOrEqual(46)
    const english = letterText(replyLetter(facts, 'en'))
    expect(english).toContain('State Data Protection Inspectorate')
    expect(lines(english)).toBeLessThanOrEqual(46)
  })

  it('says nothing of what there was not', () => {
    const none = { ...SCOPE, erasedNotes: 0, certificates: 0, kept: [], basis: '' } as const
    const text = letterText(replyLetter({ ...facts, scope: none }, 'lt'))
    for (const unsaid of ['pažymėjim', 'įvykdyti negalime', 'Teisinis pagrindas', 'lapelių tekstai']) {
      expect(text).not.toContain(unsaid)
    }
    expect(text).toContain('slapti balsai su asmeniu nebuvo siejami')
  })
})

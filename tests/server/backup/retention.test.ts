import { describe, expect, test } from 'vitest'
import { backupMoment, backupName, isBackupDue, outdated } from '../../../server/backup/retention.ts'

const DAY = 24 * 60 * 60 * 1000
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 10, 22, 21, 25)

describe('the backups a server keeps', () => {
  test('are named after their moment, to the minute', () => {
    expect(backupName(SUNDAY)).toBe('vieta-2026-11-22T21-25.sqlite')
    expect(backupMoment(backupName(SUNDAY))).toBe(SUNDAY)
    for (const other of ['vieta.sqlite', 'vieta-2026-13-45T99-99.sqlite', 'vieta-schema1.sqlite', 'x']) {
      expect(backupMoment(other)).toBeNull()
    }
  })

  test('are of seven days and four weeks, whatever came before', () => {
    let names: string[] = []
    for (let day = 0; day < 60; day += 1) {
      names.push(backupName(SUNDAY - (59 - day) * DAY))
      const gone = outdated(names)
      names = names.filter((name) => !gone.includes(name))
    }
    // Monday to Sunday of this week, and the last of each of the three weeks before.
    const days = names.map((name) => Math.round((SUNDAY - (backupMoment(name) ?? 0)) / DAY))
    expect(days).toEqual([21, 14, 7, 6, 5, 4, 3, 2, 1, 0])
  })

  test('are the newest of each day, when one day had several', () => {
    const names = [0, 1, 2].map((hours) => backupName(SUNDAY - hours * 3_600_000))
    expect(outdated(names)).toEqual([names[1], names[2]])
  })

  test('are still there after a long time without any', () => {
    const names = Array.from({ length: 7 }, (_, week) => backupName(SUNDAY - week * 7 * DAY))
    expect(outdated(names)).toEqual([])
  })

  test('and nothing else is ever taken for one', () => {
    expect(outdated(['vieta-schema1.sqlite', 'notes.txt', 'vieta-2020.sqlite'])).toEqual([])
  })

  test('are made again a day after the newest, and when the clock had stood in another year', () => {
    expect(isBackupDue([], SUNDAY)).toBe(true)
    expect(isBackupDue(['vieta-schema1.sqlite'], SUNDAY)).toBe(true)
    expect(isBackupDue([backupName(SUNDAY - DAY)], SUNDAY)).toBe(true)
    expect(isBackupDue([backupName(SUNDAY - DAY + 60_000)], SUNDAY)).toBe(false)
    expect(isBackupDue([backupName(SUNDAY + 400 * DAY)], SUNDAY)).toBe(true)
    expect(isBackupDue([backupName(SUNDAY + 400 * DAY), backupName(SUNDAY)], SUNDAY)).toBe(false)
  })
})

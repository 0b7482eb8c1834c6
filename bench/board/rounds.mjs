// Rounds of one question: every board in turn, in another order each round, and the median of what was measured.
import { median, openBoard } from './browser.mjs'

/**
 * Opens each subject `count` times, interleaved, and lets `visit` measure.
 *
 * @param subjects a name each, with the board and how it is opened
 * @param visit returns named measurements, each an object of numbers
 * @returns for each subject's name, for each measurement, the median of each number
 */
export async function interleaved({ browser, pages }, subjects, count, visit) {
  const seen = new Map(subjects.map(({ name }) => [name, []]))
  for (let round = 0; round < count; round += 1) {
    for (let index = 0; index < subjects.length; index += 1) {
      const subject = subjects[(index + round) % subjects.length]
      if (round >= (subject.rounds ?? count)) continue
      const open = await openBoard(browser, pages, subject.board, subject)
      try {
        const found = await visit(open, subject)
        seen.get(subject.name).push(found)
        for (const [what, numbers] of Object.entries(found)) {
          const shown = Object.entries(numbers).map(([name, value]) => `${name} ${value.toFixed(1)}`)
          console.error(`  ${round + 1} ${subject.name}, ${what}: ${shown.join(', ')}`)
        }
      } finally {
        await open.close()
      }
    }
  }
  return new Map([...seen].map(([name, rounds]) => [name, mediansOf(rounds)]))
}

function mediansOf(rounds) {
  const [first = {}] = rounds
  return Object.fromEntries(
    Object.entries(first).map(([what, numbers]) => [
      what,
      Object.fromEntries(
        Object.keys(numbers).map((name) => [name, median(rounds.map((round) => round[what][name]))]),
      ),
    ]),
  )
}

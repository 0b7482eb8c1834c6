// Two who go on with the same words: every letter both wrote is there once, and what either took away is gone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeWords } from '../../../shared/board/word-merge.ts'

function merged(base: string, next: string, current: string): string {
  let text = current
  for (const { index, remove, insert } of mergeWords(base, next, current)) {
    text = text.slice(0, index) + insert + text.slice(index + remove)
  }
  return text
}

describe('words brought into a text others went on with', () => {
  test.each([
    ['abc', 'abcd', 'abc', 'abcd'],
    ['abc', 'abcd', 'abcX', 'abcdX'],
    ['abc', 'ac', 'XabcY', 'XacY'],
    ['abc', '', 'abc', ''],
    ['abc', '', 'aXbc', 'X'],
    ['', 'abc', 'X', 'abcX'],
    ['Ežeras', 'Ežeras ir miškas', 'Mūsų Ežeras', 'Mūsų Ežeras ir miškas'],
    ['namas', 'namai', 'didelis namas', 'didelis namai'],
    ['a👍b', 'a👍🏽b', 'a👍b!', 'a👍🏽b!'],
    ['abcdef', 'Xabcdef!', 'abdef', 'Xabdef!'],
    ['abc', 'abcd', '', 'd'],
    ['vienas du', 'vienas, du, trys', ' du', ', du, trys'],
  ])('%j to %j in %j is %j', (base, next, current, wanted) => {
    expect(merged(base, next, current)).toBe(wanted)
  })

  test('nothing is lost or doubled, whatever both did', () => {
    // Every letter is another one, so each can be told from all.
    const side = fc.record({
      gone: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 12 }),
      come: fc.array(fc.nat({ max: 12 }), { maxLength: 8 }),
    })
    const letterOf = (number: number) => String.fromCodePoint(0x4e00 + number)
    const base = Array.from({ length: 12 }, (_, index) => letterOf(index))
    const written = ({ gone, come }: { gone: number[]; come: number[] }, first: number) => {
      let letter = first
      const added = base.map((_, at) => come.filter((place) => place === at).map(() => letterOf(letter++)))
      const end = come.filter((place) => place === 12).map(() => letterOf(letter++))
      const text = base.map((each, at) => (added[at] ?? []).join('') + (gone.includes(at) ? '' : each))
      return { text: text.join('') + end.join(''), added: [...added.flat(), ...end] }
    }
    fc.assert(
      fc.property(side, side, (one, other) => {
        const [mine, theirs] = [written(one, 100), written(other, 200)]
        const text = [...merged(base.join(''), mine.text, theirs.text)]
        const kept = base.filter((_, at) => !one.gone.includes(at) && !other.gone.includes(at))
        expect([...text].sort()).toEqual([...kept, ...mine.added, ...theirs.added].sort())
        const inOrder = (letters: readonly string[]) => text.filter((letter) => letters.includes(letter))
        expect(inOrder(kept)).toEqual(kept)
        expect(inOrder(mine.added)).toEqual(mine.added)
        expect(inOrder(theirs.added)).toEqual(theirs.added)
      }),
      { seed: 20_261_123, numRuns: 2_000 },
    )
  })

  test('what nobody else touched becomes what was written, letter for letter', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ž', '👍'), maxLength: 20 })
    fc.assert(
      fc.property(word, word, (base, next) => {
        expect(merged(base, next, base)).toBe(next)
      }),
      { seed: 20_261_123, numRuns: 2_000 },
    )
  })

  test('a pasted page does not stop the server', () => {
    const long = 'a b'.repeat(20_000)
    const [base, next] = [`x${long}y`, `X${long.replaceAll('b', 'c')}Y`]
    const from = performance.now()
    expect(merged(base, next, base)).toBe(next)
    expect(performance.now() - from).toBeLessThan(1_000)
  })
})

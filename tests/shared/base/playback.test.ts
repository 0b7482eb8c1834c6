import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { Playback } from '../../../shared/base/playback.ts'

/** Updates that each add one letter after the one before. */
function letters(text: string): { readonly bytes: Uint8Array; readonly name: string }[] {
  const doc = new Y.Doc()
  const rows: { bytes: Uint8Array; name: string }[] = []
  let name = ''
  doc.on('update', (bytes: Uint8Array) => rows.push({ bytes, name }))
  for (const letter of text) {
    name = letter
    doc.getText('t').insert(doc.getText('t').length, letter)
  }
  return rows
}

const wordsOf = (playback: Playback<{ bytes: Uint8Array }>) => playback.doc.getText('t').toString()

it('plays rows in whatever order a minute has them, and says of which something was applied late', () => {
  const [a, b, c] = letters('abc')
  if (!a || !b || !c) throw new Error('There are three')
  const playback = new Playback<typeof a>()
  for (const row of [c, b, a]) playback.play(row)
  expect(wordsOf(playback)).toBe('a')
  expect(playback.missing).toBe(2)
  const late: string[] = []
  playback.settle(({ name }) => late.push(name))
  expect(wordsOf(playback)).toBe('abc')
  expect([...late].sort()).toEqual(['b', 'c'])
  expect(playback.missing).toBe(0)
})

it('applies a deletion that came before what it deletes', () => {
  const doc = new Y.Doc()
  const rows: { bytes: Uint8Array }[] = []
  doc.on('update', (bytes: Uint8Array) => rows.push({ bytes }))
  doc.getText('t').insert(0, 'abc')
  doc.getText('t').delete(1, 1)
  const playback = new Playback<{ bytes: Uint8Array }>()
  for (const row of [...rows].reverse()) playback.play(row)
  playback.settle()
  expect(wordsOf(playback)).toBe('ac')
})

it('counts what builds on a row that is lost, and gives it up without stalling on thousands of them', () => {
  const rows = letters('a'.repeat(3_000)).slice(1)
  const other = letters('z')
  const playback = new Playback<{ bytes: Uint8Array }>()
  for (const [index, row] of rows.entries()) {
    playback.play(row)
    if (index % 500 === 0) playback.settle()
  }
  for (const row of other) playback.play(row)
  playback.play({ bytes: new Uint8Array([9, 9, 9, 9]) })
  expect(wordsOf(playback)).toBe('z')
  expect(playback.missing).toBe(rows.length + 1)
})

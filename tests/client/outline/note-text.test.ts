import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { finderOf } from '../../../client/model/board-search.ts'
import { NoteText } from '../../../client/outline/note-text.tsx'
import { boardTree, searchTree } from '../../../client/outline/tree.ts'
import { CanvasWorld } from '../canvas/canvas-world.ts'

const shown = (text: string) =>
  renderToStaticMarkup(createElement(NoteText, { text })).replaceAll(/ class="[^"]*"/g, '')

describe("a note's words in the page", () => {
  test('a plain text is nothing but itself', () => {
    expect(shown('Ežero pakrantė\nir tyla')).toBe('Ežero pakrantė\nir tyla')
  })

  test('bold words are strong, and lines stay lines', () => {
    expect(shown('Mūsų **turtas**\n**tyla**')).toBe(
      '<span><span>Mūsų <strong>turtas</strong></span>\n<span><strong>tyla</strong></span></span>',
    )
  })

  test('neighbouring items are one list, and numbers keep their value', () => {
    expect(shown('Reikia:\n- suolų\n• **lempų**\n3. tako')).toBe(
      '<span><span>Reikia:</span></span><ul><li>suolų</li><li><strong>lempų</strong></li></ul><ol><li value="3">tako</li></ol>',
    )
  })

  test('what looks like a tag is a text', () => {
    expect(shown('**<img src=x onerror=alert(1)>**')).not.toContain('<img')
  })

  test('is found by its words whatever is bold in them', () => {
    const { board } = new CanvasWorld()
    const place = { frame: null, cell: null, at: [0, 0] as const }
    const note = { id: 'a', text: 'Ež**eras**', place, colour: 'yellow', author: null, createdAt: 0 } as const
    board.createNote(note)
    const tree = boardTree([], board.items)
    const found = (query: string) =>
      searchTree(tree, finderOf(query, new Map()) ?? (() => true)).free.notes.length
    expect(found('ezeras')).toBe(1)
    expect(found('**')).toBe(0)
  })
})

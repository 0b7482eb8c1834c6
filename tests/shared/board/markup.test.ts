import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasMarkup, parseMarkup, plainText } from '../../../shared/board/markup.ts'
import {
  continueList,
  type Edited,
  paste,
  toggleBold,
  toggleList,
} from '../../../shared/board/markup-edit.ts'

/** Texts with many markers, whole and broken. */
const wild = fc
  .array(
    fc.constantFrom('**', '*', '- ', '• ', '1. ', '12. ', '\n', ' ', 'ežeras', 'ąčę', '🌊', 'a', '.', '-'),
  )
  .map((parts) => parts.join(''))
const anything = fc.oneof(wild, fc.string({ unit: 'binary' }), fc.string())
const plain = anything.map((text) => text.replaceAll('*', '').replace(/^[-•\d]+/gm, ''))

/** A text with "[" and "]" around the selection, or "|" for a caret. */
function edited(marked: string): Edited {
  const text = marked.replace(/[[\]|]/g, '')
  const start = marked.search(/[[|]/)
  const end = marked.includes(']') ? marked.indexOf(']') - 1 : start
  return { text, start, end }
}

function shown({ text, start, end }: Edited): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`
}

const boldOf = (text: string) =>
  parseMarkup(text).map(({ runs }) =>
    runs
      .filter(({ bold }) => bold)
      .map((run) => run.text)
      .join('|'),
  )

describe('bold and lists in a plain text', () => {
  test('words between two stars on either side are bold', () => {
    expect(parseMarkup('Mūsų **didžiausias turtas** – tyla')).toEqual([
      {
        list: null,
        runs: [
          { text: 'Mūsų ', bold: false },
          { text: 'didžiausias turtas', bold: true },
          { text: ' – tyla', bold: false },
        ],
      },
    ])
  })

  test('stars without a partner, around spaces or over two lines stay what they are', () => {
    for (const text of ['**', '****', '2 ** 3 ** 4', 'a **b', '**a\nb**', '** a **']) {
      expect(parseMarkup(text).flatMap(({ runs }) => runs.map((run) => run.text))).toEqual(text.split('\n'))
      expect(plainText(text)).toBe(text)
    }
    expect(boldOf('**a **b**')).toEqual(['b'])
  })

  test('lines that begin with a sign and a space are a list', () => {
    const lists = parseMarkup('Reikia:\n- suolų\n• lempų\n3. tako\n1990. metais\n-5').map(({ list }) => list)
    expect(lists).toEqual([null, 'bullet', 'bullet', 3, null, null])
  })

  test('the plain words keep numbers and lose stars and bullets', () => {
    expect(plainText('- **Tyla**\n2. takas')).toBe('Tyla\n2. takas')
  })

  test('any text is read, and its words are all there', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const lines = parseMarkup(text)
        expect(lines).toHaveLength(text.split('\n').length)
        const words = lines.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
        expect(words.length).toBeLessThanOrEqual(text.length)
        expect(plainText(text).length).toBeLessThanOrEqual(text.length)
        const letters = (from: string) => from.replace(/[^\p{L}]/gu, '')
        expect(letters(words)).toBe(letters(text))
        expect(letters(plainText(text))).toBe(letters(text))
        for (const run of lines.flatMap(({ runs }) => runs)) expect(run.text).not.toBe('')
      }),
    )
  })

  test('a text without markers is itself', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(hasMarkup(text)).toBe(false)
        expect(plainText(text)).toBe(text)
      }),
    )
  })
})

describe('the bold command', () => {
  test.each([
    ['Mūsų tu|rtas', 'Mūsų **tu|rtas**'],
    ['Mūsų **tu|rtas**', 'Mūsų tu|rtas'],
    ['[Mūsų turtas]', '**[Mūsų turtas]**'],
    ['**[Mūsų turtas]**', '[Mūsų turtas]'],
    ['**Mūsų [turtas]**', '**Mūsų** [turtas]'],
    ['Mūsų[ turtas ]čia', 'Mūsų[ **turtas** ]čia'],
    ['- [suolai\n- lempos]', '- **[suolai**\n- **lempos]**'],
    ['gera: |', 'gera: **|**'],
    ['gera: **|**', 'gera: |'],
    ['gera: **tyla|**', 'gera: **tyla**|'],
    ['gera: **tyla |**', 'gera: **tyla** |'],
  ])('%s becomes %s', (before, after) => {
    expect(shown(toggleBold(edited(before)))).toBe(after)
  })

  test('never loses a letter, and keeps the selection inside the text', () => {
    fc.assert(
      fc.property(wild, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
        for (const command of [toggleBold, toggleList]) {
          const after = command({ text, start: start ?? 0, end: end ?? 0 })
          const words = (from: string) => from.replace(/[*\s\-•\d.]/g, '')
          expect(words(after.text)).toBe(words(text))
          expect(after.start).toBeGreaterThanOrEqual(0)
          expect(after.end).toBeGreaterThanOrEqual(after.start)
          expect(after.end).toBeLessThanOrEqual(after.text.length)
        }
      }),
    )
  })
})

describe('the list command and Enter', () => {
  test.each([
    ['suo|lai', '- suo|lai'],
    ['- suo|lai', 'suo|lai'],
    ['-| suolai', '|suolai'],
    ['[suolai\n2. lempos]', '- [suolai\n- lempos]'],
    ['Reikia:\n[suolai\n- lempos]', 'Reikia:\n- [suolai\n- lempos]'],
  ])('%s becomes %s', (before, after) => {
    expect(shown(toggleList(edited(before)))).toBe(after)
  })

  test.each([
    ['- suolai|', '- suolai\n- |'],
    ['• suolai| ir', '• suolai\n• |ir'],
    ['- suolai\n- |', '- suolai\n|'],
    ['1. suolai|\n2. lempos\n3. takas', '1. suolai\n2. |\n3. lempos\n4. takas'],
    ['9. suolai|', '9. suolai\n10. |'],
  ])('Enter makes of %s %s', (before, after) => {
    const next = continueList(edited(before))
    expect(next && shown(next)).toBe(after)
  })

  test.each(['suolai|', '|- suolai', '\n|', '|\n- a', '|'])(
    'Enter in %s is an ordinary line break',
    (before) => {
      expect(continueList(edited(before))).toBeNull()
    },
  )
})

describe('a pasted text', () => {
  test('goes in whole when it fits, with its letters in one piece', () => {
    const { edited: after, rest } = paste(
      edited('Prie [x] kranto'),
      'ež\u0307ero\r\nir'.normalize('NFD'),
      400,
    )
    expect(shown(after)).toBe('Prie ežėro\nir| kranto'.replace('ežėro', 'ež\u0307ero'.normalize('NFC')))
    expect(rest).toBe('')
  })

  test('that does not fit is cut between words, and the rest is handed over', () => {
    const words = 'Pirmas antras trečias ketvirtas'
    const { edited: after, rest } = paste(edited('|'), words, 20)
    expect(after.text).toBe('Pirmas antras')
    expect(rest).toBe('trečias ketvirtas')
  })

  test('of any kind never passes the limit and never loses a letter', () => {
    fc.assert(
      fc.property(anything, anything, fc.nat(60), (text, words, limit) => {
        const before = text.slice(0, limit)
        const { edited: after, rest } = paste({ text: before, start: 0, end: 0 }, words, limit)
        expect(after.text.length).toBeLessThanOrEqual(limit)
        const letters = (from: string) => from.replace(/\s/g, '')
        const taken = after.text.slice(0, after.text.length - before.length)
        expect(letters(taken + rest)).toBe(letters(words.replaceAll(/\r\n?/g, '\n').normalize('NFC')))
      }),
    )
  })

  test('of a hundred thousand letters without a space is cut at the limit', () => {
    const { edited: after, rest } = paste(edited('|'), '🌊'.repeat(50_000), 399)
    expect(after.text).toBe('🌊'.repeat(199))
    expect(rest).toHaveLength(100_000 - 398)
  })
})

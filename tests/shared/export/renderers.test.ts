// HTML, Markdown and plain text of the sample's concept: everything is there, and nothing typed becomes markup.
import { describe, expect, test } from 'vitest'
import { composeConcept } from '../../../shared/concept/compose.ts'
import type { Block, Concept } from '../../../shared/concept/composed.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { fileNameOf } from '../../../shared/export/file-name.ts'
import { type ConceptFormat, renderConcept } from '../../../shared/export/render-concept.ts'
import { FORMS, type Wish } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { openSample } from './workshop-files.ts'

const FULL: Wish = { form: 'full', sources: true }

function composed(language: Language): Concept {
  const { agenda, board, people, concept } = openSample(language)
  return composeConcept({ agenda, board, people, language }, concept, language)
}

/** The concept with one section that says what is given. */
function saying(blocks: readonly Block[]): Concept {
  const concept = composed('lt')
  const [cover] = concept.sections
  const field = {
    id: 'summary.text',
    label: 'Santrauka',
    level: 'M',
    status: 'edited',
    blocks,
    sources: [],
  } as const
  const section = { id: 'summary', number: 1, heading: 'Santrauka', fields: [field] }
  return { ...concept, sections: cover ? [cover, section] : [section] }
}

async function text(concept: Concept, format: ConceptFormat, wish = FULL): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await renderConcept(concept, format, wish))
}

describe.each(['lt', 'en'] as const)('in %s', (language) => {
  test.each(['html', 'md', 'txt'] as const)(
    '%s holds all sections in order, codes and sums',
    async (format) => {
      const file = await text(composed(language), format)
      // Markdown keeps the number from becoming a list's.
      const places = SECTIONS.filter(({ order }) => order > 0).map(({ heading }) =>
        file.lastIndexOf(heading[language]),
      )
      expect(Math.min(...places)).toBeGreaterThan(0)
      expect(file).toMatch(/D-009/)
      expect(file).toContain(language === 'lt' ? '14\u00a0000,00' : '14,000.00')
      expect(file).toContain(language === 'lt' ? 'Juodraštis' : 'Draft')
      expect(file).not.toContain('E-049')
    },
  )
})

test('the HTML file says its language, skips to its text, and names rows and columns', async () => {
  const file = await text(composed('lt'), 'html')
  expect(file).toContain('<html lang="lt-LT">')
  expect(file).toContain('href="#text"')
  expect(file.match(/<table>/g)?.length).toBe(file.match(/<caption>/g)?.length)
  expect(file).toContain('<th scope="col"')
  expect(file).toContain('<th scope="row"')
  expect(file).toContain('<span lang="en">')
  const ids = [...file.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(file).not.toMatch(/<(script|link|img|iframe)|https?:\/\/(?!www\.w3)/)
})

test('what people typed is words in every format', async () => {
  const typed = '<script>alert(1)</script> & # *ne* | `x` [a](b)'
  const concept = saying([
    { kind: 'paragraph', text: typed, sources: [] },
    {
      kind: 'table',
      caption: '',
      columns: [{ id: 'a', label: 'A', align: 'left' }],
      rows: [{ cells: ['vienas | du\ntrys'], sources: ['E-001'], total: false }],
    },
  ])
  const html = await text(concept, 'html')
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; # *ne* | `x` [a](b)')
  const markdown = await text(concept, 'md')
  expect(markdown).not.toMatch(/(?<!\\)<script>/)
  expect(markdown).toContain('\\*ne\\*')
  expect(markdown).toContain('| vienas \\| du<br>trys [E-001] |')
  expect(await text(concept, 'txt')).toContain(typed)
})

test('bold, italic, links and numbers are kept', async () => {
  const run = (words: string, marks: object = {}) => ({
    text: words,
    bold: false,
    italic: false,
    link: null,
    ...marks,
  })
  const runs = [
    run('Čia '),
    run('storai', { bold: true }),
    run(' ir '),
    run('čia', { link: 'https://example.org/a' }),
  ]
  const words = 'Čia storai ir čia'
  const concept = saying([
    { kind: 'paragraph', text: words, runs, sources: [] },
    { kind: 'list', ordered: true, lines: [{ label: '', text: words, runs, sources: [] }] },
  ])
  expect(await text(concept, 'html')).toContain(
    '<ol>\n<li>Čia <strong>storai</strong> ir <a href="https://example.org/a">čia</a></li>\n</ol>',
  )
  expect(await text(concept, 'md')).toContain('1. Čia **storai** ir [čia](https://example.org/a)')
  expect(await text(concept, 'txt')).toContain('1. Čia storai ir čia (https://example.org/a)')
})

test('codes are left out on demand, from every format and both forms', async () => {
  const concept = composed('lt')
  for (const form of FORMS) {
    for (const format of ['html', 'md', 'txt'] as const) {
      const file = await text(concept, format, { form, sources: false })
      const annex = form === 'full' ? file.lastIndexOf('Lapelių kilmė') : file.length
      expect(file.slice(0, annex)).not.toMatch(/\[[A-Z]-\d{3}/)
    }
  }
})

test('file names are ASCII, date first, and tell the forms apart', () => {
  const concept = composed('lt')
  expect(fileNameOf({ ...concept, versionNumber: '1.0' }, 'docx')).toBe(
    '2026-03-20_Ignalina_Letoji-stotele_koncepcija_v1.0.docx',
  )
  expect(fileNameOf(concept, 'pdf', 'short')).toMatch(/^[\x21-\x7e]+_koncepcija-trumpai_v0\.9\.pdf$/)
})

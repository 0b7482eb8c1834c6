// What nobody plans and somebody does: a field of five thousand words, a table of two hundred rows, three hundred notes in one
// cell, letters of every kind. Nothing is lost on the way out, and nothing breaks.
import readExcel from 'read-excel-file/universal'
import { expect, test } from 'vitest'
import { composeConcept } from '../../../shared/concept/compose.ts'
import type { Block, Concept } from '../../../shared/concept/composed.ts'
import { draftField } from '../../../shared/concept/draft.ts'
import { noteRows, workshopSheets } from '../../../shared/concept/workshop-sheets.ts'
import { applyArchive, archiveOf, archiveText } from '../../../shared/export/archive.ts'
import { renderCsv } from '../../../shared/export/csv.ts'
import { countCharacters, formSections } from '../../../shared/export/form-text.ts'
import { type ConceptFormat, renderConcept } from '../../../shared/export/render-concept.ts'
import { renderXlsx } from '../../../shared/export/xlsx.ts'
import { readZip } from '../../kit/zip.ts'
import { archiveFrom, freshDocuments, openSample } from './workshop-files.ts'

const STATEMENT = { field: 'pov.statement', entry: '', part: '' }
/** A family of four, a flag, Hebrew and Arabic among Latin letters, an accent of its own, quotes and a formula. */
const LETTERS = '👩‍👩‍👧‍👦 🇱🇹 שלום, pasauli مرحبا بالعالم z\u030C „Žąsys“ =1+1'

const sample = openSample('lt')

function saying(blocks: readonly Block[]): Concept {
  const { agenda, board, people, concept } = sample
  const composed = composeConcept({ agenda, board, people, language: 'lt' }, concept, 'lt')
  const [cover] = composed.sections
  const field = {
    id: 'summary.text',
    label: 'Santrauka',
    level: 'M',
    status: 'edited',
    blocks,
    sources: [],
  } as const
  const section = { id: 'summary', number: 1, heading: 'Santrauka', fields: [field] }
  return { ...composed, sections: cover ? [cover, section] : [section] }
}

async function words(concept: Concept, format: ConceptFormat): Promise<string> {
  const bytes = await renderConcept(concept, format, { form: 'full', sources: true })
  if (format === 'docx') return readZip(bytes).get('word/document.xml') ?? ''
  return new TextDecoder().decode(bytes)
}

test('a field of 5,000 words is not typed, and one that came in a file goes out whole', async () => {
  const long = Array.from({ length: 5000 }, (_, index) => `žodis${index}`).join(' ')
  const before = sample.concept.field('pov.statement')
  expect(() => sample.concept.editText(STATEMENT, long, 0)).toThrow(RangeError)
  expect(sample.concept.field('pov.statement')).toEqual(before)

  const archive = archiveOf(sample)
  const fields = archive.concept.fields.map((field) =>
    field.id === 'pov.statement' ? { ...field, content: { kind: 'text' as const, text: long } } : field,
  )
  const read = archiveFrom(archiveText({ ...archive, concept: { ...archive.concept, fields } }))
  expect(read.concept.fields).toEqual(fields)
  const concept = saying([{ kind: 'paragraph', text: long, sources: [] }])
  for (const format of ['html', 'md', 'txt'] as const) {
    expect(await words(concept, format), format).toContain('žodis4998 žodis4999')
  }
  expect(formSections(concept)[0]?.text).toContain(long)
})

test('a table of 200 rows has them all, and its header on every page', async () => {
  const rows = Array.from({ length: 200 }, (_, index) => ({
    ...{ cells: [`Eilutė ${index}`, `${index},00`], sources: [], total: index === 199 },
  }))
  const columns = [
    { id: 'a', label: 'Kas', align: 'left' },
    { id: 'b', label: 'Suma', align: 'right' },
  ] as const
  const concept = saying([{ kind: 'table', caption: 'Biudžetas', columns, rows }])
  for (const format of ['html', 'md', 'txt'] as const) {
    expect((await words(concept, format)).match(/Eilutė \d+/g), format).toHaveLength(200)
  }
  const docx = await words(concept, 'docx')
  expect(docx).toContain('Eilutė 199')
  expect(docx.match(/<w:tr>|<w:tr /g)?.length).toBeGreaterThanOrEqual(201)
  expect(docx).toContain('<w:tblHeader')
})

test('letters of every kind come out as they were written', async () => {
  const concept = saying([{ kind: 'paragraph', text: LETTERS, sources: [] }])
  const html = await words(concept, 'html')
  expect(html).toContain(LETTERS)
  // A paragraph that begins in Hebrew reads from the right.
  expect(html).toContain('unicode-bidi:plaintext')
  expect(await words(concept, 'txt')).toContain(LETTERS)
  expect(formSections(concept)[0]?.text).toContain(LETTERS)
  for (const format of ['docx', 'md'] as const) {
    const found = (await words(concept, format)).replace(/<[^>]*>/g, '')
    for (const word of LETTERS.split(' ')) expect(found, format).toContain(word)
  }
  expect(countCharacters('ąčž')).toBe(3)
  const sheet = {
    name: 'Lapeliai',
    columns: [{ header: 'Tekstas', kind: 'text', width: 20 }] as const,
    rows: [[LETTERS]],
  }
  const [read] = await readExcel((await renderXlsx([sheet])).buffer)
  expect(read?.data[1]).toEqual([LETTERS])
  expect(renderCsv(sheet, 'lt')).toContain(LETTERS)
})

test('300 notes in one cell are all in the annex, the sheets and the archive, and a draft of them can be had', async () => {
  const archive = archiveOf(sample)
  const [first] = archive.board.notes.filter(({ place }) => place.cell !== null && place.frame !== null)
  if (!first) throw new Error('The sample has no note in a cell')
  const many = Array.from({ length: 300 }, (_, index) => ({
    ...first,
    id: `daug-${index}`,
    text: `Daug ${index}`,
  }))
  const codes = Object.fromEntries(many.map(({ id }, index) => [id, `O-${300 + index}`]))
  const whole = {
    ...archive,
    agenda: { ...archive.agenda, codes: { ...archive.agenda.codes, ...codes } },
    board: { ...archive.board, notes: [...archive.board.notes, ...many] },
  }
  const documents = freshDocuments()
  applyArchive(archiveFrom(archiveText(whole)), documents)
  const world = {
    agenda: documents.agenda,
    board: documents.board,
    people: whole.people,
    language: 'lt' as const,
  }
  expect(noteRows(world)).toHaveLength(508)
  expect(workshopSheets(world)[0]?.rows).toHaveLength(508)
  const composed = composeConcept(world, documents.concept, 'lt')
  const annex = composed.sections.at(-1)?.fields.find(({ id }) => id === 'annex.notes')
  const table = annex?.blocks.find(({ kind }) => kind === 'table')
  expect(table?.kind === 'table' && table.rows).toHaveLength(508)
  for (const { id } of whole.concept.fields) expect(() => draftField(id, world)).not.toThrow()
})

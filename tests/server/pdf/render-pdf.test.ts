// The typesetter's thread: what comes in stays data, one document at a time, and what goes wrong is said.
import { afterAll, expect, test } from 'vitest'
import { closePdf, renderPdf } from '../../../server/pdf/render-pdf.ts'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { type LaidOut, layOut } from '../../../shared/export/laid-out.ts'
import { readPdf } from '../../kit/pdf.ts'
import { openSample } from '../../shared/export/workshop-files.ts'

const DATA: LaidOut = {
  language: 'lt',
  title: 'Ąžuolas, Šilutė: #panic("x") *ne storai*',
  slogan: '',
  draft: '',
  formNote: '',
  lines: [],
  organiser: '',
  small: [],
  marks: [],
  coverHeading: 'Titulinis puslapis',
  contents: '',
  sections: [],
}

afterAll(closePdf)

test('a document is set from values, and two that are asked for at once both come', async () => {
  const both = await Promise.all([renderPdf('concept', DATA), renderPdf('concept', DATA)])
  for (const bytes of both) expect(readPdf(bytes).texts).toContain(DATA.title)
})

test('whoever leaves gets nothing, and the next document is set all the same', async () => {
  const leaving = new AbortController()
  const left = renderPdf('concept', DATA, { signal: leaving.signal })
  leaving.abort()
  await expect(left).rejects.toMatchObject({ fault: 'cancelled' })
  expect((await renderPdf('concept', DATA)).length).toBeGreaterThan(1000)
})

test('data the template cannot read fails with words, and the thread goes on', async () => {
  await expect(renderPdf('concept', { language: 'lt' })).rejects.toMatchObject({ fault: 'failed' })
  expect((await renderPdf('concept', DATA)).length).toBeGreaterThan(1000)
})

test('too many at once are refused before they cost anything', async () => {
  const leaving = new AbortController()
  const wish = { signal: leaving.signal }
  const asked = Array.from({ length: 20 }, () => renderPdf('concept', DATA, wish))
  await expect(asked.at(-1)).rejects.toMatchObject({ fault: 'busy' })
  leaving.abort()
  const ends = await Promise.allSettled(asked)
  expect(ends.every(({ status }) => status === 'rejected')).toBe(true)
})

test('letters no font has, a field of 5,000 words and a table of 200 rows are set, whoever wrote them', async () => {
  const words = Array.from({ length: 5000 }, (_, index) => `žodis${index}`).join(' ')
  const letters = '👩‍👩‍👧‍👦 🇱🇹 שלום мир مرحبا 漢字'
  const rows = Array.from({ length: 200 }, (_, index) => ({
    cells: [`Eilutė ${index}`],
    sources: [],
    total: false,
  }))
  const columns = [{ id: 'a', label: 'Kas', align: 'left' }] as const
  const field = {
    id: 'summary.text',
    label: 'Santrauka',
    level: 'M',
    status: 'edited',
    blocks: [
      { kind: 'paragraph', text: letters, sources: [] },
      { kind: 'paragraph', text: words, sources: [] },
      { kind: 'table', caption: 'Biudžetas', columns, rows },
    ],
    sources: [],
  } as const
  const { agenda, board, people, concept } = openSample('lt')
  const composed = composeConcept({ agenda, board, people, language: 'lt' }, concept, 'lt')
  const [cover] = composed.sections
  if (!cover) throw new Error('The sample has no cover')
  const sections = [cover, { id: 'summary', number: 1, heading: letters, fields: [field] }]
  const { texts, roles } = readPdf(
    await renderPdf('concept', layOut({ ...composed, sections }, { form: 'full', sources: true })),
  )
  expect(texts).toContain(`1. ${letters}`)
  expect(roles.get('TR')).toBeGreaterThanOrEqual(201)
})

// The typesetter's thread: what comes in stays data, one document at a time, and what goes wrong is said.
import { afterAll, expect, test } from 'vitest'
import { closePdf, renderPdf } from '../../../server/pdf/render-pdf.ts'
import type { LaidOut } from '../../../shared/export/laid-out.ts'
import { readPdf } from '../../kit/pdf.ts'

const DATA: LaidOut = {
  language: 'lt',
  title: 'Ąžuolas, Šilutė: #panic("x") *ne storai*',
  slogan: '',
  draft: '',
  formNote: '',
  lines: [],
  organiser: '',
  small: [],
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

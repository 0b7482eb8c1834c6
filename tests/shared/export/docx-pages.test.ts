// Pages of the contents, laid out no further than the last heading: the same as laid out to the end.
import {
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  type PageNumberEstimator,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
} from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import { expect, test } from 'vitest'
import { estimateHeadingPages } from '../../../shared/export/docx-pages.ts'
import { readZip } from '../../kit/zip.ts'

const text = (words: number) => new Paragraph('Lėta stotelė prie ežero. '.repeat(words))
const heading = (words: string) =>
  new Paragraph({ heading: HeadingLevel.HEADING_1, text: words, keepNext: true })
const table = (rows: number) =>
  new Table({
    rows: Array.from(
      { length: rows },
      () => new TableRow({ children: [new TableCell({ children: [text(2)] })] }),
    ),
  })
const wide = { page: { size: { orientation: PageOrientation.LANDSCAPE } } }

/** The numbers of the contents. */
async function contents(pageNumbers: PageNumberEstimator): Promise<string> {
  const document = new Document({
    pageNumbers,
    sections: [
      {
        children: [
          new TableOfContents('Turinys', { headingStyleRange: '1-1' }),
          new Paragraph({ children: [new PageBreak()] }),
          ...[20, 70, 12].flatMap((words, index) => [heading(`Skyrius ${index}`), text(words), table(4)]),
        ],
      },
      {
        properties: wide,
        children: [text(60), heading('Priedai'), table(40), text(20)],
      },
      { children: [text(90)] },
    ],
  })
  const xml = readZip(new Uint8Array(await Packer.toArrayBuffer(document))).get('word/document.xml') ?? ''
  return [...xml.matchAll(/PAGEREF[\s\S]{0,600}?<w:t[^>]*>([^<]*)</g)].map(([, page]) => page).join(' ')
}

test('the contents have the pages they have when everything is laid out', async () => {
  const found = await contents(estimateHeadingPages)
  expect(found).toMatch(/^\d+ \d+ \d+ \d+$/)
  expect(found).toBe(await contents(estimatePageNumbersWith({ guess: true })))
})

import { beforeAll, describe, expect, it, test } from 'vitest'
import { composeConcept } from '../../../shared/concept/compose.ts'
import type { Concept } from '../../../shared/concept/composed.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { renderDocx } from '../../../shared/export/docx.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { readZip } from '../../kit/zip.ts'
import { openSample } from './workshop-files.ts'

async function rendered(language: Language) {
  const { agenda, board, people, concept } = openSample(language)
  return opened(composeConcept({ agenda, board, people, language }, concept, language))
}

async function opened(concept: Concept) {
  const parts = readZip(await renderDocx(concept))
  const document = parts.get('word/document.xml') ?? ''
  const headings = [
    ...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs),
  ].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )
  return { parts, document, headings }
}

describe.each(['lt', 'en'] as const)('the DOCX in %s', (language) => {
  let file: Awaited<ReturnType<typeof rendered>>
  beforeAll(async () => {
    file = await rendered(language)
  }, 60_000)

  it('has all 24 headings, in order, as real headings', () => {
    expect(file.headings).toEqual(
      SECTIONS.map(({ heading, order }) =>
        order === 0 ? heading[language] : `${order}. ${heading[language]}`,
      ),
    )
  })

  it('holds the words, with note codes in square brackets', () => {
    const { document } = file
    expect(
      document.includes(language === 'lt' ? 'Išlipk. Įkvėpk. Pasilik.' : 'Get off. Breathe in. Stay.'),
    ).toBe(true)
    expect(document.includes('[D-009]')).toBe(true)
    expect(document.includes(language === 'lt' ? '14\u00a0000,00\u00a0Eur' : 'EUR\u00a014,000.00')).toBe(true)
    expect(document.includes(language === 'lt' ? 'Juodraštis' : 'Draft')).toBe(true)
    expect(document.includes('E-049')).toBe(false)
  })

  it('is an A4 document in its language with a contents field and repeated header rows', () => {
    const { document, parts } = file
    expect(parts.get('word/styles.xml')?.includes(`w:val="${language === 'lt' ? 'lt-LT' : 'en-GB'}"`)).toBe(
      true,
    )
    expect(document.includes('TOC ')).toBe(true)
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(document.match(/<w:tbl>/g)?.length)
    expect(/<w:pgSz w:w="1190\d" w:h="1683\d"/.test(document)).toBe(true)
    expect(document.includes('w:orient="landscape"')).toBe(true)
    expect(document.includes('<w:titlePg/>')).toBe(true)
    expect(document.includes('<w:vMerge')).toBe(false)
    expect(document.includes('<w:gridSpan')).toBe(false)
  })

  it('numbers its tables from the first to the last, each above its table', () => {
    const pattern = language === 'lt' ? />(\d+) lentelė\. [^<]+</g : />Table (\d+)\. [^<]+</g
    const numbers = [...file.document.matchAll(pattern)].map(([, number]) => Number(number))
    expect(numbers).toEqual([...(file.document.match(/<w:tbl>/g) ?? [])].map((_, index) => index + 1))
  })

  it('tags Lithuanian passages only where the document is not Lithuanian', () => {
    expect(file.document.includes('<w:lang w:val="lt-LT"/>')).toBe(language === 'en')
  })
})

test('a field nobody translated is tagged with the language it is written in', async () => {
  const { agenda, board, people, concept } = openSample('en')
  const composed = composeConcept({ agenda, board, people, language: 'lt' }, concept, 'lt')
  const { document } = await opened(composed)
  const runsOf = (text: string) =>
    [...document.matchAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gs)]
      .map(([run]) => run)
      .filter((run) => run.includes(text))
  const [slogan] = /<w:p>(?:(?!<\/w:p>).)*"CoverSlogan".*?<\/w:p>/s.exec(document) ?? []
  expect(slogan).toContain('<w:lang w:val="en-GB"/>')
  // What is the document's own stays as it is.
  for (const run of runsOf('Turinys')) expect(run).not.toContain('<w:lang')
  const lines = composed.sections
    .flatMap(({ fields }) => fields)
    .filter(({ lang }) => lang === 'en')
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'list' ? block.lines : []))
    .filter(({ text, runs }) => !runs && /^[\w ,.]{20,}$/.test(text))
  expect(lines.length).toBeGreaterThan(10)
  for (const { text } of lines) {
    expect(
      runsOf(`>${text}<`).some((run) => run.includes('<w:lang w:val="en-GB"/>')),
      text,
    ).toBe(true)
  }
}, 60_000)

// The concept as a PDF, read back byte by byte: what a screen reader, an archive and a council's file store ask of it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closePdf, renderPdf } from '../../../server/pdf/render-pdf.ts'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { layOut } from '../../../shared/export/laid-out.ts'
import type { Wish } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { type PdfParts, readPdf } from '../../kit/pdf.ts'
import { openSample } from '../../shared/export/workshop-files.ts'

async function rendered(language: Language, wish: Wish, approved = false): Promise<PdfParts> {
  const { agenda, board, people, concept } = openSample(language)
  const composed = composeConcept({ agenda, board, people, language }, concept, language)
  return readPdf(await renderPdf('concept', layOut({ ...composed, isDraft: !approved }, wish)))
}

afterAll(closePdf)

describe.each(['lt', 'en'] as const)('the PDF in %s', (language) => {
  let file: PdfParts
  beforeAll(async () => {
    file = await rendered(language, { form: 'full', sources: true })
  }, 60_000)

  test('is tagged, in its language, with its title', () => {
    expect(file.objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(file.objects).toContain(language === 'lt' ? '/Lang (lt-LT)' : '/Lang (en-GB)')
    expect(file.texts).toContain(
      language === 'lt'
        ? 'Ignalinos identiteto koncepcija „Lėtoji stotelė“'
        : 'Identity concept for Ignalina: The Slow Stop',
    )
  })

  test('has every section as a bookmark, and headings, lists and tables with header cells in its structure', () => {
    for (const { heading, order } of SECTIONS) {
      expect(file.texts).toContain(order === 0 ? heading[language] : `${order}. ${heading[language]}`)
    }
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'Caption', 'TOC']) {
      expect([role, (file.roles.get(role) ?? 0) > 0]).toEqual([role, true])
    }
    expect(file.roles.get('H1')).toBeGreaterThanOrEqual(SECTIONS.length)
    expect(file.roles.get('THead')).toBe(file.roles.get('Table'))
  })

  test('carries the letters it is set in', () => {
    const fonts = file.objects.match(/\/Type\s*\/FontDescriptor/g)?.length ?? 0
    expect(fonts).toBeGreaterThan(3)
    expect(file.objects.match(/\/FontFile[23]?\s/g)?.length).toBe(fonts)
    expect(file.objects).toMatch(/\/BaseFont\s*\/\w+\+Tinos/)
  })
})

test('the short form has its sections only', async () => {
  const { texts } = await rendered('lt', { form: 'short', sources: false })
  expect(texts).toContain('1. Santrauka')
  expect(texts).toContain('20. Balsavimo rezultatai ir pasirinkimo pagrindimas')
  expect(texts).not.toContain('16. Rizikos')
  expect(texts).not.toContain('23. Priedai')
})

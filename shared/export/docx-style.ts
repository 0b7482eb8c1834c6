// Paragraph styles of the DOCX: a serif of 12 points as municipal offices expect, real heading styles, tables of 9.5.
import { AlignmentType, type Document, LineRuleType } from 'docx'

type Styles = NonNullable<ConstructorParameters<typeof Document>[0]['styles']>

/** Twentieths of a point in a millimetre. */
export const MM = 1440 / 25.4
export const mm = (length: number) => Math.round(length * MM)

const FONT = 'Times New Roman'
const BLUE = '123F61'

/** @param tag language of the document, BCP 47 */
export const DOCX_STYLES = (tag: string): Styles => ({
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: tag } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, size: 32, bold: true, color: BLUE },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 25, bold: true, color: '1F1F1F' },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 24, italics: true, bold: false, color: '3A352F' },
      paragraph: { spacing: { before: 180, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'CoverTitle',
      name: 'Cover Title',
      basedOn: 'Normal',
      run: { size: 60, bold: true, color: BLUE },
      paragraph: { spacing: { before: 3200, after: 240, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'CoverSlogan',
      name: 'Cover Slogan',
      basedOn: 'Normal',
      run: { size: 34, italics: true, color: '3A352F' },
      paragraph: { spacing: { after: 700 } },
    },
    {
      id: 'CoverDraft',
      name: 'Cover Draft',
      basedOn: 'Normal',
      run: { size: 36, bold: true, color: 'A3261B' },
      paragraph: { spacing: { before: 120, after: 240 } },
    },
    { id: 'CoverLine', name: 'Cover Line', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    {
      id: 'CoverSmall',
      name: 'Cover Small',
      basedOn: 'Normal',
      run: { size: 20, color: '55504A' },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
    {
      id: 'ContentsTitle',
      name: 'Contents Title',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true, color: BLUE },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'ListText',
      name: 'List Text',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 70 } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      run: { size: 19 },
      paragraph: {
        spacing: { after: 0, line: 228, lineRule: LineRuleType.AUTO },
        alignment: AlignmentType.LEFT,
      },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 21, bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true, alignment: AlignmentType.LEFT },
    },
    {
      id: 'PictureCaption',
      name: 'Picture Caption',
      basedOn: 'Caption',
      next: 'Normal',
      paragraph: { spacing: { before: 80, after: 240 }, keepNext: false },
    },
    {
      id: 'AfterTable',
      name: 'After Table',
      basedOn: 'Normal',
      run: { size: 10 },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Sources',
      name: 'Sources',
      basedOn: 'Normal',
      run: { size: 16, color: '6B6459' },
      paragraph: { spacing: { after: 120 } },
    },
  ],
})

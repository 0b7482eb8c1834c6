// Runs of text in DOCX: line breaks, the language of a passage, and note codes small in square brackets.
import { ExternalHyperlink, TextRun } from 'docx'
import type { RichRun } from '../concept/rich-text.ts'
import { type Language, LOCALE } from '../i18n/language.ts'
import { passageLanguage } from './passage-language.ts'

export interface RunStyle {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  readonly underline?: { readonly type?: 'single' }
  /** Half points. */
  readonly size?: number
}

/**
 * Words as they stand, a run a line.
 *
 * @param language of the document
 * @param own of the words, where it is known
 */
export function runsOf(
  text: string,
  language: Language,
  style: RunStyle = {},
  own: Language | null = null,
): readonly TextRun[] {
  return text.split('\n').map((line, index) => {
    const tag = passageLanguage(line, language, own)
    return new TextRun({
      text: line,
      ...style,
      ...(index > 0 ? { break: 1 } : {}),
      ...(tag === null ? {} : { language: { value: LOCALE[tag] } }),
    })
  })
}

/** The words of a line or paragraph with their marks, where they have any. */
export function wordsRuns(
  { text, runs }: { readonly text: string; readonly runs?: readonly RichRun[] },
  language: Language,
  own: Language | null,
): readonly (TextRun | ExternalHyperlink)[] {
  if (!runs) return runsOf(text, language, {}, own)
  // Of the whole passage: a word in bold may have no letter that tells.
  const found = passageLanguage(text, language, own) ?? language
  return runs.flatMap(({ text: words, bold, italic, link }): readonly (TextRun | ExternalHyperlink)[] => {
    const style = { ...(bold ? { bold } : {}), ...(italic ? { italics: true } : {}) }
    if (link === null) return runsOf(words, language, style, found)
    const children = runsOf(words, language, { ...style, color: '1D5C8A', underline: {} }, found)
    return [new ExternalHyperlink({ link, children: [...children] })]
  })
}

/** " [E-014, E-017]", small and grey; nothing when there are no codes. */
export function sourceRuns(codes: readonly string[], afterText = true): readonly TextRun[] {
  if (codes.length === 0) return []
  return [new TextRun({ text: `${afterText ? ' ' : ''}[${codes.join(', ')}]`, size: 16, color: '6B6459' })]
}

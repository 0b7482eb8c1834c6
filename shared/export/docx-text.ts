// Runs of text in DOCX: line breaks, the language of a passage, and note codes small in square brackets.
import { TextRun } from 'docx'
import { type Language, LOCALE } from '../i18n/language.ts'

export interface RunStyle {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly color?: string
  /** Half points. */
  readonly size?: number
}

/** A passage in Lithuanian within an English document is tagged, so that it is hyphenated and read aloud rightly. */
function tagOf(text: string, language: Language): string | null {
  return language === 'en' && /[ąčęėįšųūž]/i.test(text) ? LOCALE.lt : null
}

export function runsOf(text: string, language: Language, style: RunStyle = {}): readonly TextRun[] {
  return text.split('\n').map((line, index) => {
    const tag = tagOf(line, language)
    return new TextRun({
      text: line,
      ...style,
      ...(index > 0 ? { break: 1 } : {}),
      ...(tag === null ? {} : { language: { value: tag } }),
    })
  })
}

/** " [E-014, E-017]", small and grey; nothing when there are no codes. */
export function sourceRuns(codes: readonly string[], afterText = true): readonly TextRun[] {
  if (codes.length === 0) return []
  return [new TextRun({ text: `${afterText ? ' ' : ''}[${codes.join(', ')}]`, size: 16, color: '6B6459' })]
}

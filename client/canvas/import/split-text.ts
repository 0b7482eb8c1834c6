// A text as pieces a note can hold: its lines or paragraphs, without the signs of a list, the long ones by sentences.
import { LIMITS } from '../../../shared/base/limits.ts'

/** Signs of a list that are no words; a dash and a star only before a space. */
const BULLET = /^[ \t]*(?:[•·●○▪■▫□◦‣⁃➢✓☐]\s*|[-*–—]\s+)/
const NUMBER = /^[ \t]*\(?\d{1,3}[.)]\s+/
/** Share of a list's lines that must be numbered before the numbers are taken for signs: "5. gegužės" is a date. */
const NUMBERED = 0.6

export function withoutBullet(line: string): string {
  return line.replace(BULLET, '').trim()
}

export type Pieces = 'lines' | 'paragraphs'

/** Whether a text has paragraphs of several lines between empty lines, so that one may choose. */
export function hasParagraphs(text: string): boolean {
  return /\S[^\n]*\n[^\n]*\S[^\n]*\n[ \t]*\n\s*\S/.test(text.slice(0, 100_000).replaceAll('\r\n', '\n'))
}

/**
 * The lines or paragraphs of a text, trimmed and without signs of a list; empty ones stay, to be counted.
 *
 * @param longest how many are read
 */
export function piecesOf(text: string, by: Pieces, longest: number = LIMITS.importRows): readonly string[] {
  const plain = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const raw =
    by === 'lines'
      ? plain.split('\n', longest)
      : plain.split(/\n[ \t]*\n/, longest).map((piece) => piece.replace(/\s*\n\s*/g, ' '))
  const pieces = raw.map((piece) => piece.trim())
  const filled = pieces.filter((piece) => piece !== '')
  const numbered = filled.length > 1 && filled.filter((piece) => NUMBER.test(piece)).length
  const isNumbered = numbered !== false && numbered >= filled.length * NUMBERED
  return pieces.map((piece) => withoutBullet(isNumbered ? piece.replace(NUMBER, '') : piece))
}

/** A text cut to what a note holds, with a sign that it was. */
export function cutTo(text: string, limit: number = LIMITS.noteText): string {
  return text.length <= limit ? text : `${headOf(text, limit - 1).trimEnd()}…`
}

/** The first characters of a text, no surrogate pair torn apart. */
function headOf(text: string, length: number): string {
  const code = text.charCodeAt(length - 1)
  return text.slice(0, code >= 0xd800 && code <= 0xdbff ? length - 1 : length)
}

/** A text in pieces a note can hold: as many whole sentences as fit, else words, else letters. */
export function splitLong(text: string, limit: number = LIMITS.noteText): readonly string[] {
  const pieces: string[] = []
  let filling = ''
  const add = (part: string, gap: string) => {
    const longer = filling === '' ? part : `${filling}${gap}${part}`
    if (longer.length <= limit) {
      filling = longer
      return
    }
    if (filling !== '') pieces.push(filling)
    filling = part
  }
  for (const sentence of sentencesOf(text)) {
    if (sentence.length <= limit) add(sentence, ' ')
    else for (const part of wordsOf(sentence, limit)) add(part, ' ')
  }
  if (filling !== '') pieces.push(filling)
  return pieces
}

function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?…]["“”»)]?) /)
}

/** Words, the ones longer than a note cut. */
function wordsOf(sentence: string, limit: number): readonly string[] {
  return sentence.split(' ').flatMap((word) => {
    const parts: string[] = []
    let rest = word
    while (rest.length > limit) {
      const head = headOf(rest, limit)
      parts.push(head)
      rest = rest.slice(head.length)
    }
    return rest === '' ? parts : [...parts, rest]
  })
}

// What the bold and list commands do to a text under a writer's hand. Pure: a text and a selection in, the same out.
import { markerOf, runsOf } from './markup.ts'

/** A text field's text and selection, UTF-16 units; `start` equals `end` for a caret. */
export interface Edited {
  readonly text: string
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{M}\p{N}_]/u
const BOLD_PAIR = '****'

interface Sign {
  readonly sign: string
  readonly bold: boolean
  /** Where it stands in the line it was read from. */
  readonly at: number
}

interface Line {
  readonly text: string
  /** Where it begins in the whole text. */
  readonly from: number
}

function linesOf(text: string): readonly Line[] {
  let from = 0
  return text.split('\n').map((line) => {
    const placed = { text: line, from }
    from += line.length + 1
    return placed
  })
}

/** The selected lines; the one the caret is in when nothing is selected. */
function touched(lines: readonly Line[], { start, end }: Edited): readonly Line[] {
  return lines.filter(({ text, from }) => {
    const last = from + text.length
    return start === end ? start >= from && start <= last : end > from && start <= last
  })
}

function signsOf(line: string): readonly Sign[] {
  const marker = markerOf(line).length
  return runsOf(line.slice(marker)).flatMap(({ text, bold, at }) =>
    [...text.split('')].map((sign, index) => ({ sign, bold, at: marker + at + index })),
  )
}

/** Spaces at the edges of bold words stay outside the markers, or they would not be markers. */
function hugged(signs: readonly Sign[]): readonly Sign[] {
  const hugs = signs.map(({ bold, sign }) => bold && sign.trim() !== '')
  return signs.map((each, index) => {
    if (!each.bold || hugs[index]) return each
    const before = hugs.slice(0, index).lastIndexOf(true)
    const after = hugs.indexOf(true, index)
    const inside = (from: number, to: number) => signs.slice(from, to).every(({ bold }) => bold)
    const holds = before >= 0 && after >= 0 && inside(before, after)
    return holds ? each : { ...each, bold: false }
  })
}

/** The word around a caret, or the caret itself. */
function wordAt(text: string, caret: number): readonly [start: number, end: number] {
  let start = caret
  let end = caret
  while (start > 0 && WORD.test(text[start - 1] ?? '')) start -= 1
  while (end < text.length && WORD.test(text[end] ?? '')) end += 1
  return [start, end]
}

/** Makes the selected words bold, or plain again when all of them are; the word at the caret when none is selected. */
export function toggleBold(edited: Edited): Edited {
  const { text } = edited
  const caretOnly = edited.start === edited.end
  const beyond = caretOnly ? endBold(edited) : null
  if (beyond) return beyond
  const [start, end] = caretOnly ? wordAt(text, edited.start) : [edited.start, edited.end]
  if (start === end) return beginBold(edited)
  const lines = linesOf(text)
  const chosen = touched(lines, { text, start, end }).map((line) => ({ line, signs: signsOf(line.text) }))
  const isIn = ({ from }: Line, { at }: Sign) => from + at >= start && from + at < end
  const words = chosen.flatMap(({ line, signs }) =>
    signs.filter((each) => isIn(line, each) && each.sign.trim() !== ''),
  )
  if (words.length === 0) return edited
  const bold = !words.every((each) => each.bold)
  let next = ''
  let [newStart, newEnd] = [-1, -1]
  const written = new Map(chosen.map(({ line, signs }) => [line.from, signs]))
  for (const line of lines) {
    if (line.from > 0) next += '\n'
    const signs = written.get(line.from)
    if (!signs) {
      next += line.text
      continue
    }
    next += markerOf(line.text)
    let open = false
    for (const each of hugged(signs.map((sign) => (isIn(line, sign) ? { ...sign, bold } : sign)))) {
      if (each.bold !== open) next += '**'
      open = each.bold
      const at = line.from + each.at
      // The caret stays after its letter, the selection on its words.
      if (newStart < 0 && at >= (caretOnly ? edited.start : start)) newStart = next.length
      next += each.sign
      if (at < (caretOnly ? edited.start : end)) newEnd = next.length
    }
    if (open) next += '**'
  }
  if (newEnd < 0) newEnd = newStart
  if (caretOnly) {
    const caret = newEnd >= 0 && edited.start > start ? newEnd : Math.max(0, newStart)
    return { text: next, start: caret, end: caret }
  }
  return { text: next, start: Math.max(0, newStart), end: Math.max(newStart, newEnd) }
}

/** A caret just before the closing marker: whoever types on wants plain words again. */
function endBold({ text, start }: Edited): Edited | null {
  const before = text.slice(text.slice(0, start).lastIndexOf('\n') + 1, start)
  const isOpen = before.split('**').length % 2 === 0 && !before.endsWith('**')
  if (!isOpen || text.slice(start, start + 2) !== '**') return null
  const spaces = / *$/.exec(before)?.[0] ?? ''
  const next = `${text.slice(0, start - spaces.length)}**${spaces}${text.slice(start + 2)}`
  return { text: next, start: start + 2, end: start + 2 }
}

/** Puts the caret between two markers, or takes them away when nothing was written between them. */
function beginBold({ text, start }: Edited): Edited {
  if (text.slice(start - 2, start + 2) === BOLD_PAIR) {
    return { text: text.slice(0, start - 2) + text.slice(start + 2), start: start - 2, end: start - 2 }
  }
  const next = text.slice(0, start) + BOLD_PAIR + text.slice(start)
  return { text: next, start: start + 2, end: start + 2 }
}

/** Makes the selected lines items of a list, or plain lines again when all of them are. */
export function toggleList(edited: Edited): Edited {
  const lines = linesOf(edited.text)
  const chosen = new Set(touched(lines, edited).map(({ from }) => from))
  const isItem = (line: string) => /^[-•]/.test(markerOf(line))
  const undo = lines.filter(({ from }) => chosen.has(from)).every(({ text }) => isItem(text))
  let { start, end } = edited
  const next = lines.map(({ text, from }) => {
    if (!chosen.has(from)) return text
    const marker = markerOf(text)
    const wanted = undo ? '' : isItem(text) ? marker : '- '
    const longer = wanted.length - marker.length
    const move = (position: number, was: number) =>
      was < from ? position : position + Math.max(longer, from - was)
    start = move(start, edited.start)
    end = move(end, edited.end)
    return wanted + text.slice(marker.length)
  })
  return { text: next.join('\n'), start, end }
}

/**
 * What Enter does in a list: the next item, or the end of the list when the item is empty.
 *
 * @returns null where Enter is an ordinary line break
 */
export function continueList({ text, start, end }: Edited): Edited | null {
  const from = text.slice(0, start).lastIndexOf('\n') + 1
  const to = text.indexOf('\n', end)
  const line = text.slice(from, to < 0 ? text.length : to)
  const marker = markerOf(line)
  if (marker === '' || start < from + marker.length) return null
  if (line.length === marker.length) {
    return { text: text.slice(0, from) + text.slice(from + marker.length), start: from, end: from }
  }
  const number = /\d+/.exec(marker)?.[0]
  const sign = number === undefined ? marker : `${Number(number) + 1}. `
  const head = `${text.slice(0, start).replace(/ +$/, '')}\n${sign}`
  const rest = text.slice(end).replace(/^ +/, '')
  const tail = number === undefined ? rest : renumbered(rest, Number(number) + 1)
  return { text: head + tail, start: head.length, end: head.length }
}

/** The items that follow count on from the new one, as far as they counted before. */
function renumbered(rest: string, last: number): string {
  const [first = '', ...lines] = rest.split('\n')
  let count = last
  let counting = true
  const next = lines.map((line) => {
    const marker = markerOf(line)
    counting &&= Number(/^\d+/.exec(marker)?.[0] ?? Number.NaN) === count
    if (!counting) return line
    count += 1
    return `${count}. ${line.slice(marker.length)}`
  })
  return [first, ...next].join('\n')
}

export interface Pasted {
  readonly edited: Edited
  /** What did not fit, '' when everything did. */
  readonly rest: string
}

/** How far back a cut looks for the end of a word, characters. */
const WORD_REACH = 40

/** Puts a pasted text in place of the selection, as much of it as fits; it is cut between words. */
export function paste({ text, start, end }: Edited, words: string, limit: number): Pasted {
  const whole = words.replaceAll(/\r\n?/g, '\n').normalize('NFC')
  const room = Math.max(0, limit - (text.length - (end - start)))
  let cut = Math.min(room, whole.length)
  if (cut < whole.length) {
    const gap = whole.slice(Math.max(0, cut - WORD_REACH), cut + 1).search(/\s\S*$/)
    if (gap >= 0) cut = Math.max(0, cut - WORD_REACH) + gap
    // Never half of a sign that takes two places.
    else if (/[\uD800-\uDBFF]/.test(whole[cut - 1] ?? '')) cut -= 1
  }
  const taken = whole.slice(0, cut)
  const caret = start + taken.length
  return {
    edited: { text: text.slice(0, start) + taken + text.slice(end), start: caret, end: caret },
    rest: whole.slice(cut).trimStart(),
  }
}

// What a paste means: a piece of a board, one note, something to be looked at first, files, or nothing.
import { LIMITS } from '../../shared/base/limits.ts'
import { CLIP_ATTRIBUTE, CLIP_TYPE } from '../../shared/board/clip-text.ts'
import { type ReadClip, readClipJson } from '../../shared/board/read-clip.ts'
import type { PastedData } from '../model/copy-event.ts'
import { withoutBullet } from './import/split-text.ts'

export type Pasted =
  | { readonly kind: 'clip'; readonly read: ReadClip }
  | { readonly kind: 'line'; readonly text: string }
  /** Several lines, a table, or more than one note holds: shown before it is made. */
  | { readonly kind: 'import'; readonly text: string; readonly html: string }
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'tooLong' }
  | { readonly kind: 'nothing' }

/** The clip hidden in HTML, or null. */
export function clipInHtml(html: string): ReadClip | null {
  if (!html.includes(CLIP_ATTRIBUTE) || html.length > 3 * LIMITS.clipChars) return null
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const json = parsed.querySelector(`[${CLIP_ATTRIBUTE}]`)?.getAttribute(CLIP_ATTRIBUTE)
  return json ? readClipJson(json) : null
}

export function readPasted(data: PastedData): Pasted {
  const own = data.of(CLIP_TYPE)
  const read = (own === '' ? null : readClipJson(own)) ?? clipInHtml(data.html)
  if (read) return { kind: 'clip', read }
  const { text, html, files } = data
  // A spreadsheet puts a picture of its cells beside their words: the words are meant.
  if (text.trim() === '') return files.length > 0 ? { kind: 'files', files } : { kind: 'nothing' }
  if (text.length > LIMITS.importBytes) return { kind: 'tooLong' }
  const line = text.trim()
  if (line.length <= LIMITS.noteText && !/[\n\r\t]/.test(line)) {
    return { kind: 'line', text: withoutBullet(line) }
  }
  return { kind: 'import', text, html: html.length <= LIMITS.importBytes ? html : '' }
}

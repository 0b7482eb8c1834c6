// Pictures of the board as one file to take away: a picture, a ZIP of them, or a PDF with a page for each. The PDF is set by
// the server from the same lines as the SVG.
import type { Box } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { asciiName } from '../../../shared/concept/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { BoardPdfRequest } from '../../../shared/protocol/board-pdf.ts'
import { ApiError, refusalOf } from '../../model/api.ts'
import type { BoardPictures } from './board-pictures.ts'

export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const
export type PictureFormat = (typeof PICTURE_FORMATS)[number]

export interface WantedPicture {
  /** A frame's name, or the board's. */
  readonly name: string
  /** What is on it, for those who do not see it. */
  readonly words: string
  /** Board units. */
  readonly area: Box
  /** Pixels per board unit, for PNG. */
  readonly scale: number
}

export interface PictureWish {
  readonly format: PictureFormat
  readonly wanted: readonly WantedPicture[]
  readonly language: Language
  /** What a file's name begins with, ASCII. */
  readonly stem: string
  /** What a file of many pictures is called after that. */
  readonly all: string
  /** The document's, and what stands under each of its pictures. */
  readonly title: string
  readonly note: string
  readonly workshop: string
  readonly ticket: string
}

export interface NamedFile {
  readonly name: string
  readonly file: Blob
}

/**
 * @param tell hears how many pictures have been painted
 * @param signal ends the work before the next picture, and the wait for the server
 * @throws {ApiError} when the server sets no PDF
 */
export async function pictureFile(
  pictures: BoardPictures,
  wish: PictureWish,
  tell: (painted: number) => void,
  signal: AbortSignal,
): Promise<NamedFile> {
  const { format, wanted, stem } = wish
  const painted: NamedFile[] = []
  const pages: BoardPdfRequest['pages'] = []
  for (const [index, one] of wanted.entries()) {
    signal.throwIfAborted()
    tell(index)
    const number = wanted.length > 1 ? `${String(index + 1).padStart(2, '0')}_` : ''
    const name = `${number}${asciiName(one.name)}.${format}`
    if (format === 'png') painted.push({ name, file: (await pictures.png(one.area, one.scale)).file })
    else {
      const words = { title: one.name, description: one.words, language: wish.language }
      const { svg, width, height } = await pictures.svg(one.area, words, format === 'svg')
      if (format === 'svg') painted.push({ name, file: new Blob([svg], { type: 'image/svg+xml' }) })
      else pages.push({ name: one.name, words: one.words, wide: width >= height, svg })
    }
    // The page gets its turn: a button pressed meanwhile is heard.
    await new Promise((resolve) => setTimeout(resolve))
  }
  signal.throwIfAborted()
  tell(wanted.length)
  const [single] = wanted
  const said = wanted.length === 1 && single ? asciiName(single.name) : wish.all
  if (format === 'pdf') return { name: `${stem}_${said}.pdf`, file: await pdf(wish, pages, signal) }
  const [first] = painted
  if (painted.length === 1 && first) return { name: `${stem}_${first.name}`, file: first.file }
  return { name: `${stem}_${said}.zip`, file: await zip(painted, format, signal) }
}

async function zip(painted: readonly NamedFile[], format: PictureFormat, signal: AbortSignal): Promise<Blob> {
  const { zipSync } = await import('fflate')
  const files: Record<string, Uint8Array> = {}
  for (const { name, file } of painted) files[name] = new Uint8Array(await file.arrayBuffer())
  signal.throwIfAborted()
  // PNG is packed already.
  return new Blob([zipSync(files, { level: format === 'png' ? 0 : 6 })], { type: 'application/zip' })
}

async function pdf(
  { workshop, ticket, language, title, note }: PictureWish,
  pages: BoardPdfRequest['pages'],
  signal: AbortSignal,
): Promise<Blob> {
  const headers = { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' }
  const body = new Blob([JSON.stringify({ language, title, note, pages } satisfies BoardPdfRequest)])
  // Refused in the middle of the sending, it would look like a lost connection.
  if (body.size > LIMITS.boardPictureBytes) throw new ApiError('too-large', null)
  const path = `/api/workshops/${encodeURIComponent(workshop)}/board.pdf`
  const response = await fetch(path, { method: 'POST', headers, body, signal, cache: 'no-store' }).catch(
    (cause: unknown) => {
      throw signal.aborted ? cause : new ApiError('no-connection', null, { cause })
    },
  )
  if (!response.ok) throw await refusalOf(response)
  return response.blob()
}

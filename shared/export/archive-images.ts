// Images in an archive: which ones a workshop needs, and how bytes stand in JSON. Encoding and checking bytes is the
// server's.
import { z } from 'zod/mini'
import { IMAGE_FILE, IMAGE_TYPE } from '../base/image-file.ts'

/** File to a data URL: type and bytes in one text a browser opens as it is. */
export type ArchivedImages = Readonly<Record<string, string>>

const START = `data:${IMAGE_TYPE};base64,`

export const imagesSchema = z.record(
  z.string().check(z.regex(IMAGE_FILE)),
  z.string().check(z.startsWith(START)),
)

export function imageUrl(base64: string): string {
  return START + base64
}

/** The bytes of an image in base64. */
export function imageBase64(url: string): string {
  return url.slice(START.length)
}

/**
 * The files a workshop may name, sorted: any text in it that could be one, so that what a newer version wrote keeps its
 * images too. What was deleted from the board is not exported.
 */
export function filesNamedIn({
  board,
  concept,
}: Readonly<Record<'board' | 'concept', unknown>>): readonly string[] {
  const texts = JSON.stringify([board, concept]).matchAll(/"([\w-]{43})"/g)
  return [...new Set([...texts].map((match) => match[1] ?? ''))].sort()
}

// Images between an archive and the vault: read for an export, checked before an import, kept by it.
import { setImmediate } from 'node:timers/promises'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import {
  type ArchivedImages,
  filesNamedIn,
  imageBase64,
  imageUrl,
} from '../../shared/export/archive-images.ts'
import { checkImage, type Images } from '../vault/images.ts'

/** The images a workshop names; one the server does not have is left out. */
export async function archivedImages(
  images: Images,
  workshop: string,
  named: Pick<Archive, 'board' | 'concept'>,
): Promise<ArchivedImages> {
  const urls: Record<string, string> = {}
  for (const file of filesNamedIn(named)) {
    const bytes = await images.get(workshop, file)
    if (bytes !== null) urls[file] = imageUrl(Buffer.from(bytes).toString('base64'))
  }
  return urls
}

/** What is wrong with the images of an archive, as a path into it; null when nothing is. */
export async function imagesFault(images: ArchivedImages): Promise<string | null> {
  const files = Object.entries(images)
  const total = files.reduce((sum, [, url]) => sum + Buffer.byteLength(imageBase64(url), 'base64'), 0)
  if (files.length > LIMITS.workshopImages || total > LIMITS.workshopImageBytes) return 'images'
  for (const [file, url] of files) {
    if (checkImage(file, bytesOf(url)) === null) return `images.${file}`
    // Hundreds of them take a second: the boards of this server have their turn in between.
    await setImmediate()
  }
  return null
}

/** Keeps images `imagesFault` found nothing wrong with. */
export async function keepImages(images: Images, workshop: string, archived: ArchivedImages): Promise<void> {
  for (const [file, url] of Object.entries(archived)) await images.adopt(workshop, file, bytesOf(url))
}

function bytesOf(url: string): Uint8Array {
  return new Uint8Array(Buffer.from(imageBase64(url), 'base64'))
}

// Makes a data folder with one workshop in it and pictures of its frames; says the workshop's id. Photos are as many and as
// heavy as a workshop may have, or a tenth of that.

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { withFolder } from '../../server/command/opened-folder.ts'
import { importWorkshop } from '../../server/steward/archive.ts'
import { imageUrl } from '../../shared/export/archive-images.ts'
import { grown, sampleArchive } from './tenfold.mjs'
import { configOf } from './world.mjs'

const [folder, times] = [process.argv[2], Number(process.argv[3])]
const PHOTOS = 33

/** A photograph of about 300 kB: noise, so that nothing gets smaller than a real one would. */
async function photo(seed) {
  const [width, height] = [560, 420]
  const pixels = new Uint8Array(width * height * 3)
  let state = seed + 1
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    pixels[at] = 60 + ((state >>> 16) & 127)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

const plain = sampleArchive()
const archive = times === 1 ? plain : grown(plain, times)
const images = {}
const drawings = []
for (let number = 0; number < PHOTOS * times; number += 1) {
  const bytes = await (await photo(number)).webp({ quality: 92, effort: 0 }).toBuffer()
  const file = createHash('sha256').update(bytes).digest('base64url')
  images[file] = imageUrl(bytes.toString('base64'))
  drawings.push({
    ...{
      type: 'image',
      id: `photo-${number}`,
      order: `b${String(number).padStart(4, '0')}V`,
      author: null,
      createdAt: 0,
    },
    ...{ place: { frame: null, cell: null, at: [number * 10, -3000] }, size: [560, 420], angle: 0, file },
    ...{ pixels: [560, 420], caption: 'Nuotrauka', credit: '', consent: 'given' },
  })
}
mkdirSync(`${folder}/pictures`, { recursive: true })
for (const [index, { id }] of archive.agenda.frames.entries()) {
  const png = await (await photo(1000 + index)).resize(640, 480).png().toBuffer()
  writeFileSync(`${folder}/pictures/${encodeURIComponent(id)}.png`, png)
}
const whole = {
  ...archive,
  board: { ...archive.board, drawings: [...archive.board.drawings, ...drawings] },
  images,
}
const { id } = await withFolder(configOf(folder), ({ vault, steward }) =>
  importWorkshop(vault, steward, whole),
)
console.log(JSON.stringify({ id, notes: whole.board.notes.length, photos: drawings.length }))

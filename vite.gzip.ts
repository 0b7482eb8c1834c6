// Packs every script and style once more at build time, as tightly as gzip can be: on a network without a certificate
// browsers take nothing better, and the server has no time for it. `app.js.gz` stands beside `app.js`.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzip } from '@gfx/zopfli'
import type { Plugin } from 'vite'

/** What was packed before is not packed again: it takes longer than the rest of the build. */
const KEPT = 'node_modules/.cache/vieta-gzip'

/** Beyond these the size hardly shrinks, bytes: the largest are renderers, fetched when somebody downloads. */
const PACKED_FROM = 256
const PACKED_TO = 600_000

function zopfli(bytes: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gzip(bytes, { numiterations: 5 }, (error, packed) => (error ? reject(error) : resolve(packed)))
  })
}

async function pack(bytes: Uint8Array): Promise<Uint8Array> {
  const kept = join(KEPT, `${createHash('sha256').update(bytes).digest('hex')}.gz`)
  try {
    return await readFile(kept)
  } catch {
    const packed = await zopfli(bytes)
    await writeFile(kept, packed)
    return packed
  }
}

export function tightGzip(): Plugin {
  return {
    name: 'vieta:gzip',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      await mkdir(KEPT, { recursive: true })
      for (const file of Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name))) {
        const bytes = await readFile(join(dir, file))
        if (bytes.length < PACKED_FROM || bytes.length > PACKED_TO) continue
        await writeFile(join(dir, `${file}.gz`), await pack(bytes))
      }
    },
  }
}

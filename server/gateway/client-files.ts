// The built client as files: hashed assets compressed by the build or once, and cached for ever by browsers, every other address of the
// application answered with index.html.
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { Hono } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Vite puts a hash of the content into the names of what it builds. */
const HASHED = '/assets/'

const NOT_BUILT = `<!doctype html>
<html lang="lt">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Vieta</title>
<h1>Vieta</h1>
<p>Serveris veikia, bet sąsaja dar nesurinkta: paleiskite <code>npm run build</code>.</p>
<p lang="en">The server runs, but the interface has not been built: run <code>npm run build</code>.</p>
</html>
`

type Encoding = 'br' | 'gzip' | 'identity'

/** @param folder the built client, usually `dist/client` */
export function clientFiles(folder: string): Hono {
  const root = resolve(folder)
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()

  /** Hashed files never change, so each is read and compressed once and kept. */
  function packedOnce(path: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${encoding} ${path}`
    const found = packed.get(key)
    if (found) return found
    const made = packedByBuild(path, encoding)
    packed.set(key, made)
    made.catch(() => packed.delete(key))
    return made
  }

  const app = new Hono()
  app.on(['GET', 'HEAD'], '*', async (context) => {
    const path = filePath(root, context.req.path)
    if (path === null) return context.text('', 404)
    const isHashed = context.req.path.startsWith(HASHED)
    const type = TYPES[extname(path)]
    if (type !== undefined) {
      const encoding = encodingFor(type, context.req.header('accept-encoding') ?? '')
      const bytes = await (isHashed ? packedOnce(path, encoding) : pack(path, encoding)).catch(onlyMissing)
      if (bytes !== null) {
        if (encoding !== 'identity') context.header('content-encoding', encoding)
        context.header('vary', 'accept-encoding')
        context.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        return context.body(bytes, 200, { 'content-type': type })
      }
      // A missing file is missing: a page in place of a script would only confuse the browser.
      if (extname(path) !== '.html') return context.text('', 404, { 'cache-control': 'no-cache' })
    }
    const page = await readFile(join(root, 'index.html')).catch(onlyMissing)
    context.header('cache-control', 'no-cache')
    return context.html(page === null ? NOT_BUILT : page.toString('utf8'), page === null ? 503 : 200)
  })
  return app
}

/** The file an address means, or null when it points outside the folder. */
function filePath(root: string, path: string): string | null {
  try {
    const file = resolve(root, `.${decodeURIComponent(path)}`)
    return (file === root || file.startsWith(root + sep)) && !file.includes('\0') ? file : null
  } catch {
    // Not an address that can be decoded.
    return null
  }
}

function encodingFor(type: string, accepted: string): Encoding {
  if (!/text|json|svg/.test(type)) return 'identity'
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}

/** The build packs tighter than there is time for here; what it left alone is packed now. */
async function packedByBuild(path: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const found = encoding === 'gzip' ? await readFile(`${path}.gz`).catch(onlyMissing) : null
  return found === null ? pack(path, encoding) : new Uint8Array(found)
}

async function pack(path: string, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(path)
  if (encoding === 'identity') return new Uint8Array(bytes)
  // Quality 9: within a few percent of 11 at a tenth of the time, and the first visitor waits for it.
  const packed =
    encoding === 'br'
      ? await promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await promisify(gzip)(bytes)
  return new Uint8Array(packed)
}

function onlyMissing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null
  throw error
}

// The three pages, built and served: ours by the project's own build settings, the peers from their exact versions in
// peers/package-lock.json, installed there on first use. What is built lies in a folder of its own under the system's
// temporary one.
import { spawnSync } from 'node:child_process'
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, extname, join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))
const root = resolve(here, '../..')
const peers = join(here, 'peers')

export const BOARDS = ['ours', 'excalidraw', 'tldraw']

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Installs the peers when they are not there as their lock file says. */
function installPeers() {
  const lock = readFileSync(join(peers, 'package-lock.json'), 'utf8')
  const stamp = join(peers, 'node_modules/.stamp')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing Excalidraw and tldraw into bench/board/peers …')
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(
    command,
    ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: peers,
      stdio: 'inherit',
    },
  )
  if (status !== 0) throw new Error('npm ci in bench/board/peers failed')
  writeFileSync(stamp, lock)
}

/** The style sheets an entry needs before it draws. */
function stylesOf(chunks, entry) {
  const seen = new Set()
  const walk = (chunk) => {
    if (seen.has(chunk)) return []
    seen.add(chunk)
    return [...(chunk.imports ?? []).flatMap((name) => walk(chunks[name])), ...(chunk.css ?? [])]
  }
  return walk(entry)
}

async function buildPages(folder, boards) {
  const shared = { emptyOutDir: true, sourcemap: false, chunkSizeWarningLimit: 10_000 }
  if (boards.includes('ours')) {
    // The project's plugins expect its own root, and a page outside of it: the script is built, the page written for it.
    const outDir = join(folder, 'ours')
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: join(root, 'client'),
      base: './',
      logLevel: 'error',
      build: {
        ...shared,
        outDir,
        manifest: 'manifest.json',
        rollupOptions: { input: join(here, 'ours/ours.mjs') },
      },
    })
    const chunks = JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8'))
    const entry = Object.values(chunks).find(({ isEntry }) => isEntry)
    const styles = stylesOf(chunks, entry).map((file) => `<link rel="stylesheet" href="./${file}" />`)
    const page = readFileSync(join(here, 'ours/index.html'), 'utf8')
      .replace('</head>', `${styles.join('')}</head>`)
      .replace('./ours.mjs', `./${entry.file}`)
    writeFileSync(join(outDir, 'index.html'), page)
  }
  if (boards.length === 1 && boards[0] === 'ours') return
  installPeers()
  await build({
    configFile: false,
    root: peers,
    base: './',
    logLevel: 'error',
    define: { 'process.env.IS_PREACT': '"false"' },
    build: {
      ...shared,
      outDir: join(folder, 'peers'),
      rollupOptions: { input: ['excalidraw', 'tldraw'].map((name) => join(peers, `${name}.html`)) },
    },
  })
}

function fileOf(folder, path) {
  const [, board = '', ...rest] = normalize(decodeURIComponent(path)).split('/')
  if (board === 'excalidraw' && rest[0] === 'fonts') {
    return join(peers, 'node_modules/@excalidraw/excalidraw/dist/prod', ...rest)
  }
  return join(folder, board, ...rest)
}

/**
 * Builds the pages and serves them on a free port.
 *
 * @returns `address(board, query)`, the map `scenes` from "board-objects" to the bytes a page opens with, and `close`
 */
export async function openPages(boards) {
  const folder = mkdtempSync(join(tmpdir(), 'vieta-bench-board-'))
  await buildPages(folder, boards)
  const scenes = new Map()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost')
    if (pathname.startsWith('/scene/')) {
      const bytes = scenes.get(pathname.slice('/scene/'.length))
      response.writeHead(bytes ? 200 : 404, { 'content-type': 'application/octet-stream' }).end(bytes)
      return
    }
    const file = fileOf(folder, pathname)
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  })
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://localhost:${server.address().port}`
  return {
    scenes,
    address: (board, query) =>
      `${origin}${board === 'ours' ? '/ours/index.html' : `/peers/${board}.html`}?${new URLSearchParams(query)}`,
    close() {
      server.close()
      server.closeAllConnections()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

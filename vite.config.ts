// The browser build: one page, every surface its own lazy chunk.

import { fileURLToPath } from 'node:url'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { tightGzip } from './vite.gzip.ts'
import { methodTexts } from './vite.method.ts'
import { leanReact } from './vite.react.ts'
import { words } from './vite.words.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The component library's own words: its English is en-US, and en-GB falls back to it. */
const ARIA_LOCALES = ['lt-LT', 'en-US']

/** The oldest browsers of municipal laptops: the last Chrome for Windows 8.1 and the last Firefox ESR beside it. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

/** What pages need of a library in place of all of it. The server and the tests use the libraries themselves. */
const LEAN = [
  // In its parts, so that undo comes only with the pages that have it.
  { find: /^yjs$/, replacement: here('node_modules/yjs/src/index.js') },
  { find: /^use-intl$/, replacement: here('client/lean/use-intl.tsx') },
  { find: /^zod\/mini$/, replacement: here('client/lean/zod.ts') },
  { find: /^lib0\/logging$/, replacement: here('client/lean/logging.ts') },
  { find: /^(lib0|\.)\/environment(\.js)?$/, replacement: here('client/lean/environment.ts') },
  { find: /^lib0\/broadcastchannel$/, replacement: here('client/lean/broadcast-channel.ts') },
  { find: /^\.\.\/createLucideIcon\.mjs$/, replacement: here('client/lean/lucide.ts') },
  { find: /^\.\/Tween\.js$/, replacement: here('client/lean/tween.ts') },
]

/** What goes together travels together: one script of 90 kB is lighter than thirty of 3. */
const GROUPS = [
  {
    name: 'base',
    test: /node_modules\/(react|react-dom|scheduler|icu-minify)\/|vite\/preload-helper|\/client\/lean\/(use-intl|translate|lucide)|\/client\/model\/(part|word-source|signal|credentials|api|kept-me)\.|\/shared\/(people\/(person|rights)|base\/text)\./,
  },
  {
    name: 'workshop',
    test: /node_modules\/(yjs|lib0|y-[a-z]+|fractional-indexing|nanoid)\/|\/shared\/(base\/(geometry|order|schema)|people\/(badge|role-words)|agenda\/(?!timer|poll|passing|plan-edit|replan|group-name|contribution|own-template|room|progress)|method\/(?!vocabulary|data\/vocabulary)|protocol\/wire)|\/shared\/board\/(board|item|item-map|layers|read-item|restack|room-in-cell|restore|markup)\.ts|\/client\/lean\/(zod|logging|environment|broadcast-channel)|\/client\/model\/(session|shared-document|slim-document|save-tracker|unsent-ledger|device-copy|connection-watch|reconnect|transport|network-news|presence|hidden|clock|timer-moment|method-texts)\.ts|client\/panels\/(workshop-gate|save-status|slower-notice)\.(tsx|module)|lucide-react\/dist\/esm\/icons\/(cloud|triangle)/,
    minShareCount: 4,
    includeDependenciesRecursively: false,
  },
  {
    name: 'signs',
    test: /\/icons\/(chevron-(left|right|up|down)|menu)\.|\/panels\/vote-signs\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
  {
    name: 'notes',
    test: /\/client\/outline\/(drafts|placing|kind|use-draft|neighbour|cell-key|moments|time-left|fit-height|note-text)\./,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
]

/**
 * What the service worker keeps on the device: every page and part in both languages. Not what is large and seldom wanted
 * (the DOCX renderer), nor letters the interface is not written in: those stay once they were fetched.
 */
const KEPT = {
  globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css,woff2}'],
  globIgnores: ['assets/docx-*', 'assets/*-{cyrillic,cyrillic-ext,vietnamese}-*'],
  dontCacheBustURLsMatching: /^assets\//,
  maximumFileSizeToCacheInBytes: 1_000_000,
}

export default defineConfig({
  root: 'client',
  plugins: [
    words(),
    methodTexts(),
    leanReact(),
    react(),
    { ...optimizeLocales.vite({ locales: ARIA_LOCALES }), enforce: 'pre' },
    tightGzip(),
    // The page asks for the worker itself, once it has nothing better to do (client/model/kept-pages.ts).
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      manifest: false,
      injectManifest: KEPT,
    }),
  ],
  resolve: {
    dedupe: ['yjs', 'react', 'react-dom', 'konva'],
    alias: LEAN,
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: TARGET,
    // The DOCX renderer is large; it is loaded when somebody downloads, and by nobody else.
    chunkSizeWarningLimit: 1400,
    sourcemap: true,
    // Every browser of the list preloads modules, or does without.
    modulePreload: {
      polyfill: false,
      // Styles, and what is heavy, are fetched beside the page; of the rest each page would carry the names of all, which no
      // gzip makes small, to save what its own imports ask for a moment later.
      resolveDependencies: (_page, files) =>
        files.filter((file) => /\.css$|\/(workshop|board-view|outline)-(?!page-)/.test(file)),
    },
    rolldownOptions: {
      // No gzip makes a fingerprint smaller, and each page names a hundred: the shortest the builder takes.
      output: { codeSplitting: { groups: GROUPS }, chunkFileNames: 'assets/[name]-[hash:7].js' },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/sync': { target: 'ws://127.0.0.1:3000', ws: true },
    },
  },
})

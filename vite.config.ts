// The browser build: one page, every surface its own lazy chunk.
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { methodTexts } from './vite.method.ts'
import { leanReact } from './vite.react.ts'
import { words } from './vite.words.ts'

/** The component library's own words: its English is en-US, and en-GB falls back to it. */
const ARIA_LOCALES = ['lt-LT', 'en-US']

/** The oldest browsers of municipal laptops: the last Chrome for Windows 8.1 and the last Firefox ESR beside it. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

export default defineConfig({
  root: 'client',
  plugins: [
    words(),
    methodTexts(),
    leanReact(),
    react(),
    { ...optimizeLocales.vite({ locales: ARIA_LOCALES }), enforce: 'pre' },
  ],
  resolve: {
    dedupe: ['yjs', 'react', 'react-dom', 'konva'],
    // Sentences come parsed (vite.words.ts), so the parser stays at home.
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: TARGET,
    // The DOCX renderer is large; it is loaded when somebody downloads, and by nobody else.
    chunkSizeWarningLimit: 1400,
    sourcemap: true,
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/sync': { target: 'ws://127.0.0.1:3000', ws: true },
    },
  },
})

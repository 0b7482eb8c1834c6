// The browser build: one page, every surface its own lazy chunk.
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The component library's own words: its English is en-US, and en-GB falls back to it. */
const ARIA_LOCALES = ['lt-LT', 'en-US']

/** The oldest browsers of municipal laptops: the last Chrome for Windows 8.1 and the last Firefox ESR beside it. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

export default defineConfig({
  root: 'client',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ARIA_LOCALES }), enforce: 'pre' }],
  resolve: { dedupe: ['yjs', 'react', 'react-dom', 'konva'] },
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

// The browser build: one page, every surface its own lazy chunk.
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The component library's own words: its English is en-US, and en-GB falls back to it. */
const ARIA_LOCALES = ['lt-LT', 'en-US']

export default defineConfig({
  root: 'client',
  plugins: [react(), { ...optimizeLocales.vite({ locales: ARIA_LOCALES }), enforce: 'pre' }],
  resolve: { dedupe: ['yjs', 'react', 'react-dom', 'konva'] },
  build: { outDir: '../dist/client', emptyOutDir: true, chunkSizeWarningLimit: 1200, sourcemap: true },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/sync': { target: 'ws://127.0.0.1:3000', ws: true },
    },
  },
})

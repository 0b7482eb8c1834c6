// The server build: Node entries with their dependencies left in node_modules.
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    copyPublicDir: false,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        vieta: 'server/vieta.ts',
        'sqlite-worker': 'server/store/sqlite-worker.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

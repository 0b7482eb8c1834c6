// The server build: Node entries with their dependencies left in node_modules.
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

/** The PDF templates are read when the server runs: they go along as they are. */
function pdfTemplates(): Plugin {
  return {
    name: 'pdf-templates',
    generateBundle() {
      for (const name of readdirSync('server/pdf').filter((file) => file.endsWith('.typ'))) {
        this.emitFile({ type: 'asset', fileName: `pdf/${name}`, source: readFileSync(`server/pdf/${name}`) })
      }
    },
  }
}

export default defineConfig({
  plugins: [pdfTemplates()],
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
        'pdf-worker': 'server/pdf/pdf-worker.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
})

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['yjs'] },
  test: {
    environment: 'node',
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Many wait for disks and sockets more than they compute: more workers than cores.
    maxWorkers: 3,
    // As in the browser: a test that fails twice has failed, one that passes the second time is named with its retry.
    retry: process.env['CI'] ? 1 : 0,
    projects: [
      // Tests of the pages replace modules and what a browser has: each file begins anew.
      { extends: true, test: { name: 'client', include: ['tests/client/**/*.test.{ts,tsx}'] } },
      // The others share nothing but what they import; importing it anew for each file took half of their time.
      {
        extends: true,
        test: { name: 'house', include: ['tests/{house,server,shared}/**/*.test.ts'], isolate: false },
      },
    ],
  },
})

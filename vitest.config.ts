import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['yjs'] },
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Many wait for disks and sockets more than they compute: one worker a core, not one fewer.
    maxWorkers: 2,
    // Tests share nothing but what they import, and importing it anew for each of three hundred files took half of the time.
    isolate: false,
    // As in the browser: a test that fails twice has failed, one that passes the second time is named with its retry.
    retry: process.env['CI'] ? 1 : 0,
  },
})

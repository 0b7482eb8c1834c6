// Real Chromium, the built product, a server of its own for each worker (tests/e2e/world.ts).
import { existsSync, readFileSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const stamp = 'node_modules/.stamps/chromium'
const chromium =
  process.env['CHROME_PATH'] ?? (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '/usr/bin/chromium')

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each test starts servers of its own; three at a time keep two cores busy: they often wait for what takes its time.
  workers: 3,
  // A test that fails twice has failed; one that passes the second time is named by scripts/test.mjs.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    screenshot: 'only-on-failure',
    locale: 'lt-LT',
    timezoneId: 'Europe/Vilnius',
    launchOptions: {
      ...(chromium === 'playwright' ? {} : { executablePath: chromium }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})

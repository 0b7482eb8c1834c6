// The picture repaired piece by piece is the picture painted from scratch, whatever people did to the board meanwhile.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { build } from 'vite'

const SEEDS = [1, 2, 3, 5, 8, 13]
/** Share of the pixels that may differ by more than a smoothed edge: none but a corner here and there. */
const WRONG = 0.0005

const folder = mkdtempSync(join(tmpdir(), 'vieta-picture-'))
const script = join(folder, 'page.js')

test.beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'picture',
        fileName: () => 'page.js',
      },
    },
  })
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function open(page: Page): Promise<void> {
  await page.setContent('<!doctype html><html lang="lt"><body></body></html>')
  await page.addScriptTag({ path: script })
}

for (const ratio of [1, 2]) {
  test(`after pans, zooms, moves, drags and others' changes it is the same, at pixel ratio ${ratio}`, async ({
    page,
  }) => {
    await open(page)
    for (const seed of SEEDS) {
      const found = await page.evaluate(([s, r]) => window.comparePictures(s, r, false), [
        seed,
        ratio,
      ] as const)
      expect(found.wrong, `seed ${seed}: ${JSON.stringify(found)}`).toBeLessThanOrEqual(WRONG)
    }
  })
}

test('a picture that is not repaired is told apart: the comparison can fail', async ({ page }) => {
  await open(page)
  const wrong: number[] = []
  for (const seed of SEEDS.slice(0, 3)) {
    const found = await page.evaluate((s) => window.comparePictures(s, 1, true), seed)
    wrong.push(found.wrong)
  }
  expect(Math.max(...wrong)).toBeGreaterThan(20 * WRONG)
})

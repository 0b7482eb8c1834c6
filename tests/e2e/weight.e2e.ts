// The weight of every first screen stays under its bar (bench/weigh.mjs); `node bench/weight.mjs` prints the table.
import { expect, type Response } from '@playwright/test'
import { openSample, SURFACES, weigh } from '../../bench/weigh.mjs'
import { SIZES, test } from './world.ts'

test('the first screen of every surface weighs no more than its bar', async ({ vieta }) => {
  const sample = await openSample((path, body) => vieta.ask(path, body))
  for (const { name, bar, size, path } of SURFACES) {
    await test.step(name, async () => {
      const page = await vieta.device(SIZES[size])
      const scripts = await weigh(page, vieta.origin + path(sample))
      const grams = scripts.reduce((total, { gzip }) => total + gzip, 0)
      const heaviest = scripts.map(({ file, gzip }) => `${gzip} ${file}`).join('\n')
      expect(grams, `${name}: kB of gzip-compressed JavaScript\n${heaviest}`).toBeLessThanOrEqual(bar * 1000)
      // A page that loaded nothing would be light too.
      expect(grams).toBeGreaterThan(50_000)
      await page.close()
    })
  }
})

test('the phone loads nothing of Konva', async ({ vieta }) => {
  const { id, person } = await openSample((path, body) => vieta.ask(path, body))
  const page = await vieta.device(SIZES.phone)
  const bodies: Promise<string>[] = []
  const collect = (response: Response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.text())
  }
  page.on('response', collect)
  await page.goto(`${vieta.origin}/w/${id}/phone#${person}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  // What is fetched for later may still be coming when the page is closed.
  page.off('response', collect)
  for (const code of await Promise.all(bodies)) expect(code).not.toMatch(/Konva(?!scri)/)
})

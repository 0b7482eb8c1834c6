// The concept as a file: made beside the page, stopped at any moment, without workers where there are none, and without a
// network once the page was there.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { readZip } from '../kit/zip.ts'
import { violations } from './axe.ts'
import { SIZES, test, type Vieta } from './world.ts'

async function addressOf(vieta: Vieta): Promise<string> {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  return `${vieta.origin}/w/${id}/concept?as=staff#${ticket}`
}

const RENDERER = /\/assets\/docx-/

async function openPanel(page: Page) {
  await page.getByRole('button', { name: /^Atsisiųsti/ }).click()
  const panel = page.getByRole('dialog', { name: 'Atsisiųsti koncepciją' })
  await expect(panel).toBeVisible()
  return panel
}

/** Downloads what the panel offers first. */
async function download(page: Page): Promise<void> {
  const panel = await openPanel(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
  ])
  const document = readZip(await readFile(await file.path())).get('word/document.xml') ?? ''
  // Too long to be shown when it is not there.
  expect(document.includes('Išlipk. Įkvėpk. Pasilik.')).toBe(true)
  await expect(panel).toBeHidden()
}

test('a DOCX is made beside the page, and who cancels stops it', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(await addressOf(vieta))

  await test.step('everything the panel says is seen at once', async () => {
    const panel = await openPanel(page)
    await panel.getByRole('radio', { name: 'Anglų' }).check()
    await expect(panel.getByText(/pažymėta „Juodraštis“/)).toBeInViewport({ ratio: 1 })
    await expect(panel.getByText(/dar ne visai išversta/)).toBeInViewport({ ratio: 1 })
    expect(await panel.evaluate((one) => (one.parentElement ?? one).scrollHeight)).toBeLessThan(700)
    expect(await violations(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Escape')
  })

  await test.step('it can be stopped, and comes when it is asked for again', async () => {
    // Held back for as long as it takes to cancel.
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(RENDERER, async (route) => {
      await held
      await route.continue().catch(() => undefined)
    })
    const panel = await openPanel(page)
    const [worker] = await Promise.all([
      page.waitForEvent('worker'),
      panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
    ])
    await expect(panel.getByText('Ruošiama…')).toBeVisible()
    await Promise.all([worker.waitForEvent('close'), panel.getByRole('button', { name: 'Atšaukti' }).click()])
    await expect(panel.getByText('Ruošiama…')).toBeHidden()
    release()
    await page.unroute(RENDERER)
    await page.keyboard.press('Escape')
    await Promise.all([download(page), page.waitForEvent('worker')])
    expect(page.workers()).toEqual([])
  })

  for (const [format, words] of [
    ['HTML: skelbti svetainėje, skaityti ekrane', '<html lang="lt-LT">'],
    ['Markdown', '# Ignalinos identiteto koncepcija'],
    ['Paprastas tekstas', 'Išlipk. Įkvėpk. Pasilik.'],
  ] as const) {
    await test.step(`${format} comes too`, async () => {
      const panel = await openPanel(page)
      await panel.getByRole('radio', { name: format }).check()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
      ])
      expect((await readFile(await file.path(), 'utf8')).includes(words)).toBe(true)
      await expect(panel).toBeHidden()
    })
  }
  expect(errors).toEqual([])
})

test('where the browser starts no worker the page makes the DOCX itself', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop)
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker')
  })
  await page.goto(await addressOf(vieta))
  await download(page)
})

test('a page that was open makes a DOCX without a network', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop, { serviceWorkers: 'allow' })
  const fetched = page.context().waitForEvent('response', (response) => RENDERER.test(response.url()))
  await page.goto(await addressOf(vieta))
  await (await fetched).finished()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 60_000,
  })
  await vieta.stop('SIGKILL')
  await expect(page.getByText(/Nėra ryšio/).first()).toBeAttached()
  await download(page)
})

// Without a connection: the page knows and says so, counts what is unsent through a reload, agrees with the tab beside it,
// and gives a copy that can be put in later.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { join, writeOnCanvas } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const SAVED = /Visi pakeitimai įrašyti serveryje/

async function begin(vieta: Vieta) {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const staff = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const laptop = await vieta.device(SIZES.laptop)
  await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
  await says(laptop, SAVED)
  return { id, staff: `${vieta.origin}/w/${id}/facilitate#${staff.ticket}`, laptop }
}

const says = (page: Page, words: RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeAttached()

test('two tabs of one person lose the network: both say so, both show what is written in either', async ({
  vieta,
}) => {
  const { id, laptop } = await begin(vieta)
  const beside = await laptop.context().newPage()
  await beside.goto(laptop.url())
  await says(beside, SAVED)

  await laptop.context().setOffline(true)
  for (const page of [laptop, beside]) await says(page, /Nėra ryšio\. Rašykite toliau/)
  await writeOnCanvas(laptop, 'Iš pirmo lango')
  await says(beside, /1 neišsiųstas pakeitimas/)
  await writeOnCanvas(beside, 'Iš antro lango')
  for (const page of [laptop, beside]) await says(page, /2 neišsiųsti pakeitimai/)

  await laptop.context().setOffline(false)
  for (const page of [laptop, beside]) await says(page, SAVED)
  const archive = JSON.stringify(await vieta.ask<object>(`/api/workshops/${id}/archive`))
  for (const text of ['Iš pirmo lango', 'Iš antro lango']) expect(archive.split(text)).toHaveLength(2)
})

test('what is unsent is counted after a reload, and goes to the server once it can', async ({ vieta }) => {
  const { laptop } = await begin(vieta)
  const context = laptop.context()
  await vieta.stop('SIGKILL')
  await says(laptop, /Nėra ryšio/)
  await writeOnCanvas(laptop, 'Dar neišsiųsta')
  await says(laptop, /Įrašyta tik šiame įrenginyje\. 1 neišsiųstas pakeitimas/)

  // The page comes, the documents do not.
  await context.routeWebSocket(/\/sync\//, (socket) => socket.close())
  await context.route('**/api/clock', (route) => route.abort())
  await vieta.start()
  await laptop.reload()
  await says(laptop, /Įrašyta tik šiame įrenginyje\. 1 neišsiųstas pakeitimas/)

  await context.unrouteAll()
  await context.routeWebSocket(/\/sync\//, (socket) => void socket.connectToServer())
  await says(laptop, SAVED)
})

test('a copy downloaded without a connection is put in by the facilitator, with its author', async ({
  vieta,
}) => {
  const { id, staff, laptop } = await begin(vieta)
  await laptop.getByRole('button', { name: 'Įrašyta', exact: true }).click()
  const dialog = laptop.getByRole('dialog', { name: 'Kur yra jūsų pakeitimai' })
  await expect(dialog.getByText(/Viskas, ką parašėte, įrašyta serveryje/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Užverti' }).click()

  await vieta.stop('SIGKILL')
  await writeOnCanvas(laptop, 'Išgelbėtas lapelis')
  await says(laptop, /1 neišsiųstas pakeitimas/)
  await laptop.getByRole('button', { name: 'Tik šiame įrenginyje' }).click()
  await expect(dialog.getByText(/Neišsiųstas 1 pakeitimas, nuo \d/)).toBeVisible()
  const [text] = await Promise.all([
    laptop.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Atsisiųsti savo lapelius tekstu' }).click(),
  ])
  expect(await readFile(await text.path(), 'utf8')).toContain('Išgelbėtas lapelis')
  const [copy] = await Promise.all([
    laptop.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Atsisiųsti savo kopiją' }).click(),
  ])
  const file = {
    name: 'kopija.json',
    mimeType: 'application/json',
    buffer: await readFile(await copy.path()),
  }
  await laptop.context().close()
  await vieta.start()

  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(staff)
  await facilitator.getByRole('button', { name: 'Įrašyta', exact: true }).click()
  const put = facilitator.getByRole('dialog', { name: 'Kur yra jūsų pakeitimai' })
  const choose = put.locator('input[type=file]')
  await choose.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(put.getByText('Tai ne „Vietos“ kopijos failas')).toBeVisible()
  await choose.setInputFiles(file)
  await expect(put.getByText('Atsirastų 1 lapelis')).toBeVisible()
  await put.getByRole('button', { name: 'Įkelti į lentą' }).click()
  await expect(put.getByText('Kopija įkelta.')).toBeVisible()
  await choose.setInputFiles(file)
  await expect(put.getByText('nėra nieko, ko lentoje dar nebūtų')).toBeVisible()
  await put.getByRole('button', { name: 'Užverti' }).click()
  await says(facilitator, SAVED)

  const archive = await vieta.ask<object>(`/api/workshops/${id}/archive`)
  expect(JSON.stringify(archive).match(/Išgelbėtas lapelis/g)).toHaveLength(1)
})

test('a browser that keeps nothing joins, and is told what that means', async ({ vieta }) => {
  const { code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const laptop = await vieta.device(SIZES.laptop)
  await laptop.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    Object.defineProperty(window, 'indexedDB', { value: { open: refuse } })
  })
  await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
  await says(laptop, SAVED)
  await expect(laptop.getByText(/Ši naršyklė nieko nesaugo/).first()).toBeVisible()
  await laptop.context().setOffline(true)
  await writeOnCanvas(laptop, 'Tik puslapyje')
  await says(laptop, /Dar neįrašyta\. 1 neišsiųstas pakeitimas/)
  await laptop.context().setOffline(false)
  await says(laptop, SAVED)
})

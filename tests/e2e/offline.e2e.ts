// Without a connection: the page knows and says so, counts what is unsent through a reload, agrees with the tab beside it,
// opens again when it was closed, and gives a copy that can be put in later. A newer version of it waits to be asked for.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SchoolProxy } from './proxy.ts'
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

/** A device whose browser keeps the pages themselves. */
const KEEPS_PAGES = { serviceWorkers: 'allow' }

/** Resolves once the whole client is on the device, and answers for the page. */
const isKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 60_000,
  })

/** Closes the tab and opens its address again. */
async function reopen(page: Page): Promise<Page> {
  const again = await page.context().newPage()
  const address = page.url()
  await page.close()
  await again.goto(address)
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible()
  return again
}

interface ArchivedNote {
  readonly text: string
  readonly author: string
  readonly place: unknown
}

test('S09.4: closed and opened again without a network, a page is there with what was not sent', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  let laptop = await vieta.device(SIZES.laptop, KEEPS_PAGES)
  let phone = await vieta.device(SIZES.phone, KEEPS_PAGES)
  const noteOf = async (text: string): Promise<ArchivedNote> => {
    const { board } = await vieta.ask<{ board: { notes: ArchivedNote[] } }>(`/api/workshops/${id}/archive`)
    const found = board.notes.filter((note) => note.text === text)
    expect(found, text).toHaveLength(1)
    return found[0] as ArchivedNote
  }

  await test.step('people write while there is a network', async () => {
    await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
    await join(phone, vieta.origin, code, 'Vardenis Antrasis')
    await writeOnCanvas(laptop, 'Su ryšiu lentoje')
    await sendFromPhone(phone, 'Su ryšiu telefone')
    for (const page of [laptop, phone]) {
      await says(page, SAVED)
      await isKept(page)
    }
  })
  const before = await noteOf('Su ryšiu lentoje')

  await test.step('the network goes, they go on: write, move', async () => {
    await vieta.stop('SIGKILL')
    for (const page of [laptop, phone]) await says(page, /Nėra ryšio/)
    await laptop
      .getByRole('application')
      .or(laptop.locator('canvas').first())
      .first()
      .press('Shift+ArrowRight')
    await writeOnCanvas(laptop, 'Be ryšio lentoje')
    await sendFromPhone(phone, 'Be ryšio telefone')
    for (const page of [laptop, phone]) await says(page, /Įrašyta tik šiame įrenginyje/)
  })

  await test.step('closed and opened again, still without it', async () => {
    ;[laptop, phone] = await Promise.all([reopen(laptop), reopen(phone)])
    for (const page of [laptop, phone]) {
      await says(page, /Įrašyta tik šiame įrenginyje\. \d+ neišsiųst.+ Nėra ryšio\. Rašykite toliau/)
    }
    await expect(phone.getByRole('listitem').filter({ hasText: 'Be ryšio telefone' }).first()).toBeVisible()
    await sendFromPhone(phone, 'Atvėrus iš naujo')
  })

  await test.step('the copy can be taken from the page that was opened again', async () => {
    await laptop.getByRole('button', { name: 'Tik šiame įrenginyje' }).click()
    const [copy] = await Promise.all([
      laptop.waitForEvent('download'),
      laptop.getByRole('button', { name: 'Atsisiųsti savo kopiją' }).click(),
    ])
    expect(await readFile(await copy.path(), 'utf8')).toContain('Be ryšio lentoje')
    await laptop.keyboard.press('Escape')
  })

  await test.step('with the network everything arrives, once, from the same people', async () => {
    await vieta.start()
    for (const page of [laptop, phone]) await says(page, SAVED)
    const { author } = await noteOf('Su ryšiu telefone')
    for (const text of ['Be ryšio telefone', 'Atvėrus iš naujo']) {
      expect((await noteOf(text)).author).toBe(author)
    }
    expect((await noteOf('Be ryšio lentoje')).author).toBe(before.author)
    expect((await noteOf('Su ryšiu lentoje')).place).not.toEqual(before.place)
  })
})

test('who was removed meanwhile is given what the device holds', async ({ vieta }) => {
  const { id, laptop } = await begin(vieta)
  await vieta.stop('SIGKILL')
  await writeOnCanvas(laptop, 'Nespėta išsiųsti')
  await says(laptop, /1 neišsiųstas pakeitimas/)
  const person = await laptop.evaluate(() => {
    const [me = ''] = Object.keys(localStorage).filter((key) => key.startsWith('vieta.me.'))
    return (JSON.parse(localStorage.getItem(me) ?? '{}') as { person?: string }).person
  })
  await laptop.goto('about:blank')

  await vieta.start()
  await vieta.ask(`/api/workshops/${id}/people/${person}/remove`, {})
  await laptop.goBack()
  for (let round = 0; round < 2; round += 1) {
    await expect(laptop.getByRole('alert')).toContainText('Moderatorius jus pašalino')
    await expect(laptop.getByText('Neišsiųstas 1 pakeitimas')).toBeVisible()
    const [copy] = await Promise.all([
      laptop.waitForEvent('download'),
      laptop.getByRole('button', { name: 'Atsisiųsti savo kopiją' }).click(),
    ])
    expect(await readFile(await copy.path(), 'utf8')).toContain('"unsent": 1')
    // Who one was is known no more; what is on the device is given all the same.
    expect(
      await laptop.evaluate(() => Object.keys(localStorage).filter((key) => /vieta\.me/.test(key))),
    ).toEqual([])
    await laptop.reload()
  }
})

test('a newer version waits: nobody is disturbed, pages of the version before go on', async ({ vieta }) => {
  const { code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const network = await new SchoolProxy(vieta.origin).start()
  const laptop = await vieta.device(SIZES.laptop, KEEPS_PAGES)
  const newer = (page: Page) => page.getByRole('region', { name: 'Naujesnė versija' })
  await join(laptop, network.origin, code, 'Vardenė Pirmoji')
  await isKept(laptop)
  await laptop.evaluate(() => {
    document.title = 'Tas pats puslapis'
  })

  // The server is updated: one part of the client has another name there.
  let part = ''
  network.update = (path, file) => {
    if (path === part) return null
    if (!path.endsWith('/service-worker.js')) return file
    part = `/${/assets\/history-page-[\w-]+\.js/.exec(file)?.[0]}`
    return file.replace(/\{"revision":null,"url":"assets\/history-page-[\w-]+\.js"\},/, '')
  }
  await laptop.getByRole('button', { name: 'Naujas lapelis' }).first().click()
  const field = laptop.getByRole('textbox', { name: 'Lapelio tekstas' })
  await field.fill('Rašoma')
  const beside = await laptop.context().newPage()
  await beside.goto(laptop.url())
  await expect(newer(beside)).toBeVisible()
  await expect(newer(laptop)).toHaveCount(0)
  await field.press('Escape')
  await expect(newer(laptop)).toBeVisible()

  await beside.getByRole('button', { name: 'Įkelti iš naujo' }).click()
  await expect(newer(beside)).toHaveCount(0, { timeout: 30_000 })
  await expect(beside.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(laptop).toHaveTitle('Tas pats puslapis')
  await expect(newer(laptop)).toBeVisible()
  expect(part).toContain('history-page')
  // Past the browser's own cache, which may drop what it likes.
  const isThere = (path: string) => fetch(path, { cache: 'no-store' }).then(({ ok }) => ok)
  expect(await isThere(`${network.origin}${part}`)).toBe(false)
  expect(await laptop.evaluate(isThere, part)).toBe(true)
  await newer(laptop).getByRole('button', { name: 'Vėliau' }).click()
  await expect(newer(laptop)).toHaveCount(0)
  await network.close()
})

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

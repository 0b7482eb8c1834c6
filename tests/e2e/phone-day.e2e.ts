// S02.2-9 and 12: a day on a phone of 360 x 640, step by step; its vote (10, 11) is in vote.e2e.ts, with the room around it.
// A facilitator's call is offered, and nobody who writes is moved.
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { summonTo } from '../../shared/agenda/room.ts'
import { cover } from '../../shared/agenda/silence.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { SIZES, test, type Vieta } from './world.ts'

const NAME = 'Vardenis Šeštasis'
const HELLO = 'Šeštasis – mūsų žąsų pievą ir čia, prie upės.'

/** A stroke of one finger across the page, from right to left or back. */
async function swipe(page: Page, direction: 'left' | 'right'): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const [from, to] = direction === 'left' ? [300, 80] : [60, 280]
  const at = (x: number) => [{ x, y: 560 }]
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) })
  for (let step = 1; step <= 4; step += 1) {
    const x = from + ((to - from) * step) / 4
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(x) })
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await cdp.detach()
}

async function open(vieta: Vieta) {
  const { id, code } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: true })
  const ticketOf = async (role: string) =>
    (await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role })).ticket
  const staff = await ticketOf('facilitator')
  const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket: staff }).sync()
  const goTo = async (activity: string, step = 0) => {
    const item = new Agenda(wire.doc).items.find((known) => known.activity === activity)
    wire.write((doc) => new Agenda(doc).goTo({ item: item?.id ?? '', step }, Date.now()))
    await wire.barrier()
  }
  const wall = await vieta.device(SIZES.large)
  await wall.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  return { id, code, staff, wall, wire, goTo }
}

test('S02.2-9, 12: a day on a phone', async ({ vieta }) => {
  test.slow()
  const { id, code, staff, wall, wire, goTo } = await open(vieta)
  await goTo('open.checkin')
  const phone = await vieta.device(SIZES.phone)
  const field = phone.getByRole('textbox').first()
  await phone.addInitScript(() => {
    // What leaves the phone, as it leaves it.
    const real = window.fetch
    window.fetch = async (address, options) => {
      if (options?.body instanceof Blob) {
        const bytes = new Uint8Array(await options.body.arrayBuffer())
        sessionStorage.setItem(
          'sent',
          btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), '')),
        )
      }
      return real(address, options)
    }
  })

  await test.step('S02.2: privacy is told before the button, and the name is the organiser’s to see', async () => {
    await phone.goto(`${vieta.origin}/join/${code}`)
    await phone.getByLabel('Vardas ir pavardė').fill(NAME)
    await phone.getByLabel('Kuriam sektoriui atstovaujate?').selectOption('community')
    await phone.getByText('Tik kodu', { exact: true }).tap()
    const privacy = phone.getByText(/^Organizatoriaus serveryje įrašome/)
    const words = (await privacy.textContent())?.trim().split(/\s+/).length
    expect(words).toBeLessThanOrEqual(80)
    const button = phone.getByRole('button', { name: 'Įeiti' })
    expect((await privacy.boundingBox())?.y).toBeLessThan((await button.boundingBox())?.y ?? 0)
    await button.tap()
    await phone.waitForURL(/\/w\//)
  })

  await test.step('S02.3: one cell, the own one, with a prompt, a large field, and targets for a thumb', async () => {
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Bendruomenė, NVO')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    const low = await phone
      .locator('button:visible, label:has(input[type=radio]):visible')
      .evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .filter(({ height, width }) => height < 44 || width < 30),
      )
    expect(low).toEqual([])
  })

  await test.step('S02.4: a note is on the wall at once, letters and all; characters are counted from 140 on', async () => {
    await field.fill(HELLO)
    await expect(phone.getByText(/\d+ iš \d{3}/)).toHaveCount(0)
    await phone.getByRole('button', { name: 'Siųsti' }).tap()
    await expect(wall.getByText(HELLO)).toHaveCount(1)
    await field.fill('ą'.repeat(140))
    await expect(phone.getByText(/^140 iš \d{3}$/)).toBeVisible()
  })

  await test.step('S02.5: turned on its side while writing, the text stays', async () => {
    await field.fill('Kitas lapelis, dar ne')
    await phone.setViewportSize({ width: 640, height: 360 })
    await expect(field).toHaveValue('Kitas lapelis, dar ne')
    // With the keyboard open there is room for the field and the button, and for nothing else to cover them.
    await phone.setViewportSize({ width: 360, height: 300 })
    await expect(field).toBeInViewport()
    await expect(phone.getByRole('button', { name: 'Siųsti' })).toBeInViewport({ ratio: 1 })
    await phone.setViewportSize(SIZES.phone)
    await expect(field).toHaveValue('Kitas lapelis, dar ne')
    await expect(field).toBeFocused()
  })

  await test.step('called to another frame, who writes is offered to go, and nothing is moved', async () => {
    const frame = new Agenda(wire.doc).frames.find(({ activity }) => activity === 'emp.empathymap')
    wire.write((doc) => summonTo(new Agenda(doc), frame?.id ?? '', Date.now()))
    await expect(phone.getByText(/^Moderatorius kviečia visus prie „Empatijos žemėlapis/)).toBeVisible()
    await expect(field).toHaveValue('Kitas lapelis, dar ne')
    await expect(field).toBeFocused()
    await phone.getByRole('button', { name: 'Likti čia' }).tap()
    await expect(phone.getByText(/^Moderatorius kviečia/)).toHaveCount(0)
    wire.write((doc) => summonTo(new Agenda(doc), frame?.id ?? '', Date.now()))
    await phone.getByRole('button', { name: 'Eiti ten' }).tap()
    await expect(phone.getByText('1 iš 7')).toBeVisible()
    await phone.getByRole('button', { name: 'Eiti ten' }).tap()
    await expect(field).toHaveValue('Kitas lapelis, dar ne')
    await phone.getByRole('button', { name: 'Siųsti' }).tap()
    await expect(field).toHaveValue('')
  })

  await test.step('S02.6: a finger goes from cell to cell, in their order', async () => {
    await goTo('emp.empathymap', 1)
    const position = phone.getByText(/^\d iš 7$/)
    await expect(position).toHaveText('1 iš 7')
    for (const next of ['2 iš 7', '3 iš 7', '4 iš 7']) {
      await swipe(phone, 'left')
      await expect(position).toHaveText(next)
    }
    await swipe(phone, 'right')
    await expect(position).toHaveText('3 iš 7')
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Galvoja')
  })

  await test.step('S02.7: in silence others write, and what is not said', async () => {
    wire.write((doc) => {
      const agenda = new Agenda(doc)
      cover(agenda, agenda.position?.item ?? '', Date.now())
    })
    await expect(phone.getByText('Dirbame tyliai').first()).toBeVisible()
    await expect(phone.getByText(/^Kiti (rašo…|dar nieko)/)).toBeVisible()
  })

  await test.step('S02.9: asleep and awake again, it is where the workshop is, with the words still in the field', async () => {
    await field.fill('Neišsiųsta mintis')
    await phone.context().setOffline(true)
    await expect(phone.getByText(/^Nėra ryšio/).first()).toBeAttached({ timeout: 20_000 })
    await goTo('def.pov')
    await phone.context().setOffline(false)
    await phone.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    await expect(phone.getByText(/^Moderatorius perėjo toliau/)).toBeVisible({ timeout: 5_000 })
    await expect(field).toHaveValue('Neišsiųsta mintis')
  })

  await test.step('S02.8: what a photo says about its place is left behind, and it comes small', async () => {
    await phone.getByRole('button', { name: 'Eiti ten' }).tap()
    await goTo('ide.crazy8')
    const taken = await sharp({
      create: { width: 2600, height: 1800, channels: 3, background: '#2f7d6b' },
    })
      .withExif({ IFD3: { GPSLatitude: '55/1 20/1 0/1', GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    await phone
      .getByLabel('Nuotrauka', { exact: true })
      .setInputFiles({ name: 'eskizas.jpg', mimeType: 'image/jpeg', buffer: taken })
    const sheet = phone.getByRole('dialog', { name: 'Nuotrauka į lentą' })
    await sheet.getByLabel('Paaiškinimas').fill('Eskizas')
    await sheet.getByLabel('Ar nuotraukoje esantys žmonės sutiko?').selectOption('not-needed')
    await sheet.getByRole('button', { name: 'Siųsti nuotrauką' }).tap()
    await expect(phone.getByText('Nuotrauka lentoje')).toBeVisible()
    const { images } = await vieta.ask<{ images: Readonly<Record<string, string>> }>(
      `/api/workshops/${id}/archive`,
      undefined,
      staff,
    )
    const [address = ''] = Object.values(images)
    const sent = await phone.evaluate(() => sessionStorage.getItem('sent') ?? '')
    await phone.evaluate(() => sessionStorage.removeItem('sent'))
    const kept = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
    for (const image of [Buffer.from(sent, 'base64'), kept]) {
      const { exif, width, height } = await sharp(image).metadata()
      expect(exif).toBeUndefined()
      expect(Math.max(width, height)).toBeLessThanOrEqual(2000)
    }
    expect(Object.keys(images)).toHaveLength(1)
  })

  await test.step('S02.12: leaving says what stays and whom to ask, and keeps nothing of them here', async () => {
    await phone.getByRole('button', { name: 'Meniu' }).tap()
    await phone.getByRole('button', { name: 'Išeiti' }).tap()
    await expect(phone.getByText('Jūsų lapeliai liks lentoje.')).toBeVisible()
    await expect(phone.getByText(/^Jei norite, kad jūsų vardas ir lapeliai būtų ištrinti/)).toContainText(
      /D\d\d/,
    )
    await phone.getByRole('button', { name: 'Išeiti' }).tap()
    await phone.waitForURL(/\/join/)
    const kept = await phone.evaluate(async () => {
      const databases = await indexedDB.databases()
      return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases])
    })
    expect(kept).not.toContain('Šeštasis')
    // That the code leads to this workshop is all that is known here.
    expect(kept.replace(`"vieta.code.${code}":"${id}"`, '')).not.toContain(id)
    expect(kept).not.toContain('Neišsiųsta mintis')
  })
  wire.socket.terminate()
})

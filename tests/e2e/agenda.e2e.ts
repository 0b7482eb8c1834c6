// The facilitator's hand on the agenda, played on real pages: S01 (steps 1, 2, 6, 14) and S04 (step 3).
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { join } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const START = Date.UTC(2026, 10, 23, 8)

async function workshopOf(vieta: Vieta) {
  const programme = await vieta.ask<{ id: string; localities: { id: string }[] }>('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: '',
    localities: [
      { name: 'Ignalina', genitive: 'Ignalinos', locative: 'Ignalinoje', municipality: '', county: '' },
    ],
  })
  const workshop = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0]?.id,
    title: 'Ignalina: kas mus pasitinka?',
    template: 'day6h',
    startsAt: START,
    brief: '',
    venue: '',
  })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  return { ...workshop, facilitate: `${vieta.origin}/w/${workshop.id}/facilitate#${ticket}` }
}

const row = (page: Page, name: string) => page.locator('[data-plan-row]', { hasText: name })
const rows = (page: Page) => page.locator('[data-plan-row]').allInnerTexts()
const named = async (page: Page) => (await rows(page)).map((text) => text.split('\n')[1] ?? '')

test('S01.1, 2, 6, 14: the agenda is seen, begun anywhere, extended and gone back in', async ({ vieta }) => {
  const workshop = await workshopOf(vieta)
  const facilitator = await vieta.device(SIZES.laptop)
  const laptop = await vieta.device(SIZES.laptop)
  await facilitator.goto(workshop.facilitate)
  await join(laptop, vieta.origin, workshop.code, 'Vardenė Pirmoji')

  await test.step('S01.1: 22 items with clock times, the current one marked, the end below', async () => {
    await expect(facilitator.locator('[data-plan-row]')).toHaveCount(22)
    const [first = ''] = await rows(facilitator)
    expect(first).toContain('10:00')
    await expect(facilitator.getByText(/16:00 Pabaiga/)).toBeAttached()
    await expect(facilitator.getByText('darbas 300 min.')).toBeAttached()
  })

  await test.step('S01.2: begun from its row, everybody is there with the timer', async () => {
    await row(facilitator, 'Empatijos žemėlapis').click()
    await facilitator.getByRole('button', { name: 'Pradėti: Empatijos žemėlapis' }).click()
    for (const page of [facilitator, laptop]) {
      await expect(page.getByRole('banner').getByText('Empatijos žemėlapis', { exact: true })).toBeVisible()
      await expect(page.getByRole('timer').first()).toHaveText(/^(2:00|1:5\d)$/)
    }
    await expect(facilitator.locator('[aria-current="step"]')).toContainText('Empatijos žemėlapis')
  })

  await test.step('S01.6: a minute more is there on both pages', async () => {
    await facilitator.getByRole('button', { name: 'Pridėti 1 min.' }).click()
    for (const page of [facilitator, laptop]) {
      await expect(page.getByRole('timer').first()).toHaveText(/^(3:00|2:[345]\d)$/)
    }
  })

  await test.step('S01.14: back and forward again, nothing of the plan changes', async () => {
    const before = await named(facilitator)
    await facilitator.getByRole('button', { name: 'Atgal', exact: true }).click()
    await expect(facilitator.locator('[aria-current="step"]')).toContainText('Suinteresuotųjų')
    await facilitator.getByRole('button', { name: 'Kita: Empatijos žemėlapis' }).click()
    await expect(facilitator.locator('[aria-current="step"]')).toContainText('Empatijos žemėlapis')
    expect(await named(facilitator)).toEqual(before)
  })

  await test.step('it is removed while somebody works in it: they stay, and it comes back when taken back', async () => {
    await facilitator.getByRole('button', { name: 'Pašalinti' }).click()
    await expect(facilitator.locator('[data-plan-row]')).toHaveCount(21)
    await expect(facilitator.getByText(/Ši dalis pašalinta iš darbotvarkės/)).toBeVisible()
    await expect(laptop.getByRole('banner').getByText('Empatijos žemėlapis', { exact: true })).toBeVisible()
    await facilitator.getByRole('button', { name: 'Atšaukti' }).first().click()
    await expect(facilitator.locator('[data-plan-row]')).toHaveCount(22)
  })
})

test('S04.3: minutes are cut, given away, proposed, moved and taken back', async ({ vieta }) => {
  const { facilitate } = await workshopOf(vieta)
  const page = await vieta.device(SIZES.large)
  await page.goto(facilitate)
  const undo = page.getByRole('button', { name: 'Atšaukti' })
  const end = (clock: string) => expect(page.getByText(new RegExp(`${clock} Pabaiga`))).toBeAttached()
  const minutes = page.getByRole('spinbutton', { name: /^Kiek minučių skirti/ })

  await test.step('a shorter lunch asks where the time goes; the end moves', async () => {
    await row(page, 'Pietūs').click()
    await minutes.fill('30')
    await end('16:00')
    expect(await violations(page, 'aside')).toEqual([])
    await page.getByRole('button', { name: 'Pabaigą paankstinti: 15:50' }).click()
    await end('15:50')
    await undo.click()
    await end('16:00')
  })

  await test.step('or another item gets it, and the end stays', async () => {
    await minutes.fill('30')
    await page
      .getByRole('combobox', { name: 'Atiduoti kitai daliai' })
      .selectOption({ label: 'Problemos formuluotė: 15 → 25 min.' })
    await expect(row(page, 'Problemos formuluotė')).toContainText('25 min.')
    await expect(row(page, 'Pietūs')).toContainText('30 min.')
    await end('16:00')
    await undo.click()
    await expect(row(page, 'Problemos formuluotė')).toContainText('15 min.')
    await row(page, 'Pietūs').click()
  })

  await test.step('five minutes are proposed from what remains, taken as one, undone as one', async () => {
    await page.getByRole('button', { name: 'Trumpinti…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('Pabaiga: 16:00 → 15:55')).toBeVisible()
    await dialog.getByRole('button', { name: 'Sutrumpinti 5 min.' }).click()
    await end('15:55')
    await undo.click()
    await end('16:00')
  })

  await test.step('an item is moved by keyboard and by dragging', async () => {
    const before = await named(page)
    const [first = '', second = '', third = ''] = before
    await row(page, first).press('Enter')
    await page.getByRole('button', { name: 'Perkelti žemiau' }).press('Enter')
    await expect.poll(async () => (await named(page)).slice(0, 2)).toEqual([second, first])
    await row(page, first).press('Enter')
    const from = await row(page, third).boundingBox()
    const to = await row(page, second).boundingBox()
    if (!from || !to) throw new Error('No rows')
    await page.mouse.move(from.x + 120, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 120, to.y + 4, { steps: 8 })
    await page.mouse.up()
    await expect.poll(async () => (await named(page)).slice(0, 3)).toEqual([third, second, first])
    await undo.click()
    await undo.click()
    await expect.poll(() => named(page)).toEqual(before)
  })

  await test.step('an own item comes in, another is skipped', async () => {
    await row(page, 'Susipažinimo ratas').click()
    await page.getByRole('button', { name: 'Įterpti' }).click()
    await page.getByRole('radio', { name: 'Savo punktą' }).check()
    await page.getByRole('textbox', { name: 'Pavadinimas' }).fill('Sutikimai')
    await page.getByRole('button', { name: 'Įterpti', exact: true }).click()
    await expect.poll(async () => (await named(page))[1]).toBe('Sutikimai')
    await end('16:10')
    await page.getByRole('button', { name: 'Praleisti' }).click()
    await end('16:00')
  })
})

test('an organiser writes an agenda of their own and makes a workshop from it', async ({ vieta }) => {
  await vieta.ask('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: '',
    localities: [
      { name: 'Ignalina', genitive: 'Ignalinos', locative: 'Ignalinoje', municipality: '', county: '' },
    ],
  })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/organiser#${vieta.secret}`)
  await page
    .getByRole('button', { name: /Sukurti dirbtuves/ })
    .first()
    .click()
  await page.getByRole('radio', { name: /90 minučių/ }).check()
  await page.getByRole('button', { name: 'Kopijuoti pasirinktą ir keisti' }).click()
  await page.getByLabel('Darbotvarkės pavadinimas').fill('Trumpa pažintis')
  await expect(page.getByText(/11:30 Pabaiga/)).toBeVisible()
  await row(page, 'Koncepcijos drobė').click()
  await page.getByRole('button', { name: 'Pašalinti' }).click()
  await expect(page.getByText(/11:18 Pabaiga/)).toBeVisible()
  await page.getByRole('button', { name: 'Įrašyti darbotvarkę' }).click()
  await expect(page.getByRole('radio', { name: /Trumpa pažintis/ })).toBeChecked()
  await page.getByRole('button', { name: 'Sukurti dirbtuves' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ignalina: kas mes esame?')
})

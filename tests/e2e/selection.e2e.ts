// Working with what is selected, by mouse and by keyboard: resize, turn, copy, nudge, align, tidy, stack, lock, the menu.
import { expect, type Page } from '@playwright/test'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const WORDS = {
  lt: {
    newNote: 'Naujas lapelis',
    resized: 'Pakeistas 1 elemento dydis',
    turned: 'Pasuktas 1 elementas: 90°',
    duplicated: 'Dubliuotas 1 elementas',
    moved: 'Perkeltas 1 elementas',
    selected: /Pažymėti 2 elementai/,
    aligned: 'Sulygiuoti 2 elementai',
    tidied: 'Sutvarkyti 2 elementai',
    raised: 'Perkelta aukščiau',
    lowered: 'Perkelta žemiau',
    locked: 'Užrakinti 2 elementai',
    unlock: 'Atrakinti',
    unlocked: 'Atrakinti 2 elementai',
    snapOff: 'Lygiavimas velkant išjungtas',
    undone: 'Anuliuota',
    bar: 'Pažymėti elementai',
    arrange: 'Išdėstyti',
    menu: 'Veiksmai su tuo, kas pažymėta',
    duplicate: 'Dubliuoti',
    alignTop: 'Lygiuoti pagal viršų',
  },
  en: {
    newNote: 'New note',
    resized: '1 item resized',
    turned: '1 item turned: 90°',
    duplicated: '1 item duplicated',
    moved: '1 item moved',
    selected: /2 items selected/,
    aligned: '2 items aligned',
    tidied: '2 items tidied',
    raised: 'Moved forward',
    lowered: 'Moved backward',
    locked: '2 items locked',
    unlock: 'Unlock',
    unlocked: '2 items unlocked',
    snapOff: 'Aligning while dragging is off',
    undone: 'Undone',
    bar: 'Selected items',
    arrange: 'Arrange',
    menu: 'Actions for the selection',
    duplicate: 'Duplicate',
    alignTop: 'Align top',
  },
} as const

async function openBoard(vieta: Vieta, language: 'lt' | 'en', size: (typeof SIZES)['laptop' | 'phone']) {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket } = await vieta.ask<TicketReply>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const page = await vieta.device(size)
  await page.goto(`${vieta.origin}/w/${workshop.id}?lang=${language}#${ticket}`)
  const words = WORDS[language]
  await expect(page.getByRole('button', { name: words.newNote }).first()).toBeVisible()
  const canvas = page
    .locator('section')
    .filter({ has: page.locator('canvas') })
    .first()
  const says = async (text: string | RegExp) =>
    expect(canvas.locator('p[role="status"]').filter({ hasText: text }).first()).toBeAttached()
  return { page, words, canvas, says }
}

async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 })
  await page.mouse.move(...to, { steps: 3 })
  await page.mouse.up()
}

for (const language of languagesOr('en')) {
  test(`a shape is resized, turned, copied, nudged, put in line, stacked and locked (${language})`, async ({
    vieta,
  }) => {
    const { page, words, canvas, says } = await openBoard(vieta, language, SIZES.laptop)
    const bar = page.getByRole('toolbar', { name: words.bar })
    await canvas.focus()
    await page.keyboard.press('Shift+KeyS')
    await says(words.snapOff)

    // In the empty middle of the left cell.
    await page.keyboard.press('KeyR')
    await drag(page, [300, 340], [400, 400])
    await page.keyboard.press('Escape')
    await expect(bar).toBeVisible()
    await drag(page, [402, 402], [462, 432])
    await says(words.resized)

    // Now 160 by 90, its middle at 380, 385: the handle that turns it is above it.
    await page.mouse.move(380, 340 - 42)
    await page.mouse.down()
    await page.mouse.move(440, 330, { steps: 3 })
    await page.keyboard.down('Shift')
    await page.mouse.move(470, 384, { steps: 3 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await says(words.turned)
    await page.keyboard.press('Control+z')
    await says(words.undone)

    await page.keyboard.press('Control+d')
    await says(words.duplicated)
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift+ArrowRight')
    await says(words.moved)
    // A burst of arrows is one step.
    await page.keyboard.press('Control+z')
    await says(words.undone)
    await page.keyboard.press('Control+y')

    await drag(page, [230, 280], [665, 470])
    await expect(bar).toBeVisible()
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await says(words.aligned)
    await page.keyboard.press('Shift+KeyT')
    await says(words.tidied)
    await page.keyboard.press('Control+BracketRight')
    await says(words.raised)
    await page.keyboard.press('Control+Shift+BracketLeft')
    await says(words.lowered)
    await page.keyboard.press('Control+Shift+KeyL')
    await says(words.locked)
    await expect(bar.getByRole('button', { name: words.unlock })).toBeVisible()
    await bar.getByRole('button', { name: words.unlock }).click()
    await says(words.unlocked)

    // The bar by keyboard: a panel, and back to the board with everything still selected.
    await bar.getByRole('button', { name: words.arrange, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.alignTop }).click()
    await says(words.aligned)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(canvas).toBeFocused()
    await expect(bar).toBeVisible()

    // The menu by keys, and by the second mouse button.
    const menu = page.getByRole('group', { name: words.menu })
    await page.keyboard.press('Shift+F10')
    await expect(menu.getByRole('button').first()).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(canvas).toBeFocused()
    await page.mouse.click(240, 205, { button: 'right' })
    await menu.getByRole('button', { name: words.duplicate }).click()
    await says(words.duplicated)
  })
}

test('the bar over a selection fits a phone', async ({ vieta }) => {
  const { page, words } = await openBoard(vieta, 'lt', SIZES.phone)
  await page.touchscreen.tap(100, 310)
  const bar = page.getByRole('toolbar', { name: words.bar })
  await expect(bar).toBeVisible()
  const box = await bar.boundingBox()
  expect(box?.x).toBeGreaterThanOrEqual(0)
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(SIZES.phone.width)
  for (const button of await bar.getByRole('button').all()) {
    if (!(await button.isVisible())) continue
    const size = await button.boundingBox()
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
})

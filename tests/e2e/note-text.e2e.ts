// Words in a note, by keyboard and by finger: bold, lists, a text far too long, and the keyboard over the screen.
import { expect, type Locator, type Page } from '@playwright/test'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const TABLET = { width: 820, height: 1180 }
const WORDS = {
  lt: {
    newNote: 'Naujas lapelis',
    text: 'Lapelio tekstas',
    bold: 'Paryškinti',
    list: 'Sąrašas',
    finish: 'Baigti',
    rest: 'Likęs tekstas',
    lost: /Netilpo \d+\s\d+ ženkl/,
    copy: 'Kopijuoti likusį tekstą',
    copied: 'Nukopijuota',
    edit: /^Redaguoti/,
    noteText: /^Lapelio .* tekstas$/,
  },
  en: {
    newNote: 'New note',
    text: 'Text of the note',
    bold: 'Bold',
    list: 'List',
    finish: 'Finish',
    rest: 'The rest of the text',
    lost: /\d+,\d+ characters did not fit/,
    copy: 'Copy the rest of the text',
    copied: 'Copied',
    edit: /^Edit/,
    noteText: /^Text of note/,
  },
} as const

async function openBoard(vieta: Vieta, language: 'lt' | 'en', size = SIZES.laptop as typeof TABLET) {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket: staff } = await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const { ticket } = await vieta.ask<TicketReply>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const touch = size === TABLET ? { hasTouch: true, isMobile: true } : {}
  const page = await vieta.device(size, touch)
  const watcher = await vieta.device(SIZES.laptop)
  await page.addInitScript(stubKeyboard)
  await page.goto(`${vieta.origin}/w/${workshop.id}?lang=${language}#${ticket}`)
  await watcher.goto(`${vieta.origin}/w/${workshop.id}/outline?as=staff&lang=${language}#${staff}`)
  return { page, watcher, words: WORDS[language] }
}

declare global {
  interface Window {
    /** Puts a keyboard of this height over the page; 0 takes it away. */
    cover(height: number): void
  }
}

/** Headless Chromium has no keyboard: a visual viewport that one can cover, as phones give it. */
function stubKeyboard(): void {
  let covered = 0
  const viewport = Object.assign(new EventTarget(), { scale: 1, offsetLeft: 0, offsetTop: 0 })
  Object.defineProperties(viewport, {
    width: { get: () => window.innerWidth },
    height: { get: () => window.innerHeight - covered },
  })
  Object.defineProperty(window, 'visualViewport', { value: viewport })
  window.cover = (height) => {
    covered = height
    viewport.dispatchEvent(new Event('resize'))
  }
}

const pasteInto = (field: Locator, text: string) =>
  field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)

async function begin(page: Page, words: (typeof WORDS)['lt' | 'en']): Promise<Locator> {
  await page.getByRole('button', { name: words.newNote }).first().click()
  return page.getByRole('textbox', { name: words.text })
}

for (const language of languagesOr('lt')) {
  test(`bold words and a list are written by keyboard and read by others (${language})`, async ({
    vieta,
  }) => {
    const { page, watcher, words } = await openBoard(vieta, language)
    const field = await begin(page, words)
    await expect(field).toBeFocused()
    await page.keyboard.type('Reikia čia:')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- suolų')
    await page.keyboard.press('Enter')
    await page.keyboard.type('lempų prie ežero')
    await page.keyboard.press('Control+b')
    await expect(field).toHaveValue('Reikia čia:\n- suolų\n- lempų prie **ežero**')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('Reikia čia:\n- suolų\n- lempų prie **ežero**\n- ')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ačiū')
    await expect(field).toHaveValue('Reikia čia:\n- suolų\n- lempų prie **ežero**\nAčiū')
    await page.keyboard.press('Escape')

    const note = watcher.getByRole('listitem').filter({ hasText: 'Reikia čia:' }).first()
    await expect(note.locator('ul > li')).toHaveText(['suolų', 'lempų prie ežero'])
    await expect(note.locator('strong')).toHaveText('ežero')
  })

  test(`bold and lists have buttons that keep the caret (${language})`, async ({ vieta }) => {
    const { page, words } = await openBoard(vieta, language)
    const field = await begin(page, words)
    await page.keyboard.type('tyla')
    await page.getByRole('button', { name: words.bold, exact: true }).click()
    await page.getByRole('button', { name: words.list, exact: true }).click()
    await expect(field).toHaveValue('- **tyla**')
    await expect(field).toBeFocused()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Control+Shift+Digit8')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('!')
    await expect(field).toHaveValue('**tyla**!')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: words.finish, exact: true }).click()
    await expect(field).toHaveCount(0)
  })

  test(`of a hundred thousand pasted letters none is lost (${language})`, async ({ vieta }) => {
    const { page, watcher, words } = await openBoard(vieta, language)
    const field = await begin(page, words)
    const pasted = 'Žmonės klausia, kur čia eiti. '.repeat(3334).slice(0, 100_000).trim()
    await pasteInto(field, pasted.normalize('NFD'))
    await expect(page.getByText(words.lost)).toBeVisible()
    const kept = await field.inputValue()
    expect(kept.length).toBeGreaterThan(350)
    expect(kept.length).toBeLessThanOrEqual(400)
    expect(kept).toBe(kept.normalize('NFC'))
    const rest = page.getByRole('textbox', { name: words.rest })
    expect(`${kept} ${await rest.inputValue()}` === pasted).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: words.copy }).click()
    await expect(page.getByText(words.copied, { exact: true })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(watcher.getByText(kept)).toBeVisible()

    await test.step('nor in the outline', async () => {
      const note = watcher.getByRole('listitem').filter({ hasText: kept })
      await note.getByRole('button', { name: words.edit }).click()
      const edited = watcher.getByRole('textbox', { name: words.noteText })
      await edited.selectText()
      await pasteInto(edited, pasted)
      await expect(edited).toHaveValue(kept)
      const left = await watcher.getByRole('textbox', { name: words.rest }).inputValue()
      expect(`${kept} ${left}` === pasted).toBe(true)
      await expect(watcher.getByText(words.lost)).toBeVisible()
    })
  })
}

for (const [device, size, keyboard] of [
  ['phone', SIZES.phone, 270],
  ['tablet', TABLET, 480],
] as const) {
  test(`what is written stays above the keyboard of a ${device}, and the board comes back`, async ({
    vieta,
  }) => {
    const { page, words } = await openBoard(vieta, 'lt', size)
    const button = page.getByRole('button', { name: words.newNote }).first()
    await expect(button).toBeVisible()
    // The middle of the board: no bars, no focus ring.
    const clip = { x: 20, y: 200, width: size.width - 40, height: size.height / 2 }
    const shot = () => page.screenshot({ clip })
    await page.waitForLoadState('networkidle')
    const before = await shot()
    await button.tap()
    const field = page.getByRole('textbox', { name: words.text })
    await page.keyboard.type('Ežero')
    await page.evaluate((height) => window.cover(height), keyboard)
    const free = size.height - keyboard
    const inSight = async () => {
      const note = await field.boundingBox()
      const tool = await page.getByRole('button', { name: words.finish, exact: true }).boundingBox()
      if (!note || !tool) return false
      const within = (box: typeof note) =>
        box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= free
      return within(note) && within(tool) && note.width > 180
    }
    await expect.poll(inSight).toBe(true)
    // A box in sight is measured in fractions of a pixel.
    expect((await page.getByRole('button', { name: words.bold }).boundingBox())?.height).toBeCloseTo(44, 1)
    await page.keyboard.type(' pakrantė')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: words.finish, exact: true }).tap()
    await page.evaluate(() => window.cover(0))
    // The empty note is gone: the board looks as it did.
    await expect.poll(async () => (await shot()).equals(before)).toBe(true)
  })
}

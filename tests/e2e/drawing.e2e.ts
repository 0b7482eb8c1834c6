// Shapes, texts and connectors as people make them: with a mouse, by keyboard and by finger, and the dock they use.
import { expect, type Locator, type Page } from '@playwright/test'
import { pointOn, type RouteEnd, routeBetween } from '../../client/canvas/connector-route.ts'
import { boxAt } from '../../shared/base/geometry.ts'
import type { Drawing, Shape } from '../../shared/board/item.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { SIZES, test, type Vieta } from './world.ts'

const TABLET = { width: 820, height: 1180 }
const WORDS = {
  lt: {
    board: /^Lentos piešinys/,
    tools: 'Lentos įrankiai',
    shape: 'Figūra',
    rectangle: 'Stačiakampis',
    ellipse: 'Elipsė',
    blue: 'Melsvas užpildas',
    connector: 'Jungtis',
    text: 'Teksto laukas',
    shapeText: 'Figūros tekstas',
    textText: 'Teksto laukas',
    more: 'Daugiau',
    finish: 'Baigti',
    chosen: 'Pažymėti elementai',
    contradicts: 'Jungtis „prieštarauja“',
    nothing: /^Jungtis turi prasidėti arba baigtis prie objekto/,
    self: /^Objekto negalima sujungti su juo pačiu/,
    next: /^Jungties pradžia pažymėta/,
    kept: /Įrankis lieka rankoje/,
    select: 'Pažymėti',
  },
  en: {
    board: /^Drawing of the board/,
    tools: 'Board tools',
    shape: 'Shape',
    rectangle: 'Rectangle',
    ellipse: 'Ellipse',
    blue: 'Blue fill',
    connector: 'Connector',
    text: 'Text box',
    shapeText: 'Text of the shape',
    textText: 'Text box',
    more: 'More',
    finish: 'Finish',
    chosen: 'Selected items',
    contradicts: 'Connector “contradicts”',
    nothing: /^A connector has to begin or end at an object/,
    self: /^An object cannot be connected to itself/,
    next: /^The start of the connector is selected/,
    kept: /stays in hand until/,
    select: 'Select',
  },
} as const

class Sheet {
  readonly page: Page
  readonly words: (typeof WORDS)['lt' | 'en']
  /** What has reached the server, in the order it was made. */
  readonly drawings: () => Promise<readonly Drawing[]>
  #left = 0
  #top = 0

  constructor(page: Page, words: (typeof WORDS)['lt' | 'en'], drawings: () => Promise<readonly Drawing[]>) {
    this.page = page
    this.words = words
    this.drawings = drawings
  }

  get board(): Locator {
    return this.page.getByRole('region', { name: this.words.board })
  }

  tool(name: string): Locator {
    return this.page
      .getByRole('toolbar', { name: this.words.tools })
      .getByRole('button', { name, exact: true })
  }

  /** Goes to where nothing is, at the actual size. */
  async clear(): Promise<void> {
    const box = await this.board.boundingBox()
    if (!box) throw new Error('No board')
    this.#left = box.x
    this.#top = box.y
    await this.board.focus()
    await this.page.keyboard.press('Control+Digit0')
    await expect(this.board.getByRole('button', { name: /100\s?%/, includeHidden: true })).toBeAttached()
    await this.page.mouse.move(box.x + 300, box.y + 200)
    await this.page.mouse.wheel(0, -60_000)
  }

  at(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: this.#left + x, y: this.#top + y }
  }

  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const [start, end] = [this.at(...from), this.at(...to)]
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
    await this.page.mouse.move(end.x, end.y)
    await this.page.mouse.up()
  }

  async click(x: number, y: number): Promise<void> {
    const { x: left, y: top } = this.at(x, y)
    await this.page.mouse.click(left, top)
  }

  async write(field: string, text: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name: field })).toBeFocused()
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByRole('textbox', { name: field })).toHaveCount(0)
  }

  async holds(expected: object[]): Promise<void> {
    await expect.poll(() => this.drawings()).toMatchObject(expected)
  }
}

async function open(
  vieta: Vieta,
  language: 'lt' | 'en',
  size: { readonly width: number; readonly height: number } = SIZES.laptop,
  options = {},
): Promise<Sheet> {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket } = await vieta.ask<TicketReply>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const read = async () => {
    const archive = await vieta.ask<Archive>(`/api/workshops/${workshop.id}/archive`)
    return archive.board.drawings
  }
  const before = new Set((await read()).map(({ id }) => id))
  const page = await vieta.device(size, options)
  await page.goto(`${vieta.origin}/w/${workshop.id}?lang=${language}#${ticket}`)
  const sheet = new Sheet(page, WORDS[language], async () =>
    (await read()).filter(({ id }) => !before.has(id)).sort((a, b) => a.createdAt - b.createdAt),
  )
  await expect(sheet.tool(sheet.words.select)).toBeVisible()
  return sheet
}

async function isAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
}

test('shapes, texts and connectors are drawn with a mouse, in Lithuanian', async ({ vieta }) => {
  const sheet = await open(vieta, 'lt')
  const { page, words } = sheet
  await sheet.clear()

  await test.step('a shape from the flyout, and one by its key where it is clicked', async () => {
    await sheet.tool(words.shape).click()
    await isAccessible(page)
    await page.getByRole('button', { name: words.blue }).click()
    await page.getByRole('button', { name: words.ellipse }).click()
    await sheet.drag([100, 100], [300, 220])
    await sheet.write(words.shapeText, 'Ežero pakrantė')
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyR')
    await sheet.click(600, 160)
    await sheet.write(words.shapeText, 'Turgus')
    await sheet.holds([
      { shape: 'ellipse', fill: 'blue', size: [200, 120], text: 'Ežero pakrantė' },
      { shape: 'ellipse', fill: 'blue', size: [176, 112], text: 'Turgus' },
    ])
  })

  await test.step('a connector from a dot beside the shape, and what it means', async () => {
    await page.keyboard.press('Escape')
    const over = sheet.at(200, 160)
    await page.mouse.move(over.x, over.y)
    await sheet.drag([315, 160], [600, 160])
    await sheet.holds([{}, {}, { type: 'connector', meaning: 'plain' }])
    await page.keyboard.press('Enter')
    const chosen = page.getByRole('toolbar', { name: words.chosen })
    await expect(chosen.getByRole('button', { pressed: true })).toBeFocused()
    await chosen.getByRole('button', { name: words.contradicts }).click()
    await sheet.holds([{}, {}, { meaning: 'contradicts' }])
    await isAccessible(page)
  })

  await test.step('a text where one clicks; an empty one leaves no trace', async () => {
    await sheet.board.focus()
    await page.keyboard.press('KeyT')
    await sheet.click(120, 400)
    await sheet.write(words.textText, 'Kas mus pasitinka?')
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyT')
    await sheet.click(120, 500)
    await expect(page.getByRole('textbox', { name: words.textText })).toBeFocused()
    await page.keyboard.press('Escape')
    await sheet.holds([{}, {}, {}, { type: 'text', text: 'Kas mus pasitinka?', fontSize: 24 }])
  })

  await test.step('a connector follows what is dragged, and its end goes elsewhere', async () => {
    await page.keyboard.press('Escape')
    await sheet.drag([600, 160], [650, 260])
    // Where the curve runs now, by the same sums the board is drawn with.
    const [ellipse, market] = await sheet.drawings()
    if (ellipse?.type !== 'shape' || market?.type !== 'shape') throw new Error('No shapes')
    const [left, top] = [ellipse.place.at[0] - 100, ellipse.place.at[1] - 100]
    const anchor = ({ place: { at }, size, shape }: Shape): RouteEnd => ({
      at,
      anchor: { rect: boxAt([at[0] - left, at[1] - top], size), angle: 0, outline: shape },
    })
    const route = routeBetween(anchor(ellipse), anchor(market))
    const [x, y] = pointOn(route, 0.35)
    await sheet.click(x, y)
    const chosen = page.getByRole('toolbar', { name: words.chosen })
    await expect(chosen.getByRole('button', { name: words.contradicts })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await sheet.drag(route.to, [200, 400])
    await expect
      .poll(async () => {
        const [, , connector, text] = await sheet.drawings()
        return connector?.type === 'connector' && connector.from.item === ellipse.id
          ? connector.to.item === text?.id
          : null
      })
      .toBe(true)
  })

  await test.step('what leads nowhere is refused in words', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyC')
    await sheet.drag([900, 450], [1000, 500])
    await expect(page.getByText(words.nothing)).toBeVisible()
    await sheet.drag([180, 160], [220, 170])
    await expect(page.getByText(words.self)).toBeVisible()
    await sheet.holds([{}, {}, {}, {}])
  })
})

test('shapes, texts and connectors are made by keyboard, in English', async ({ vieta }) => {
  const sheet = await open(vieta, 'en')
  const { page, words } = sheet
  await sheet.clear()
  await page.keyboard.press('KeyR')
  await expect(sheet.tool(words.shape)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Enter')
  await sheet.write(words.shapeText, 'Tyla')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.keyboard.press('Shift+ArrowLeft')

  await test.step('through the flyout, with arrow keys', async () => {
    await sheet.tool(words.select).focus()
    for (let presses = 0; presses < 12; presses += 1) {
      if (await sheet.tool(words.shape).evaluate((button) => button === document.activeElement)) break
      await page.keyboard.press('ArrowRight')
    }
    await expect(sheet.tool(words.shape)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: words.rectangle })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('button', { name: words.ellipse })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: words.ellipse })).toBeHidden()
    await expect(sheet.tool(words.shape)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: words.rectangle })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(sheet.board).toBeFocused()
    await page.keyboard.press('Enter')
    await sheet.write(words.shapeText, 'Turgus')
  })

  await sheet.holds([
    { shape: 'rectangle', text: 'Tyla' },
    { shape: 'ellipse', text: 'Turgus' },
  ])

  await test.step('the two are joined, and a text is put beside them', async () => {
    const view = await sheet.board.boundingBox()
    if (!view) throw new Error('No board')
    await page.keyboard.down('Shift')
    await sheet.click(view.width / 2 - 256, view.height / 2 - 30)
    await page.keyboard.up('Shift')
    await page.keyboard.press('Shift+KeyC')
    await sheet.holds([{}, {}, { type: 'connector', meaning: 'plain' }])
    await page.keyboard.press('Escape')
    await page.keyboard.press('KeyT')
    await page.keyboard.press('Enter')
    await sheet.write(words.textText, 'Kas čia?')
    await sheet.holds([{}, {}, {}, { type: 'text', text: 'Kas čia?' }])
  })

  await test.step('a tool pressed twice stays in hand', async () => {
    await page.keyboard.press('KeyR')
    await page.keyboard.press('KeyR')
    await expect(page.getByText(words.kept)).toBeAttached()
    await page.keyboard.press('Enter')
    await sheet.write(words.shapeText, 'A')
    await expect(sheet.tool(words.shape)).toHaveAttribute('aria-pressed', 'true')
  })
})
test('shapes and connectors are made by finger', async ({ vieta }) => {
  const sheet = await open(vieta, 'lt', TABLET, { hasTouch: true, isMobile: true })
  const { page, words } = sheet
  await sheet.clear()
  const touch = await page.context().newCDPSession(page)
  const finger = async (from: readonly [number, number], to: readonly [number, number]) => {
    const [start, end] = [sheet.at(...from), sheet.at(...to)]
    const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [start] })
    for (const point of [middle, end])
      await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  const tap = async (x: number, y: number) => {
    const { x: left, y: top } = sheet.at(x, y)
    await page.touchscreen.tap(left, top)
  }

  const zoom = page.getByRole('button', { name: /%/ }).first()
  const far = await zoom.textContent()
  await sheet.tool(words.shape).tap()
  await finger([100, 200], [300, 320])
  await expect(page.getByRole('textbox', { name: words.shapeText })).toBeFocused()
  await page.keyboard.type('Tyla')
  await page.getByRole('button', { name: words.finish, exact: true }).tap()
  // The board came close to be written on, and goes back.
  await expect(zoom).toHaveText(far ?? '')
  await sheet.tool(words.shape).tap()
  await tap(600, 260)
  await page.keyboard.type('Turgus')
  await page.getByRole('button', { name: words.finish, exact: true }).tap()
  await sheet.holds([
    { text: 'Tyla', size: [200, 120] },
    { text: 'Turgus', size: [176, 112] },
  ])
  await expect(zoom).toHaveText(far ?? '')
  await tap(400, 700)

  await test.step('one tap on each joins them', async () => {
    await sheet.tool(words.connector).tap()
    await tap(200, 260)
    await expect(page.getByText(words.next)).toBeAttached()
    await tap(600, 260)
    await sheet.holds([{}, {}, { type: 'connector' }])
  })
})

test('the dock has room for every tool on every screen', async ({ vieta }) => {
  const sheet = await open(vieta, 'lt')
  const { page, words } = sheet
  const bar = page.getByRole('toolbar', { name: words.tools })
  const fits = async (least: number) => {
    const view = page.viewportSize()
    const box = await bar.boundingBox()
    if (!view || !box) throw new Error('No dock')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(view.width)
    const sides = await bar.evaluate((element) => {
      const outer = element.getBoundingClientRect()
      return [...element.querySelectorAll('button')]
        .map((button) => button.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ left, right, width, height }) => ({
          side: Math.min(width, height),
          inside: left >= outer.left && right <= outer.right,
        }))
    })
    expect(sides.every(({ inside }) => inside)).toBe(true)
    expect(Math.min(...sides.map(({ side }) => side))).toBeGreaterThanOrEqual(least)
  }
  await fits(32)
  for (const width of [1100, 900, 760, 640, 520, 400, 320]) {
    await page.setViewportSize({ width, height: 700 })
    await fits(32)
  }
  await page.setViewportSize(SIZES.laptop)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await fits(32)

  await test.step('a phone finds the rest behind one button', async () => {
    const phone = await open(vieta, 'lt', SIZES.phone)
    const small = phone.page.getByRole('toolbar', { name: words.tools })
    for (const button of await small.getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(SIZES.phone.width)
    }
    await phone.tool(words.more).tap()
    await phone.page.getByRole('button', { name: words.connector, exact: true }).tap()
    await expect(phone.page.getByRole('button', { name: words.connector, exact: true })).toBeHidden()
    await isAccessible(phone.page)
  })
})

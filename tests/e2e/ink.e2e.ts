// Ink and pointers in a real browser: mouse, keyboard, fingers and a pen, in both languages.
import { type CDPSession, expect, type Page } from '@playwright/test'
import type { Point } from '../../shared/base/geometry.ts'
import type { Drawing, Note, Stroke } from '../../shared/board/item.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const TABLET = { width: 820, height: 1180 }
const WORDS = {
  lt: {
    board: /Lentos piešinys/,
    pen: 'Rašiklis. Braukite lentoje; įrankis lieka rankoje.',
    eraser: 'Trintukas. Braukite lentoje; įrankis lieka rankoje.',
    red: 'Raudonas rašalas',
    redSet: 'Raudonas rašalas: parinkta',
    deleted: 'Ištrinti 2 elementai',
    commands: 'Visos komandos',
  },
  en: {
    board: /Drawing of the board|board/i,
    pen: 'Pen. Drag on the board; the tool stays in hand.',
    eraser: 'Eraser. Drag on the board; the tool stays in hand.',
    red: 'Red ink',
    redSet: 'Red ink: set',
    deleted: '2 items deleted',
    commands: 'All commands',
  },
} as const

interface Opened {
  readonly page: Page
  /** Where the canvas begins on the page. */
  readonly corner: Point
  strokes(): Promise<readonly Stroke[]>
  notes(): Promise<readonly Note[]>
}

async function openBoard(vieta: Vieta, language: 'lt' | 'en', size: typeof TABLET): Promise<Opened> {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket } = await vieta.ask<TicketReply>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const page = await vieta.device(size, size === TABLET ? { hasTouch: true, isMobile: true } : {})
  await page.goto(`${vieta.origin}/w/${workshop.id}?lang=${language}#${ticket}`)
  const surface = page.locator('[data-tool]')
  await expect(surface).toBeVisible()
  const box = await surface.boundingBox()
  if (!box) throw new Error('The canvas has no place on the page')
  const board = async () =>
    (
      await vieta.ask<{ board: { drawings: readonly Drawing[]; notes: readonly Note[] } }>(
        `/api/workshops/${workshop.id}/archive`,
      )
    ).board
  return {
    page,
    corner: [box.x, box.y],
    strokes: async () => (await board()).drawings.filter((item): item is Stroke => item.type === 'stroke'),
    notes: async () => (await board()).notes,
  }
}

/** Where the picture of the board has been moved to. */
function pictureAt(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('canvas')?.style.transform ?? '')
}

/** Waits until the board has stopped moving: the same place for twenty frames. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const place = () => document.querySelector('canvas')?.style.transform
    for (let still = 0, before = place(); still < 20; ) {
      await new Promise(requestAnimationFrame)
      still = place() === before ? still + 1 : 0
      before = place()
    }
  })
}

for (const language of languagesOr('en')) {
  test(`ink is drawn, coloured, erased and taken back by mouse and keyboard (${language})`, async ({
    vieta,
  }) => {
    const { page, corner, strokes } = await openBoard(vieta, language, SIZES.laptop)
    const words = WORDS[language]
    const says = (sentence: string) => expect(page.getByRole('status').getByText(sentence)).toBeAttached()
    const drag = async (...points: readonly Point[]) => {
      for (const [index, [x, y]] of points.entries()) {
        await page.mouse.move(corner[0] + x, corner[1] + y, { steps: index === 0 ? 1 : 8 })
        if (index === 0) await page.mouse.down()
      }
    }
    await page.getByRole('region', { name: words.board }).focus()

    await test.step('the pen draws, and only on release is anything stored', async () => {
      await page.keyboard.press('p')
      await says(words.pen)
      await drag([60, 400], [90, 430], [60, 460])
      expect(await strokes()).toHaveLength(0)
      await page.mouse.up()
      await expect.poll(strokes).toHaveLength(1)
      const [stroke] = await strokes()
      expect(stroke).toMatchObject({ pen: 'pen', ink: 'ink', locked: false })
      expect(stroke?.points.length).toBeGreaterThanOrEqual(9)
      expect(stroke?.points.length).toBeLessThan(90)
    })

    await test.step('a stroke under way is cancelled by Escape', async () => {
      await drag([60, 500], [120, 520])
      await page.keyboard.press('Escape')
      await page.mouse.up()
      await drag([60, 540])
      await page.mouse.up()
      await expect.poll(strokes).toHaveLength(2)
    })

    await test.step('one undo takes back one stroke, redo brings it', async () => {
      await page.keyboard.press('Control+z')
      await expect.poll(strokes).toHaveLength(1)
      await page.keyboard.press('Control+Shift+z')
      await expect.poll(strokes).toHaveLength(2)
    })

    await test.step('the highlighter draws its own line', async () => {
      await page.keyboard.press('m')
      await drag([60, 580], [140, 580])
      await page.mouse.up()
      await expect
        .poll(async () => (await strokes()).map(({ pen }) => pen))
        .toEqual(['pen', 'pen', 'highlighter'])
    })

    await test.step('the lasso selects what it encloses; a command colours it; Delete deletes it', async () => {
      await page.keyboard.press('l')
      await drag([30, 380], [130, 380], [130, 560], [30, 560])
      await page.mouse.up()
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill(words.red)
      await page.keyboard.press('Enter')
      await says(words.redSet)
      await expect.poll(async () => (await strokes()).map(({ ink }) => ink)).toEqual(['red', 'red', 'orange'])
      await page.getByRole('region', { name: words.board }).focus()
      await page.keyboard.press('Delete')
      await says(words.deleted)
      await expect.poll(strokes).toHaveLength(1)
      await page.keyboard.press('Control+z')
      await expect.poll(strokes).toHaveLength(3)
    })

    await test.step('the eraser, moved fast, erases whole strokes, and one undo brings them back', async () => {
      await page.keyboard.press('e')
      await says(words.eraser)
      await page.mouse.move(corner[0] + 75, corner[1] + 380)
      await page.mouse.down()
      await page.mouse.move(corner[0] + 75, corner[1] + 620)
      await page.mouse.up()
      await expect.poll(strokes).toHaveLength(1)
      await page.keyboard.press('Control+z')
      await expect.poll(strokes).toHaveLength(3)
    })
  })
}

/** Fingers on glass, as the browser gets them. */
class Fingers {
  readonly #session: CDPSession
  readonly #corner: Point

  constructor(session: CDPSession, corner: Point) {
    this.#session = session
    this.#corner = corner
  }

  async at(type: 'touchStart' | 'touchMove', ...points: readonly Point[]): Promise<void> {
    const touchPoints = points.map(([x, y], id) => ({ x: this.#corner[0] + x, y: this.#corner[1] + y, id }))
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints })
  }

  async lift(): Promise<void> {
    await this.#session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }

  /** One finger pressed, moved and lifted. */
  async drag(...[from, ...points]: readonly Point[]): Promise<void> {
    if (!from) return
    await this.at('touchStart', from)
    for (const point of points) await this.at('touchMove', point)
    await this.lift()
  }

  async pen(
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    [x, y]: Point,
    { force = 0.8, barrel = false } = {},
  ): Promise<void> {
    const held = type === 'mouseReleased' ? 0 : barrel ? 2 : 1
    await this.#session.send('Input.dispatchMouseEvent', {
      type,
      x: this.#corner[0] + x,
      y: this.#corner[1] + y,
      button: barrel ? 'right' : 'left',
      buttons: held,
      clickCount: 1,
      pointerType: 'pen',
      force,
    })
  }
}

test('fingers pan, zoom, draw, select and open; with a pen they only move the board', async ({ vieta }) => {
  const { page, corner, strokes, notes } = await openBoard(vieta, 'lt', TABLET)
  const fingers = new Fingers(await page.context().newCDPSession(page), corner)
  const middle: Point = [400, 560]

  await test.step('one finger pans', async () => {
    const before = await pictureAt(page)
    await fingers.drag(middle, [420, 590], [440, 620])
    await expect.poll(() => pictureAt(page)).not.toBe(before)
    expect(await strokes()).toHaveLength(0)
  })

  await test.step('a finger draws; a second one cancels the stroke, and both zoom', async () => {
    await page.getByRole('toolbar').getByRole('button', { name: 'Rašiklis' }).first().click()
    await fingers.drag([200, 700], [260, 700], [320, 700])
    await expect.poll(strokes).toHaveLength(1)
    await fingers.at('touchStart', [350, 640])
    await fingers.at('touchMove', [370, 640])
    await fingers.at('touchStart', [370, 640], [470, 640])
    await fingers.at('touchMove', [320, 640], [520, 640])
    await fingers.lift()
    await fingers.drag([200, 760], [260, 760], [320, 760])
    await expect.poll(strokes).toHaveLength(2)
    const [before = 0, after = 1] = (await strokes()).map(({ extent }) => extent[0])
    // Twice as near, the same way of the finger is half as long on the board.
    expect(before / after).toBeGreaterThan(1.8)
    expect(before / after).toBeLessThan(2.2)
  })

  await test.step('a pen draws as hard as it is pressed, and from then on fingers pan', async () => {
    await fingers.pen('mousePressed', [200, 800])
    for (let x = 210; x <= 300; x += 10) await fingers.pen('mouseMoved', [x, 800])
    await fingers.pen('mouseReleased', [300, 800])
    await expect.poll(strokes).toHaveLength(3)
    const drawn = (await strokes()).at(-1)
    const pressures = drawn?.points.filter((_, index) => index % 3 === 2) ?? []
    expect(Math.max(...pressures)).toBe(80)
    const before = await pictureAt(page)
    await fingers.drag([300, 900], [340, 900], [380, 900])
    await expect.poll(() => pictureAt(page)).not.toBe(before)
    expect(await strokes()).toHaveLength(3)
  })

  await test.step('with its button held the pen erases', async () => {
    // The board has been panned 80 pixels to the right.
    await fingers.pen('mousePressed', [330, 770], { barrel: true })
    await fingers.pen('mouseMoved', [330, 830], { barrel: true })
    await fingers.pen('mouseReleased', [330, 830], { barrel: true })
    await expect.poll(strokes).toHaveLength(2)
  })

  await test.step('a finger that rests selects; one that taps twice opens', async () => {
    await page.getByRole('region', { name: WORDS.lt.board }).focus()
    await page.keyboard.press('n')
    await page.keyboard.type('Ąžuolas prie stoties')
    await page.keyboard.press('Escape')
    await page.keyboard.press('v')
    await expect
      .poll(async () => (await notes()).some(({ text }) => text === 'Ąžuolas prie stoties'))
      .toBe(true)
    await page.keyboard.press('f')
    await page.keyboard.press('Escape')
    const bar = page.getByRole('toolbar', { name: /^Pažymėti/ })
    await expect(bar).toHaveCount(0)
    await atRest(page)
    await fingers.at('touchStart', middle)
    await expect(bar).toBeVisible()
    await fingers.lift()
    await expect(bar).toBeVisible()
    await fingers.drag(middle)
    await fingers.drag(middle)
    await expect(page.getByRole('textbox', { name: /Lapelio.*tekstas/ })).toBeFocused()
  })
})

// The browsers of municipal laptops (S10): Chrome 109 and Firefox ESR 115, as far as a newer one can play them. What came
// after them is taken away or, where that cannot be, goes by a name nobody knows.
import { expect } from '@playwright/test'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { writeOnCanvas } from './people.ts'
import { SIZES, test } from './world.ts'

/** Takes away what neither of them has. */
function forgetWhatCameLater(): void {
  const later: readonly (readonly [object, readonly string[]])[] = [
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [Promise, ['withResolvers', 'try']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['any']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [
      Set.prototype,
      ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
    ],
    [Document.prototype, ['startViewTransition']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe', 'getHTML']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    [window, ['scheduler', 'Iterator']],
  ]
  for (const [owner, names] of later) for (const name of names) Reflect.deleteProperty(owner, name)
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([].values())) as object
  for (const name of Object.getOwnPropertyNames(iterators)) {
    if (name !== 'constructor') Reflect.deleteProperty(iterators, name)
  }
}

test('a browser of 2023 runs the board: tools, panels, menu, notes, and no error', async ({ vieta }) => {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const page = await vieta.device(SIZES.laptop)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (line) => {
    if (line.type() === 'error') errors.push(line.text())
  })
  await page.addInitScript(forgetWhatCameLater)
  // The attribute cannot be taken from a browser that has it: under another name it means nothing to it.
  await page.route(/\.(js|css)$/, async (route) => {
    const response = await fetch(route.request().url())
    // Names of files stay.
    const body = (await response.text()).replace(/(p)opover(?![\w.-]*\.(?:js|css))/gi, '$1opovex')
    const contentType = response.headers.get('content-type') ?? ''
    await route.fulfill({ status: response.status, contentType, body })
  })
  await page.goto(`${vieta.origin}/w/${workshop.id}/facilitate#${ticket}`)
  await expect(page.getByRole('button', { name: 'Naujas lapelis' }).first()).toBeVisible()

  await test.step('a panel of the dock is closed, opens over its button, and closes', async () => {
    const button = page.locator('[popovextarget="dock-more"]')
    const panel = page.locator('#dock-more')
    await expect(panel).toBeHidden()
    await button.click()
    await expect(panel).toBeVisible()
    const [from, over] = [await button.boundingBox(), await panel.boundingBox()]
    expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThan(from?.y ?? 0)
    expect(over?.y).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await button.click()
    await expect(panel).toBeVisible()
    await page.mouse.click(600, 300)
    await expect(panel).toBeHidden()
  })

  await test.step('a note is written, and the menu at the pointer opens where the pointer is', async () => {
    await writeOnCanvas(page, 'Iš seno kompiuterio')
    await page.mouse.click(490, 245, { button: 'right' })
    const menu = page.getByRole('group', { name: 'Veiksmai su tuo, kas pažymėta' })
    await expect(menu).toBeVisible()
    const box = await menu.boundingBox()
    expect(Math.abs((box?.x ?? 0) - 490)).toBeLessThan(20)
    expect(Math.abs((box?.y ?? 0) - 245)).toBeLessThan(20)
    await page.keyboard.press('Escape')
    await expect(menu).toBeHidden()
  })

  await page.goto(`${vieta.origin}/w/${workshop.id}/outline?as=staff`)
  await expect(page.getByText('Iš seno kompiuterio').first()).toBeAttached()
  await page.goto(`${vieta.origin}/w/${workshop.id}/concept?as=staff`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(errors).toEqual([])
  // What the page still asks for as it is closed is nobody's.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('without JavaScript the page says in both languages what to do, and which browsers work', async ({
  vieta,
}) => {
  const page = await vieta.device(SIZES.laptop, { javaScriptEnabled: false })
  await page.goto(`${vieta.origin}/join`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('„Vieta“ čia neatsivers')
  await expect(page.getByText(/„Chrome“ ar „Edge“ 109, „Firefox“ 115/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Vieta does not open here' })).toBeVisible()
  const modern = await vieta.device(SIZES.laptop)
  await modern.goto(`${vieta.origin}/join`)
  await expect(modern.getByRole('button', { name: 'Įeiti' })).toBeVisible()
  await expect(modern.locator('#plain')).toHaveCount(0)
})

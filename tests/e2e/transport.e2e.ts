// Networks as they are: WebSocket blocked by the proxy of a school (S10), the Wi-Fi gone in the middle of a stage (S09),
// a browser that keeps nothing. People go on, and what the page says about it is true.
import { expect, type Page } from '@playwright/test'
import { join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SchoolProxy, type Upgrades } from './proxy.ts'
import { test as base, SIZES, type Vieta } from './world.ts'

const SAVED = /Visi pakeitimai įrašyti serveryje/
const SLOWER = 'Lėtesnis ryšys'

const test = base.extend<{ network: (upgrades?: Upgrades) => Promise<SchoolProxy> }>({
  network: async ({ vieta }, use) => {
    const proxies: SchoolProxy[] = []
    await use(async (upgrades = 'pass') => {
      const proxy = await new SchoolProxy(vieta.origin).start()
      proxy.upgrades = upgrades
      proxies.push(proxy)
      return proxy
    })
    await Promise.all(proxies.map((proxy) => proxy.close()))
  },
})

interface Begun {
  readonly id: string
  readonly code: string
  readonly staff: string
  readonly facilitator: Page
}

/** A workshop that has begun, its facilitator on a network of their own. */
async function begin(vieta: Vieta): Promise<Begun> {
  const { id: programme, localities } = await vieta.ask<{ id: string; localities: { id: string }[] }>(
    '/api/programmes',
    {
      title: 'P',
      organiser: 'O',
      localities: [{ name: 'Trakai', genitive: 'Trakų', locative: 'Trakuose', municipality: '', county: '' }],
    },
  )
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme,
    locality: localities[0]?.id,
    title: 'Trakai: kas mes?',
    template: 'taster90',
    startsAt: 1_773_302_400_000,
    brief: '',
    venue: '',
  })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  await facilitator.getByRole('button', { name: 'Pradėti', exact: true }).click()
  return { id, code, staff: ticket, facilitator }
}

/** The board as text, on a network where nothing is wrong. */
async function outlineOf(vieta: Vieta, { id, staff }: Begun): Promise<Page> {
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}/outline?as=staff#${staff}`)
  return page
}

test('behind a proxy that blocks WebSocket all goes on over HTTP, and is said in words (S10)', async ({
  vieta,
  network,
}) => {
  const begun = await begin(vieta)
  const outline = await outlineOf(vieta, begun)
  const school = await network('refuse')
  const library = await network('deaf')
  library.latency = 100
  const laptop = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  const errors: string[] = []
  for (const page of [laptop, phone]) page.on('pageerror', (error) => errors.push(error.message))

  await test.step('both find another way within ten seconds', async () => {
    await Promise.all([
      join(laptop, school.origin, begun.code, 'Vardenė Pirmoji'),
      join(phone, library.origin, begun.code, 'Vardenis Antrasis'),
    ])
    for (const page of [laptop, phone]) {
      await expect(page.getByText(SLOWER).first()).toBeVisible({ timeout: 10_000 })
      await expect(page.getByText(SAVED).first()).toBeAttached()
    }
  })

  await test.step('notes go both ways within five seconds, and what is called saved is', async () => {
    await writeOnCanvas(laptop, 'Iš mokyklos')
    await sendFromPhone(phone, 'Iš bibliotekos')
    for (const text of ['Iš mokyklos', 'Iš bibliotekos']) {
      await expect(outline.getByText(text)).toHaveCount(1, { timeout: 5_000 })
    }
    for (const page of [laptop, phone]) await expect(page.getByText(SAVED).first()).toBeAttached()
    // The facilitator, the two, and whoever reads along.
    await expect(laptop.getByRole('button', { name: 'Kas čia: 4' })).toBeVisible()
  })

  await test.step('the explanation is one press away', async () => {
    await phone.getByText(SLOWER).click()
    await expect(phone.getByText(/praleidžia tik paprastas užklausas/)).toBeVisible()
  })

  await test.step('a reload does not try again what is known to fail', async () => {
    const asked = school.asked
    await laptop.reload()
    await expect(laptop.getByText(SAVED).first()).toBeAttached()
    await expect(laptop.getByText(SLOWER).first()).toBeVisible()
    expect(school.asked).toBe(asked)
  })

  await test.step('the server dies and starts anew, and nothing is lost or doubled', async () => {
    await vieta.stop('SIGKILL')
    await expect(laptop.getByText(/Nėra ryšio/).first()).toBeAttached({ timeout: 5_000 })
    await writeOnCanvas(laptop, 'Be jokio ryšio')
    await vieta.start()
    await expect(laptop.getByText(SAVED).first()).toBeAttached({ timeout: 10_000 })
    await expect(outline.getByText('Be jokio ryšio')).toHaveCount(1)
    await expect(laptop.getByText(SLOWER).first()).toBeVisible()
    // Whose WebSocket works did not take that for a blocked one.
    await expect(outline.getByText(SLOWER)).toHaveCount(0)
  })
  expect(errors).toEqual([])
})

const note = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

/** Changes a note in the outline, at its beginning or its end. */
async function rewrite(
  page: Page,
  text: string,
  key: 'Control+Home' | 'Control+End',
  words: string,
): Promise<void> {
  await note(page, text).getByRole('button', { name: 'Redaguoti' }).click()
  const field = page.getByRole('textbox', { name: /^Lapelio .* tekstas$/ })
  await field.press(key)
  await field.pressSequentially(words)
  await field.press('Escape')
}

test('the network fails in the middle of a stage, and everybody goes on (S09)', async ({
  vieta,
  network,
}) => {
  const begun = await begin(vieta)
  const venue = await network()
  const online = await outlineOf(vieta, begun)
  const laptop = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  const outline = await vieta.device(SIZES.laptop)
  const away = [laptop, phone, outline]
  await join(laptop, venue.origin, begun.code, 'Vardenė Pirmoji')
  await join(phone, venue.origin, begun.code, 'Vardenis Antrasis')
  await join(outline, venue.origin, begun.code, 'Vardė Trečioji')
  await outline.goto(`${venue.origin}/w/${begun.id}/outline`)
  await writeOnCanvas(laptop, 'Ežeras')
  await writeOnCanvas(laptop, 'Turgus')
  await sendFromPhone(phone, 'Iš telefono')
  for (const page of [online, outline]) {
    for (const text of ['Ežeras', 'Turgus', 'Iš telefono']) await expect(note(page, text)).toHaveCount(1)
  }

  await test.step('within five seconds everybody is told, and the timer goes on', async () => {
    venue.cut()
    for (const page of away) {
      await expect(page.getByText(/Nėra ryšio/).first()).toBeAttached({ timeout: 5_000 })
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    const timer = laptop.getByRole('timer').first()
    const before = await timer.textContent()
    await expect(timer).not.toHaveText(before ?? '')
  })

  const left = async (page: Page) => {
    const [, minutes = '0', seconds = '0'] =
      /(\d+):(\d\d)/.exec((await page.getByRole('timer').first().textContent()) ?? '') ?? []
    return Number(minutes) * 60 + Number(seconds)
  }
  const leftAtCut = await left(laptop)

  await test.step('S09.5: the facilitator’s laptop finds another network by itself, and two minutes are added', async () => {
    const { facilitator } = begun
    await facilitator.context().setOffline(true)
    await expect(facilitator.getByText(/Nėra ryšio/).first()).toBeAttached({ timeout: 5_000 })
    await facilitator.context().setOffline(false)
    await expect(facilitator.getByText(SAVED).first()).toBeAttached({ timeout: 10_000 })
    await facilitator.getByRole('button', { name: 'Pridėti daugiau laiko' }).click()
    await facilitator.getByRole('menuitem', { name: 'Pridėti 2 min.' }).click()
    await expect.poll(() => left(facilitator)).toBeGreaterThan(leftAtCut + 60)
    expect(await left(laptop)).toBeLessThanOrEqual(leftAtCut)
  })

  await test.step('writing goes on, with its count', async () => {
    await writeOnCanvas(laptop, 'Per audrą')
    await expect(laptop.getByText(/neišsiųst/).first()).toBeAttached()
    await sendFromPhone(phone, 'Telefone be ryšio')
    await rewrite(outline, 'Ežeras', 'Control+End', ' be skubos')
    await rewrite(outline, 'Turgus', 'Control+End', ' rytais')
    await rewrite(online, 'Ežeras', 'Control+Home', 'Mūsų ')
    await note(online, 'Turgus').getByRole('button', { name: 'Ištrinti' }).click()
    await expect(note(online, 'Turgus')).toHaveCount(0)
  })

  await test.step('back within ten seconds, each note once, and nobody’s words gone', async () => {
    venue.restore()
    for (const page of away) await expect(page.getByText(SAVED).first()).toBeAttached({ timeout: 10_000 })
    for (const page of [online, outline]) {
      for (const text of ['Iš telefono', 'Per audrą', 'Telefone be ryšio', 'Mūsų Ežeras be skubos']) {
        await expect(note(page, text)).toHaveCount(1)
      }
      await expect(note(page, 'Turgus rytais').getByText('atkurta')).toBeVisible()
    }
    await expect(laptop.getByText(SLOWER)).toHaveCount(0)
    // The two minutes came along, and it is still the same step.
    for (const page of [laptop, phone]) await expect.poll(() => left(page)).toBeGreaterThan(leftAtCut + 30)
    const times = await Promise.all([begun.facilitator, laptop, phone].map(left))
    expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(2)
  })
})

/** A browser in which a policy forbids pages to keep anything. */
function keepNothing(): void {
  const refuse = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  }
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, { get: refuse })
  }
}

test('a browser that may keep nothing joins and writes, and says what that means (S10)', async ({
  vieta,
  network,
}) => {
  const begun = await begin(vieta)
  const venue = await network()
  const outline = await outlineOf(vieta, begun)
  const phone = await vieta.device(SIZES.phone)
  await phone.addInitScript(keepNothing)
  await join(phone, venue.origin, begun.code, 'Vardenis Antrasis')
  await expect(phone.getByRole('alert').getByText(/naršyklė nieko nesaugo/)).toBeVisible()
  await sendFromPhone(phone, 'Iš svetimo kompiuterio')
  await expect(note(outline, 'Iš svetimo kompiuterio')).toHaveCount(1)
  await expect(phone.getByRole('heading', { name: 'Mano lapeliai čia' })).toBeVisible()
  await expect(phone.getByText(SAVED).first()).toBeAttached()
  venue.cut()
  await expect(phone.getByText(/Nėra ryšio/).first()).toBeAttached({ timeout: 5_000 })
  await sendFromPhone(phone, 'Be ryšio ir be atminties')
  await expect(phone.getByText(/ši naršyklė nieko nesaugo/).first()).toBeAttached()
  venue.restore()
  await expect(phone.getByText(SAVED).first()).toBeAttached({ timeout: 10_000 })
  await expect(note(outline, 'Be ryšio ir be atminties')).toHaveCount(1)
})

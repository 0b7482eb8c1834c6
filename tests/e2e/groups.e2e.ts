// A list pasted and groups made of it, on real pages: S04 (steps 4, 5), and groups changed in the middle of their work.
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { join } from './people.ts'
import { SIZES, test } from './world.ts'

const SECTORS = [
  ...[
    'Kultūros įstaiga',
    'Kultūros įstaiga',
    'Kultūros įstaiga',
    'Savivalda',
    'Savivalda',
    'Švietimo įstaiga',
  ],
  ...[
    'Švietimo įstaiga',
    'Vietos veiklos grupė',
    'Bendruomenė, NVO',
    'Bendruomenė, NVO',
    'Verslas',
    'Verslas',
  ],
  ...['Menininkas, amatininkas', 'Kita'],
]
const ORGANISATIONS: Readonly<Record<number, string>> = {
  10: 'UAB Pavyzdžio kavinė',
  11: 'Pavyzdžio kavinė, UAB',
}
const NAMES = SECTORS.map((_, index) => `Vardenis ${String.fromCharCode(65 + index)}${'abė'}`)
const LIST = [
  'Vardas ir pavardė\tOrganizacija\tPareigos\tSektorius',
  ...SECTORS.map((sector, index) => `${NAMES[index]}\t${ORGANISATIONS[index] ?? ''}\tatstovas\t${sector}`),
].join('\n')

const columns = (page: Page) => page.locator('[data-group]:not([data-without])')
const sizes = async (page: Page) =>
  Promise.all((await columns(page).all()).map((column) => column.locator('[data-group-person]').count()))
const within = (page: Page, name: string) =>
  page.locator('[data-group]').filter({ has: page.locator('[data-group-person]', { hasText: name }) })
const calm = async (page: Page) => {
  expect(await violations(page, '[role="dialog"]')).toEqual([])
}

test('S04.4, 5: a list is pasted, groups are proposed and changed by hand, and people led to them', async ({
  vieta,
}) => {
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
    startsAt: Date.UTC(2026, 10, 23, 8),
    brief: '',
    venue: '',
  })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const page = await vieta.device(SIZES.laptop)
  const laptop = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${workshop.id}/facilitate#${ticket}`)
  const dialog = page.getByRole('dialog')

  await test.step('S04.4: fourteen rows are previewed, one organisation is proposed for two spellings', async () => {
    await page.getByRole('button', { name: 'Žmonės', exact: true }).click()
    await dialog.getByRole('button', { name: 'Įkelti sąrašą…' }).click()
    await dialog.getByLabel('Sąrašo eilutės').fill(LIST)
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(14)
    const same = dialog.getByRole('combobox', { name: /ta pati organizacija/ })
    await expect(same).toHaveValue('')
    await calm(page)
    await same.selectOption('UAB Pavyzdžio kavinė')
    await dialog.getByRole('button', { name: 'Įkelti 14 žmonių' }).click()
    await expect(dialog.getByRole('heading', { name: 'Laukiami: 14' })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('S04.5: three groups of 5, 5 and 4, with four sectors or more in each', async () => {
    await page.getByRole('button', { name: 'Grupelės', exact: true }).click()
    await expect(dialog.getByText('Be grupelės: 14')).toBeVisible()
    await dialog.getByRole('button', { name: 'Sudaryti grupeles' }).click()
    await expect(columns(page)).toHaveCount(3)
    expect((await sizes(page)).sort()).toEqual([4, 5, 5])
    for (const column of await columns(page).all()) await expect(column).toContainText(/[4-9] sektori/)
    await calm(page)
  })

  await test.step('moved by keys and by the menu, exchanged by dragging, and taken back', async () => {
    const first = columns(page).nth(0).locator('[data-group-person]').first()
    const id = (await first.getAttribute('data-group-person')) ?? ''
    const card = page.locator(`[data-group-person="${id}"]`)
    const holder = page.locator('[data-group]', { has: card })
    await card.getByRole('button').focus()
    await page.keyboard.press('ArrowRight')
    await expect(holder).toHaveAttribute('data-group', 'B')
    await expect(card.getByRole('button')).toBeFocused()
    await card.getByRole('button').click()
    await page.getByRole('menuitem', { name: 'Perkelti: C grupelė' }).click()
    await expect(holder).toHaveAttribute('data-group', 'C')
    const other = columns(page).nth(0).locator('[data-group-person]').first()
    const otherId = (await other.getAttribute('data-group-person')) ?? ''
    await card.dragTo(other)
    await expect(holder).toHaveAttribute('data-group', 'A')
    await expect(
      page.locator('[data-group="C"]', { has: page.locator(`[data-group-person="${otherId}"]`) }),
    ).toBeVisible()
    for (let times = 0; times < 3; times += 1) await dialog.getByRole('button', { name: 'Atšaukti' }).click()
    expect((await sizes(page)).sort()).toEqual([4, 5, 5])
    await dialog.getByRole('button', { name: 'Patvirtinti grupeles' }).click()
    await expect(dialog.getByText('Grupelės patvirtintos.')).toBeVisible()
  })

  const [name = ''] = NAMES
  const place = (await within(page, name).getAttribute('data-group')) ?? ''
  await page.keyboard.press('Escape')

  await test.step('who joins by a name on the list is in the group kept for them', async () => {
    await join(laptop, vieta.origin, workshop.code, name.toUpperCase())
    const row = page.locator('[data-plan-row]', { hasText: 'Empatijos žemėlapis' })
    await row.click()
    await page.getByRole('button', { name: 'Pradėti: Empatijos žemėlapis' }).click()
    await expect(laptop.getByRole('banner').getByText('Empatijos žemėlapis', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Grupelės', exact: true }).click()
    await expect(within(page, name.toUpperCase())).toHaveAttribute('data-group', place)
  })

  await test.step('a new group in the middle of the work gets a frame; who is in it is led there, unless they write', async () => {
    const typed = 'Rašau ir niekas netrukdo'
    await laptop.getByRole('button', { name: 'Naujas lapelis' }).first().click()
    const field = laptop.getByRole('textbox', { name: 'Lapelio tekstas' })
    await field.pressSequentially(typed.slice(0, 10))
    await dialog.getByRole('button', { name: 'Pridėti grupelę' }).click()
    await page.locator('[data-group-person]', { hasText: name.toUpperCase() }).getByRole('button').click()
    await page.getByRole('menuitem', { name: 'Perkelti: D grupelė' }).click()
    await expect(dialog.getByText(/Dabar vyksta grupelių darbas/)).toBeVisible()
    await dialog.getByRole('button', { name: 'Patvirtinti grupeles' }).click()
    await expect(laptop.getByText('Eiti ten').first()).toBeVisible()
    await expect(field).toBeFocused()
    await field.pressSequentially(typed.slice(10))
    await expect(field).toHaveValue(typed)
    await laptop.keyboard.press('Escape')
    await expect(columns(page)).toHaveCount(4)
  })

  await test.step('a group with a frame that is removed stays by name, told in words', async () => {
    await dialog.getByRole('button', { name: 'Pašalinti: D grupelė' }).click()
    await expect(dialog.getByText(/rėmai ir lapeliai lieka lentoje/)).toBeVisible()
    await expect(dialog.getByText('Be grupelės: 1')).toBeVisible()
    await dialog.getByRole('button', { name: 'Paskirti mažiausiai' }).click()
    await dialog.getByRole('button', { name: 'Patvirtinti grupeles' }).click()
    await expect(dialog.getByText('Grupelės patvirtintos.')).toBeVisible()
    await expect(columns(page)).toHaveCount(3)
  })
})

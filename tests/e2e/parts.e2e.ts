// What is fetched later than the page: on bad Wi-Fi it says so in the page's language, offers to try again, and the page
// around it goes on; a language that cannot be fetched leaves the page in the one it is in.
import { expect, type Page } from '@playwright/test'
import { openSample } from '../../bench/weigh.mjs'
import { languagesOr, SIZES, test } from './world.ts'

/** A device that fetches nothing ahead, so that the test decides when things come. */
async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
}

const WORDS = {
  lt: { menu: 'Daugiau', failed: /įkelti nepavyko/, again: 'Bandyti dar kartą' },
  en: { menu: 'More', failed: /could not be loaded/, again: 'Try again' },
} as const

for (const language of languagesOr('en')) {
  test(`a part that cannot be fetched says so and comes when asked again (${language})`, async ({
    vieta,
  }) => {
    const { id, person } = await openSample((path, body) => vieta.ask(path, body))
    const words = WORDS[language]
    const page = await vieta.device(SIZES.laptop)
    await saveData(page)
    await page.goto(`${vieta.origin}/w/${id}?lang=${language}#${person}`)
    const menu = page.getByRole('banner').getByRole('button', { name: words.menu, exact: true })
    await expect(menu).toBeVisible()
    await page.waitForLoadState('networkidle')

    await page.route('**/assets/**', (route) => route.abort('internetdisconnected'))
    await menu.click()
    await expect(page.getByRole('alert').filter({ hasText: words.failed })).toBeVisible()
    await expect(menu).toBeVisible()

    await page.unroute('**/assets/**')
    await page.getByRole('button', { name: words.again }).click()
    await expect(page.getByRole('dialog', { name: words.menu })).toBeVisible()
    await expect(page.getByText(words.failed)).toHaveCount(0)
  })
}

test('a language that cannot be fetched leaves the page as it is, and says why', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop)
  await saveData(page)
  await page.goto(`${vieta.origin}/join`)
  const code = page.getByLabel('Prisijungimo kodas')
  await code.fill('7K4M')
  await page.waitForLoadState('networkidle')
  await page.route('**/assets/**', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('alert')).toContainText('Nėra ryšio su serveriu')
  await expect(code).toHaveValue('7K4M')

  await page.unroute('**/assets/**')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('Join code')).toHaveValue('7K4M')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('on a phone the part that could not be fetched leaves what is typed alone', async ({ vieta }) => {
  const { id, person } = await openSample((path, body) => vieta.ask(path, body))
  const page = await vieta.device(SIZES.phone)
  await saveData(page)
  await page.goto(`${vieta.origin}/w/${id}/phone#${person}`)
  const field = page.getByRole('textbox').first()
  await field.fill('Dar nebaigta mintis')
  await page.waitForLoadState('networkidle')
  await page.route('**/assets/**', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: 'Meniu' }).click()
  await expect(page.getByText(/įkelti nepavyko/)).toBeVisible()
  await expect(field).toHaveValue('Dar nebaigta mintis')
  // It covers nothing one writes with.
  await field.click({ trial: true })
  await page.getByRole('button', { name: 'Siųsti' }).click({ trial: true })
  await page.getByRole('button', { name: 'Užverti' }).click()
  await expect(page.getByText(/įkelti nepavyko/)).toHaveCount(0)

  await page.unroute('**/assets/**')
  await page.getByRole('button', { name: 'Meniu' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

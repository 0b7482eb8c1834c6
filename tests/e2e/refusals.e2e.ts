// Bad input in a real browser: what went wrong is said in the reader's language, and nothing typed is lost.
import { expect } from '@playwright/test'
import { SIZES, test } from './world.ts'

test('a wrong code, an empty and an endless name are told beside the field', async ({ vieta }) => {
  const { code } = await vieta.ask<{ code: string }>('/api/sample', { language: 'lt' })
  const page = await vieta.device(SIZES.phone)
  await page.goto(`${vieta.origin}/join`)
  await page.getByLabel('Prisijungimo kodas').fill('2222-22')
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await expect(page.getByText(/Tokio kodo nėra/).first()).toBeVisible()
  await expect(page.getByLabel('Prisijungimo kodas')).toHaveValue('2222-22')

  await page.getByLabel('Prisijungimo kodas').fill(code)
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await page.getByLabel('Kuriam sektoriui atstovaujate?').selectOption('business')
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await expect(page.getByText('Parašykite savo vardą.').first()).toBeVisible()
  const endless = 'ą'.repeat(10_000)
  await page.getByLabel('Vardas ir pavardė').fill(endless)
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await expect(page.getByText(/Vardas per ilgas/).first()).toBeVisible()
  await expect(page.getByLabel('Vardas ir pavardė')).toHaveValue(endless)
})

test('a wrong ticket and an unknown workshop open nothing and say why', async ({ vieta }) => {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}#ne-ta-nuoroda`)
  await expect(page.getByRole('alert')).toContainText('Nuoroda nebegalioja')
  await page.goto(`${vieta.origin}/w/nera-tokiu?lang=en`)
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Join with a code' })).toBeVisible()
})

test('a malformed import file names its line, and nothing changes', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/organiser#${vieta.secret}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByText('Kiti veiksmai').click()
  await page.getByLabel('Dirbtuvių archyvas (JSON)').setInputFiles({
    name: 'blogas.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{\n  "schema": "vieta-workshop/1",\n  "workshop": oi\n}'),
  })
  await page.getByRole('button', { name: 'Importuoti' }).click()
  await expect(page.getByText(/3 eilutė/).first()).toBeVisible()
  expect(await vieta.ask('/api/programmes')).toEqual([])
})

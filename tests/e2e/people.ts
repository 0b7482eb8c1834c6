// What the people in the browser tests do, in the words they see: join, write a note, go on.
import { expect, type Page } from '@playwright/test'

/** Joins through the page, as a person would, and returns once inside. */
export async function join(page: Page, origin: string, code: string, name: string): Promise<void> {
  await page.goto(`${origin}/join`)
  await page.getByLabel('Prisijungimo kodas').fill(code.toLowerCase().replace('-', ''))
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await page.getByLabel('Vardas ir pavardė').fill(name)
  await page.getByLabel('Kuriam sektoriui atstovaujate?').selectOption('culture')
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await page.waitForURL(/\/w\//)
}

/** Writes a note on the canvas: the dock's button, the text, Escape. */
export async function writeOnCanvas(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Naujas lapelis' }).first().click()
  await page.getByRole('textbox', { name: 'Lapelio tekstas' }).fill(text)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('textbox', { name: 'Lapelio tekstas' })).toHaveCount(0)
}

/** Sends a note from a phone. */
export async function sendFromPhone(page: Page, text: string): Promise<void> {
  const field = page.getByRole('textbox').first()
  await field.fill(text)
  await page.getByRole('button', { name: 'Siųsti' }).click()
  await expect(field).toHaveValue('')
}

/** Goes on step by step until the activity is the current one. */
export async function goOnTo(facilitator: Page, activity: string): Promise<void> {
  const heading = facilitator.getByRole('banner').getByText(activity, { exact: true })
  for (let steps = 0; steps < 60 && !(await heading.isVisible()); steps += 1) {
    await facilitator.getByRole('button', { name: /^(Kitas žingsnis|Kita: )/ }).click()
    await facilitator.waitForFunction(() => true)
  }
  await expect(heading).toBeVisible()
}

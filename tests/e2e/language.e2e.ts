// Both languages on every page, switched without a reload; the wall keeps its own.
import { expect } from '@playwright/test'
import { SIZES, test } from './world.ts'

test('the language is switched without a reload, and what was typed stays', async ({ vieta }) => {
  const { code } = await vieta.ask<{ code: string }>('/api/sample', { language: 'lt' })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/join/${code}`)
  await page.getByLabel('Vardas ir pavardė').fill('Vardenė Pirmoji')
  await page.evaluate(() => Object.assign(window, { sameVisit: true }))
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByLabel('Name and surname')).toHaveValue('Vardenė Pirmoji')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(await page.evaluate(() => 'sameVisit' in window)).toBe(true)
})

test('the wall speaks its own language', async ({ vieta }) => {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  const facilitator = await vieta.device(SIZES.large)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${await ticketOf('facilitator')}`)
  await expect(facilitator.getByText('Baigiamasis ratas').first()).toBeVisible()
  const wall = await facilitator.context().newPage()
  await wall.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  await expect(wall.getByText('Ratas: vienas žodis ar vienas sakinys.').first()).toBeVisible()
  await wall.keyboard.press('l')
  await expect(wall.getByText('Round: one word or one sentence.').first()).toBeVisible()
  await facilitator.reload()
  await expect(facilitator.getByText('Baigiamasis ratas').first()).toBeVisible()
})

// Without JavaScript (S10.6, S10.8): from the link on the wall to a note on the board, and nothing for axe to say. The
// engine of Internet Explorer 11 cannot be had here: what the page asks of a browser is pinned instead.
import { expect } from '@playwright/test'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

test('without JavaScript a person joins, writes into the current cell and reads the answer', async ({
  vieta,
}) => {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${workshop.id}/outline?as=staff#${ticket}`)
  await expect(facilitator.getByRole('heading', { level: 1 })).toBeVisible()

  // Axe is a script: a browser that runs them looks at the same pages, the ones scripts are for excepted.
  const page = await vieta.device(SIZES.laptop, { javaScriptEnabled: false })
  const reader = await vieta.device(SIZES.phone)
  const isClean = async () => {
    await reader.setContent(await page.content())
    expect(await violations(reader)).toEqual([])
    const { scrollWidth } = await reader.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
    }))
    expect(scrollWidth).toBeLessThanOrEqual(SIZES.phone.width)
  }
  await page.goto(`${vieta.origin}/join/${workshop.code}`)
  await page.getByRole('link', { name: 'Rašykite lapelius paprastame puslapyje' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paprastas lapelių puslapis')
  await expect(page.getByLabel('Prisijungimo kodas')).toHaveValue(workshop.code)
  await isClean()
  // Nothing that a browser of 2013 would pass over and be left without.
  expect(await page.content()).not.toMatch(/<script|display:\s*(grid|flex)|var\(--/)

  await page.getByLabel('Vardas ir pavardė').fill('Vardenis Senasis')
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await expect(page.getByRole('alert')).toHaveText('Pasirinkite sektorių.')
  await expect(page.getByLabel('Vardas ir pavardė')).toHaveValue('Vardenis Senasis')
  await page.getByLabel('Kuriam sektoriui atstovaujate?').selectOption('municipality')
  await page.getByRole('button', { name: 'Įeiti' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(workshop.title)

  const text = 'Šešta valanda, o autobuso – nė vieno'
  await page.getByRole('radio').last().check()
  await page.getByLabel('Jūsų mintis').fill(text)
  await page.getByRole('button', { name: 'Atnaujinti' }).click()
  await expect(page.getByLabel('Jūsų mintis')).toHaveValue(text)
  await page.getByRole('button', { name: 'Siųsti' }).click()
  await expect(page.getByRole('status')).toHaveText('Lapelis lentoje.')
  await expect(page.getByRole('listitem').filter({ hasText: text })).toContainText('jūsų')
  await expect(page.getByRole('radio').last()).toBeChecked()
  await expect(facilitator.getByText(text).first()).toBeAttached()
  await isClean()

  await page.getByRole('link', { name: 'In English' }).click()
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible()
  await page.getByRole('button', { name: 'Leave' }).click()
  await expect(page.getByRole('status')).toHaveText('You left. What you wrote is on the board.')
})

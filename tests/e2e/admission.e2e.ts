// Who is let in, in a real browser: somebody is removed and told so in words, keeps what is theirs, and is let in again.
import { expect } from '@playwright/test'
import { violations } from './axe.ts'
import { join, sendFromPhone } from './people.ts'
import { SIZES, test } from './world.ts'

test('a person who is removed is told so at once, the code changes, and they can be let in again', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenis Pašalintasis')

  const facilitator = await vieta.device(SIZES.laptop)
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  await facilitator.getByRole('button', { name: 'Žmonės', exact: true }).click()
  await facilitator.getByRole('button', { name: 'Vaidmenys, pašalinimas, nuorodos…' }).click()
  // Another role reaches the phone, and goes back.
  const role = facilitator.getByLabel('Vaidmuo: Vardenis Pašalintasis')
  await expect(role).toBeVisible()
  expect(await violations(facilitator, '[role="dialog"]')).toEqual([])
  await role.selectOption('observer')
  await expect(phone.getByText('Nuo šiol esate stebėtojas (-a)')).toBeVisible()
  await phone.getByRole('button', { name: 'Tęsti' }).click()
  // Who looks on is offered nothing that they may not do.
  await expect(phone.getByText('Šią lentą galite tik skaityti.')).toBeVisible()
  await expect(phone.getByRole('button', { name: 'Rašyti' })).toHaveCount(0)
  await role.selectOption('participant')
  await phone.getByRole('button', { name: 'Tęsti' }).click()
  await expect(phone.getByRole('textbox').first()).toBeVisible()
  await facilitator.getByRole('button', { name: 'Pašalinti: Vardenis Pašalintasis' }).click()
  const asked = facilitator.getByRole('alertdialog')
  await expect(asked).toContainText('Ką parašė, lieka lentoje')
  await asked.getByRole('button', { name: 'Pašalinti' }).click()

  await expect(phone.getByRole('alert')).toContainText('Moderatorius jus pašalino')
  await expect(phone.getByRole('button', { name: 'Atsisiųsti savo kopiją' })).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('alert')).toContainText('Moderatorius jus pašalino')
  await expect(facilitator.getByText(/Kodas pakeistas/)).toBeVisible()
  const late = await vieta.device(SIZES.phone)
  await late.goto(`${vieta.origin}/join/${code}`)
  await expect(late.getByText(/Prisijungti su šiuo kodu nebegalima/).first()).toBeVisible()

  await facilitator.getByRole('button', { name: 'Vėl įleisti: Vardenis Pašalintasis' }).click()
  await expect(facilitator.getByRole('button', { name: 'Pašalinti: Vardenis Pašalintasis' })).toBeVisible()
  await phone.getByRole('button', { name: 'Bandyti dar kartą' }).click()
  await sendFromPhone(phone, 'Vėl čia')
})

test('whoever shares a computer leaves from the board, and nothing of them stays on it', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<{ ticket: string }>('/api/join', {
    code,
    name: 'Vardenė Bendroji',
    sector: 'culture',
    organisation: '',
    shownAs: 'name',
  })
  const laptop = await vieta.device(SIZES.laptop)
  await laptop.goto(`${vieta.origin}/w/${id}#${ticket}`)
  await laptop.getByRole('banner').getByRole('button', { name: 'Daugiau' }).click()
  await laptop.getByRole('button', { name: 'Išeiti' }).click()
  await expect(laptop.getByRole('button', { name: 'Likti' })).toBeFocused()
  await laptop.getByRole('button', { name: 'Išeiti' }).click()
  await laptop.waitForURL('**/join')
  await laptop.goto(`${vieta.origin}/w/${id}`)
  await expect(laptop.getByRole('link', { name: 'Įeiti su kodu' })).toBeVisible()
  const kept = await laptop.evaluate((secret) => JSON.stringify(localStorage).includes(secret), ticket)
  expect(kept).toBe(false)
})

test('while joining is closed the wall shows no way in, and the facilitator opens it where they invite', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: false })
  const wall = await vieta.device(SIZES.laptop)
  await wall.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  await expect(wall.getByRole('complementary', { name: 'Prisijungimas uždarytas' })).toBeVisible()
  await expect(wall.getByText(code)).toBeHidden()
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${await ticketOf('facilitator')}`)
  await facilitator.getByRole('button', { name: 'Pakviesti', exact: true }).click()
  await facilitator.getByRole('button', { name: 'Atverti prisijungimą' }).click()
  await expect(facilitator.getByRole('dialog').getByText(code)).toBeVisible()
})

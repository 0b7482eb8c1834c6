// Who is let in, in a real browser: somebody is removed and told so in words, keeps what is theirs, and is let in again.
import { expect } from '@playwright/test'
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
  await facilitator.getByRole('button', { name: 'Pašalinti, nuorodos, kodas…' }).click()
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

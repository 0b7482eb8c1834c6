// The room in a real browser: what a facilitator calls to everybody reaches every surface, and whoever writes goes on.
import { expect } from '@playwright/test'
import { join, sendFromPhone } from './people.ts'
import { SIZES, test } from './world.ts'

test('everyone looks up on every device, and not a letter of who writes is lost', async ({ vieta }) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${await ticketOf('facilitator')}`)
  const screen = await vieta.device(SIZES.large)
  await screen.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenė Rašančioji')
  const laptop = await vieta.device(SIZES.laptop)
  await join(laptop, vieta.origin, code, 'Vardenis Žiūrintysis')

  const field = phone.getByRole('textbox').first()
  await field.click()
  const written = field.pressSequentially('Seklyčia šeštadienio vakarą, kai visi susirenka', { delay: 40 })
  await facilitator.getByRole('button', { name: 'Pakelti akis' }).click()
  await facilitator.getByLabel('Ką parodyti visiems').fill('Klausome Onos')
  await facilitator.getByRole('button', { name: 'Parodyti visiems' }).click()
  for (const page of [screen, laptop, phone, facilitator])
    await expect(page.getByRole('alert').getByText('Klausome Onos')).toBeVisible()
  await written
  await expect(field).toHaveValue('Seklyčia šeštadienio vakarą, kai visi susirenka')
  await expect(field).toBeFocused()
  // Who has finished looks up too, and may go on all the same.
  await field.blur()
  await phone.getByRole('button', { name: 'Baigiu sakinį' }).click()
  await phone.getByRole('button', { name: 'Siųsti' }).click()
  await expect(field).toHaveValue('')

  await facilitator.getByRole('button', { name: 'Baigti', exact: true }).click()
  for (const page of [screen, laptop, phone]) await expect(page.getByText('Klausome Onos')).toHaveCount(0)

  // Called without words, the wall goes on showing what people are to look up at.
  await facilitator.getByRole('button', { name: 'Pakelti akis' }).click()
  await facilitator.keyboard.press('Enter')
  await expect(laptop.getByText('Pakelkite akis ir pažiūrėkite į ekraną')).toBeVisible()
  await expect(screen.getByText('Pakelkite akis ir pažiūrėkite į ekraną')).toHaveCount(0)
  await laptop.keyboard.press('Escape')
  await expect(laptop.getByRole('button', { name: 'Naujas lapelis' }).first()).toBeInViewport()
})

test('a locked board stays as it is, and what somebody was writing comes to it once it is open', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  const laptop = await vieta.device(SIZES.laptop)
  await join(laptop, vieta.origin, code, 'Vardenis Rašantysis')
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenė Siunčianti')

  await laptop.getByRole('button', { name: 'Naujas lapelis' }).first().click()
  const editor = laptop.getByRole('textbox', { name: 'Lapelio tekstas' })
  await editor.pressSequentially('Prie ežero')
  await facilitator.getByRole('button', { name: 'Užraktas, žymekliai, ekranas' }).click()
  const lock = facilitator.getByRole('checkbox', { name: 'Užrakinti lentą' })
  // What is ticked follows the workshop, a moment after the hand.
  await lock.click()
  await expect(lock).toBeChecked()
  await expect(laptop.getByText('Lenta užrakinta.')).toBeVisible()
  await editor.pressSequentially(' renkasi visi')
  await expect(editor).toHaveValue('Prie ežero renkasi visi')
  await laptop.keyboard.press('Escape')
  await expect(laptop.getByRole('button', { name: 'Naujas lapelis' })).toHaveCount(0)
  await sendFromPhone(phone, 'Siunčiu užrakintai')
  await expect(phone.getByText('Lenta užrakinta.')).toBeVisible()

  const outline = await vieta.device(SIZES.large)
  await outline.goto(`${vieta.origin}/w/${id}/outline#${ticket}`)
  await expect(outline.getByText('Prie ežero', { exact: false }).first()).toBeVisible()
  await expect(outline.getByText('renkasi visi')).toHaveCount(0)
  await expect(outline.getByText('Siunčiu užrakintai')).toHaveCount(0)

  await lock.click()
  await expect(lock).not.toBeChecked()
  await expect(outline.getByText('Prie ežero renkasi visi').first()).toBeVisible()
  await expect(outline.getByText('Siunčiu užrakintai').first()).toBeVisible()
  await expect(laptop.getByRole('button', { name: 'Naujas lapelis' }).first()).toBeVisible()
  await expect(laptop.getByRole('button', { name: 'Įrašyta' })).toBeVisible()
})

// What people wrote survives a lost connection, a reload without one, and the server being killed; the page says which.
import { expect } from '@playwright/test'
import { join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SIZES, test } from './world.ts'

async function newWorkshop(vieta: { ask: <T>(path: string, body?: unknown) => Promise<T> }) {
  const { id, localities } = await vieta.ask<{ id: string; localities: { id: string }[] }>(
    '/api/programmes',
    {
      title: 'P',
      organiser: 'O',
      localities: [{ name: 'Trakai', genitive: 'Trakų', locative: 'Trakuose', municipality: '', county: '' }],
    },
  )
  return vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: id,
    locality: localities[0]?.id,
    title: 'Trakai: kas mes?',
    template: 'taster90',
    startsAt: 1_773_302_400_000,
    brief: '',
    venue: '',
  })
}

test('notes written without a connection are kept on the device, said so, and sent later', async ({
  vieta,
}) => {
  const { id, code } = await newWorkshop(vieta)
  const staff = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${staff.ticket}`)
  await facilitator.getByRole('button', { name: 'Pradėti', exact: true }).click()

  const laptop = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
  await join(phone, vieta.origin, code, 'Vardenis Antrasis')
  await writeOnCanvas(laptop, 'Prieš audrą')
  await expect(laptop.getByText(/Visi pakeitimai įrašyti serveryje/).first()).toBeAttached()

  // Its words are there.
  await expect(phone.getByRole('textbox').first()).toBeVisible()

  await vieta.stop('SIGKILL')
  for (const page of [laptop, phone])
    await expect(page.getByText(/Nėra ryšio\. Rašykite toliau/).first()).toBeAttached()
  await writeOnCanvas(laptop, 'Per audrą')
  await sendFromPhone(phone, 'Telefone be ryšio')
  await expect(
    laptop.getByText(/Įrašyta tik šiame įrenginyje\. 1 neišsiųstas pakeitimas/).first(),
  ).toBeAttached()

  await vieta.start()
  for (const page of [laptop, phone]) {
    await expect(page.getByText(/Visi pakeitimai įrašyti serveryje/).first()).toBeAttached({
      timeout: 20_000,
    })
  }
  const watcher = await vieta.device(SIZES.laptop)
  await watcher.goto(`${vieta.origin}/w/${id}/outline?as=staff#${staff.ticket}`)
  for (const text of ['Prieš audrą', 'Per audrą', 'Telefone be ryšio']) {
    await expect(watcher.getByText(text)).toHaveCount(1)
  }
})

test('an unsent text on a phone survives a reload, and a person stays the same person', async ({ vieta }) => {
  const { id, code } = await newWorkshop(vieta)
  const staff = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${staff.ticket}`)
  await facilitator.getByRole('button', { name: 'Pradėti', exact: true }).click()
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenė Pirmoji')
  await phone.getByRole('textbox').first().fill('Dar nebaigta mintis')
  await phone.reload()
  await expect(phone.getByRole('textbox').first()).toHaveValue('Dar nebaigta mintis')
  const people = await vieta.ask<unknown[]>(`/api/workshops/${id}/people`)
  expect(people).toHaveLength(1)
})

// People on two servers behind one address work as if there were one, and go on when one of the two is killed.
import { expect } from '@playwright/test'
import { services } from '../kit/services.ts'
import { join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SIZES, test } from './world.ts'

test.use({ nodes: 2 })
test.skip(services.missing !== null, services.missing ?? '')

test('people on two servers see each other´s notes, also after one of the two was killed', async ({
  vieta,
}) => {
  const { id, localities } = await vieta.ask<{ id: string; localities: { id: string }[] }>(
    '/api/programmes',
    {
      title: 'P',
      organiser: 'O',
      localities: [{ name: 'Trakai', genitive: 'Trakų', locative: 'Trakuose', municipality: '', county: '' }],
    },
  )
  const workshop = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: id,
    locality: localities[0]?.id,
    title: 'Trakai: kas mes?',
    template: 'taster90',
    startsAt: 1_773_302_400_000,
    brief: '',
    venue: '',
  })
  const staff = await vieta.ask<{ ticket: string }>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${workshop.id}/facilitate#${staff.ticket}`)
  await facilitator.getByRole('button', { name: 'Pradėti', exact: true }).click()
  const laptop = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  await join(laptop, vieta.origin, workshop.code, 'Vardenė Pirmoji')
  await join(phone, vieta.origin, workshop.code, 'Vardenis Antrasis')
  await writeOnCanvas(laptop, 'Per pirmą serverį')
  await sendFromPhone(phone, 'Per antrą serverį')
  const watcher = await vieta.device(SIZES.laptop)
  await watcher.goto(`${vieta.origin}/w/${workshop.id}/outline?as=staff#${staff.ticket}`)
  for (const text of ['Per pirmą serverį', 'Per antrą serverį'])
    await expect(watcher.getByText(text)).toHaveCount(1)

  await vieta.killOne()
  await writeOnCanvas(laptop, 'Vienam serveriui likus')
  await sendFromPhone(phone, 'Iš telefono taip pat')
  for (const page of [laptop, phone]) {
    await expect(page.getByText(/Visi pakeitimai įrašyti serveryje/).first()).toBeAttached({
      timeout: 20_000,
    })
  }
  for (const text of ['Vienam serveriui likus', 'Iš telefono taip pat'])
    await expect(watcher.getByText(text)).toHaveCount(1, { timeout: 20_000 })
})

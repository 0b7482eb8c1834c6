// S04 (steps 1, 2) on real pages: a programme of five localities, and what a workshop comes to before it is made.
import { expect } from '@playwright/test'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

const LOCALITIES = [
  ['Trakai', 'Trakų', 'Trakuose'],
  ['Šilutė', 'Šilutės', 'Šilutėje'],
  ['Prienai', 'Prienų', 'Prienuose'],
  ['Pagėgiai', 'Pagėgių', 'Pagėgiuose'],
  ['Ignalina', 'Ignalinos', 'Ignalinoje'],
] as const

test('an organiser makes a programme of five localities and a workshop of six hours', async ({ vieta }) => {
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/organiser#${vieta.secret}`)

  await test.step('S04.1: the cases follow the names, and the list is sorted as Lithuanian is', async () => {
    await page.getByRole('button', { name: 'Sukurti programą' }).click()
    await page.getByLabel('Programos pavadinimas').fill('Vietovių tapatybė')
    for (const [index, [name, genitive, locative]] of LOCALITIES.entries()) {
      if (index > 0) await page.getByRole('button', { name: 'Pridėti vietovę' }).click()
      const row = page.getByRole('group').nth(index)
      await row.getByLabel('Pavadinimas', { exact: true }).fill(name)
      await expect(row.getByLabel('Kilmininkas (ko?)')).toHaveValue(genitive)
      await expect(row.getByLabel('Vietininkas (kur?)')).toHaveValue(locative)
    }
    await page.getByRole('button', { name: 'Sukurti programą' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naujos dirbtuvės')
    await expect(page.getByLabel('Vietovė', { exact: true }).getByRole('option')).toHaveText([
      'Ignalina',
      'Pagėgiai',
      'Prienai',
      'Šilutė',
      'Trakai',
    ])
  })

  await test.step('S04.2: the day comes to 360 minutes, 300 of them contact time, 6 academic hours', async () => {
    await page.getByRole('radio', { name: /^Vienos dienos/ }).check()
    await page.getByLabel('Pradžia').fill('10:00')
    await expect(page.getByText('Pabaiga 16:00')).toBeVisible()
    await expect(page.getByText('Iš viso 360 min., iš jų pertraukos 60 min.')).toContainText(
      'Kontaktinis laikas 300 min., pažymėjime – 6 akad. val.',
    )
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'Sukurti dirbtuves' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Ignalina/)
  })
})

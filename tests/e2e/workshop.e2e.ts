// The main job, on five real pages: from an empty server and a join code to a concept document with the notes in it.
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { readZip } from '../kit/zip.ts'
import { goOnTo, join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SIZES, test } from './world.ts'

const NOTES = {
  'Empatijos žemėlapis': [
    'E-003',
    'Gėda kviesti svečius į tuščią stotį',
    'Šeštadienį traukinys, o durys užrakintos',
    'Žmonės klausia: kur čia eiti?',
  ],
  'Kaip galėtume…?': [
    'D-003',
    'Kaip galėtume pasitikti svečią perone?',
    'Kaip galėtume laukimą paversti švente?',
    'Kaip galėtume įveiklinti aikštę?',
  ],
  'Aštuonios idėjos per aštuonias minutes': [
    'I-003',
    'Stotelės svetainė',
    'Tylos žemėlapis',
    'Kaimo stalas aikštėje',
  ],
  'Koncepcijos drobė': ['P-003', 'Lėtoji stotelė', 'Pirmą mėnesio šeštadienį', 'Žiemą – sakmių vakarai'],
} as const

test('a workshop runs from a join code to a concept document', async ({ vieta }) => {
  const organiser = await vieta.device(SIZES.laptop)
  const laptop = await vieta.device(SIZES.laptop)
  const other = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  const wall = await vieta.device(SIZES.large)

  await test.step('the organiser makes a programme and a workshop', async () => {
    await organiser.goto(`${vieta.origin}/organiser#${vieta.secret}`)
    await organiser.getByRole('button', { name: 'Sukurti programą' }).click()
    await organiser.getByLabel('Programos pavadinimas').fill('Vietovių tapatybė')
    await organiser.getByLabel('Pavadinimas', { exact: true }).fill('Ignalina')
    await expect(organiser.getByLabel('Kilmininkas (ko?)')).toHaveValue('Ignalinos')
    await expect(organiser.getByLabel('Vietininkas (kur?)')).toHaveValue('Ignalinoje')
    await organiser.getByRole('button', { name: 'Sukurti programą' }).click()
    await expect(organiser.getByRole('heading', { level: 1 })).toHaveText('Naujos dirbtuvės')
    await organiser.getByRole('radio', { name: /90 minučių/ }).check()
    await organiser.getByLabel('Dirbtuvių pavadinimas').fill('Ignalina: kas mus pasitinka?')
    await organiser.getByLabel(/^Iššūkis/).fill('Kaip sustiprinti Ignalinos savitumą?')
    await organiser.getByRole('button', { name: 'Sukurti dirbtuves' }).click()
    await expect(organiser.getByRole('heading', { level: 1 })).toHaveText('Ignalina: kas mus pasitinka?')
  })
  const [programme] = await vieta.ask<{ workshops: { id: string; code: string }[] }[]>('/api/programmes')
  const workshop = programme?.workshops[0]
  if (!workshop) throw new Error('No workshop')
  await expect(organiser.getByText(workshop.code).first()).toBeVisible()
  const facilitatorLink = await organiser.getByRole('textbox', { name: 'Moderatoriaus nuoroda' }).inputValue()
  const screenLink = await organiser.getByRole('textbox', { name: 'Ekrano nuoroda' }).inputValue()
  const here = (link: string) => vieta.origin + link.slice(link.indexOf('/w/'))

  await wall.goto(here(screenLink))
  await expect(wall.getByText(workshop.code).first()).toBeVisible()
  const facilitator = organiser
  await facilitator.goto(here(facilitatorLink))

  await test.step('people join from laptops and a phone', async () => {
    await join(laptop, vieta.origin, workshop.code, 'Vardenė Pirmoji')
    await join(other, vieta.origin, workshop.code, 'Vardenis Antrasis')
    await join(phone, vieta.origin, workshop.code, 'Vardenė Trečioji')
    expect(phone.url()).toContain('/phone')
    await expect(wall.getByText(/3 žmonės/)).toBeVisible()
  })

  await test.step('the facilitator starts, and every surface follows', async () => {
    await facilitator.getByRole('button', { name: 'Pradėti', exact: true }).click()
    for (const page of [facilitator, laptop, other, phone, wall]) {
      await expect(page.getByText('Susipažinimo ratas').first()).toBeVisible()
      await expect(page.getByRole('timer').first()).toBeVisible()
    }
    await facilitator.getByRole('button', { name: /Pristabdyti/ }).click()
    await expect(facilitator.getByRole('button', { name: /Tęsti/ })).toBeVisible()
    const before = await wall.getByRole('timer').first().innerText()
    await facilitator.getByRole('button', { name: /Pridėti 1 min/ }).click()
    await expect(wall.getByRole('timer').first()).not.toHaveText(before)
    await facilitator.getByRole('button', { name: /Tęsti/ }).click()
  })

  const watcher = await vieta.device(SIZES.laptop)
  await watcher.goto(here(facilitatorLink).replace('/facilitate', '/outline').replace('#', '?as=staff#'))

  for (const [activity, [code, first, second, third]] of Object.entries(NOTES)) {
    await test.step(`people write in ${activity}`, async () => {
      await goOnTo(facilitator, activity)
      for (const page of [laptop, other, phone, wall])
        await expect(page.getByText(activity).first()).toBeVisible()
      await writeOnCanvas(laptop, first)
      await writeOnCanvas(other, second)
      await sendFromPhone(phone, third)
      // What people write on their own nobody else sees before it is revealed.
      const hidden = facilitator.getByRole('button', { name: 'Atverti lapelius' })
      if (await hidden.isVisible()) {
        await expect(facilitator.getByText('Laukia 3 lapeliai')).toBeVisible()
        await hidden.click()
        await expect(hidden).toHaveCount(0)
      }
      for (const text of [first, second, third]) {
        await expect(watcher.getByText(text).first()).toBeVisible()
        await expect(wall.getByText(text).first()).toBeAttached()
      }
      await expect(phone.getByText(third).first()).toBeVisible()
      await expect(watcher.getByText(code).first()).toBeVisible()
    })
  }

  await test.step('everything is on the server', async () => {
    for (const page of [laptop, other, phone]) {
      await expect(page.getByText(/Visi pakeitimai įrašyti serveryje/).first()).toBeAttached()
    }
  })

  await test.step('the concept is drafted, written over together, and downloaded', async () => {
    const link = here(facilitatorLink).replace('/facilitate', '/concept').replace('#', '?as=staff#')
    const second = await vieta.device(SIZES.laptop)
    await facilitator.goto(link)
    await second.goto(link)
    await facilitator.getByRole('button', { name: /Sukurti juodraštį iš lentos/ }).click()
    const story = facilitator.getByRole('textbox', { name: /Kokia tai vieta/ })
    await story.fill('Mažas miestas tarp ežerų.')
    const same = second.getByRole('textbox', { name: /Kokia tai vieta/ })
    await expect(same).toHaveText(/Mažas miestas tarp ežerų./)
    await same.click()
    await same.press('End')
    await same.pressSequentially(' Čia tylu.')
    await expect(story).toHaveText(/Mažas miestas tarp ežerų. Čia tylu./)

    await facilitator
      .getByRole('button', { name: /Atsisiųsti/ })
      .first()
      .click()
    const downloading = facilitator.waitForEvent('download')
    await facilitator.getByRole('dialog').getByRole('button', { name: 'Atsisiųsti' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^\d{4}-\d{2}-\d{2}_Ignalina_.*\.docx$/)
    const words = readZip(readFileSync(await download.path())).get('word/document.xml') ?? ''
    expect(words).toContain('Mažas miestas tarp ežerų. Čia tylu.')
    expect(words).toContain('Šeštadienį traukinys, o durys užrakintos')
    expect(words).toContain('Žiemą – sakmių vakarai')
  })
})

// S01 (3, 7, 8), S02 (7), S08 (4): people write in silence, others see blank cards and numbers, and one button shows all of
// it to everybody, whoever is in the middle of a word.
import { expect, type Page } from '@playwright/test'
import { violations } from './axe.ts'
import { goOnTo, join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const SILENT = 'Empatijos žemėlapis'
const SENTENCE = 'Žąsys ėjo per aikštę, o mes dar rašėme, kai viskas atsivėrė.'

async function begin(vieta: Vieta) {
  const programme = await vieta.ask<{ id: string; localities: { id: string }[] }>('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: 'Biblioteka',
    localities: [
      {
        name: 'Ignalina',
        genitive: 'Ignalinos',
        locative: 'Ignalinoje',
        municipality: 'Ignalinos rajono savivaldybė',
        county: 'Utenos apskritis',
      },
    ],
  })
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0]?.id,
    title: 'Ignalina: kas mus pasitinka?',
    template: 'taster90',
    startsAt: Date.now(),
    brief: 'Kaip?',
    venue: '',
  })
  const ticketOf = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${await ticketOf('facilitator')}`)
  const wall = await vieta.device(SIZES.large)
  await wall.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  return { id, code, facilitator, wall }
}

interface ArchivedNote {
  readonly text: string
  readonly author: string | null
}

/** Every frame that comes to a page over its sockets from now on. */
function recorded(page: Page): { readonly text: () => string } {
  const frames: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      frames.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  )
  return { text: () => frames.join('') }
}

test('people write in silence, and one button shows everybody all of it', async ({ vieta }) => {
  const { id, code, facilitator, wall } = await begin(vieta)
  const laptop = await vieta.device(SIZES.laptop)
  const phone = await vieta.device(SIZES.phone)
  const heard = recorded(laptop)
  await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
  await join(phone, vieta.origin, code, 'Vardenis Antrasis')
  await facilitator.getByRole('button', { name: /^Pradėti$/ }).click()
  await goOnTo(facilitator, SILENT)

  await test.step('S01.3: it is said that all work in silence', async () => {
    for (const page of [facilitator, laptop, phone, wall]) {
      await expect(page.getByText('Dirbame tyliai').first()).toBeVisible()
    }
  })

  const outline = laptop.getByRole('button', { name: 'Rodyti sąrašą šalia' })
  await test.step('S01.3, S02.7: others’ notes are blank cards and a number', async () => {
    await writeOnCanvas(laptop, 'Gėda kviesti svečius')
    await sendFromPhone(phone, 'Durys užrakintos')
    await sendFromPhone(phone, 'Nė vieno ženklo')
    await expect(phone.getByText('Įrašyta. Kiti kol kas nemato.')).toBeVisible()
    await expect(phone.getByText('kiti kol kas nemato', { exact: true })).toHaveCount(2)
    await expect(wall.getByText('Laukia 3 lapeliai')).toBeVisible()
    await expect(facilitator.getByText('Laukia 3 lapeliai')).toBeVisible()
    await outline.click()
    const list = laptop.getByRole('complementary', { name: 'Sąrašas' })
    await expect(list.getByText('Gėda kviesti svečius')).toBeVisible()
    await expect(list.getByText('Kiti rašo… 2 lapeliai')).toBeVisible()
    for (const page of [facilitator, laptop, wall])
      await expect(page.getByText('Durys užrakintos')).toHaveCount(0)
    expect(heard.text()).not.toContain('Durys')
  })

  await test.step('S01.7, S01.8: a word is being typed when the notes are revealed', async () => {
    await laptop.getByRole('button', { name: 'Naujas lapelis' }).first().click()
    const field = laptop.getByRole('textbox', { name: 'Lapelio tekstas' })
    const half = Math.floor(SENTENCE.length / 2)
    await field.pressSequentially(SENTENCE.slice(0, half))
    const typing = field.pressSequentially(SENTENCE.slice(half), { delay: 25 })
    await facilitator.getByRole('button', { name: 'Atverti lapelius' }).click()
    await typing
    await expect(field).toHaveValue(SENTENCE)
    for (const page of [facilitator, laptop, phone, wall]) {
      await expect(page.getByText(/^Lapeliai atverti\. Iš viso 4 lapeliai/).first()).toBeVisible()
    }
    await laptop.keyboard.press('Escape')
  })

  await test.step('everybody has every note once, from its author, the words whole', async () => {
    await expect(phone.getByText(SENTENCE)).toHaveCount(0)
    const notes = async () => {
      const { board } = await vieta.ask<{ board: { notes: ArchivedNote[] } }>(`/api/workshops/${id}/archive`)
      return board.notes.map(({ text, author }) => `${author === null ? '–' : 'kas nors'}: ${text}`).sort()
    }
    const words = ['Durys užrakintos', 'Gėda kviesti svečius', 'Nė vieno ženklo', SENTENCE]
    await expect.poll(notes).toEqual(words.map((text) => `kas nors: ${text}`).sort())
    const list = laptop.getByRole('complementary', { name: 'Sąrašas' })
    for (const text of words) await expect(list.getByText(text)).toBeVisible()
    await expect(list.getByText('Kiti rašo…')).toHaveCount(0)
  })
})

test('notes go through the facilitator, who shows one and gives another back', async ({ vieta }) => {
  const { code, facilitator, wall } = await begin(vieta)
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenė Pirmoji')
  await facilitator.getByRole('button', { name: /^Pradėti$/ }).click()
  await goOnTo(facilitator, SILENT)
  await facilitator.getByRole('button', { name: 'Atverti lapelius' }).click()
  await facilitator.getByRole('button', { name: 'Pirma perskaityti' }).click()
  for (const page of [phone, wall]) {
    await expect(page.getByText('Lapelius pirma skaito moderatorius').first()).toBeVisible()
  }
  await sendFromPhone(phone, 'Durys užrakintos')
  await sendFromPhone(phone, 'Kaimynas Jonas tingi')
  const inbox = facilitator.getByRole('region', { name: 'Lapelius pirma skaitote jūs' })
  await expect(inbox.getByText('Perskaityti laukia 2 lapeliai')).toBeVisible()
  expect(await violations(facilitator, '[data-covered]')).toEqual([])
  const entry = (text: string) => inbox.getByRole('listitem').filter({ hasText: text })
  await entry('Durys užrakintos').getByRole('button', { name: 'Rodyti visiems' }).click()
  await expect(wall.getByText('Durys užrakintos').first()).toBeAttached()
  await entry('Kaimynas Jonas').getByRole('button', { name: 'Grąžinti', exact: true }).click()
  await facilitator.keyboard.type('Be vardų')
  await facilitator.keyboard.press('Enter')
  await expect(phone.getByText('grąžinta jums: Be vardų')).toBeVisible()
  await expect(inbox.getByText('Naujų lapelių nėra')).toBeVisible()
  // What was given back comes again once it has other words.
  await phone
    .getByRole('button', { name: /^Redaguoti lapelį/ })
    .first()
    .click()
  await phone.getByRole('textbox', { name: /tekstas$/ }).fill('Kaimynams trūksta laiko')
  await expect(entry('Kaimynams trūksta laiko')).toBeVisible()
  await facilitator.getByRole('button', { name: 'Rodyti visus ir baigti' }).click()
  await expect(wall.getByText('Kaimynams trūksta laiko').first()).toBeAttached()
  await expect(inbox).toHaveCount(0)
})

test('written without a network it waits on the device; taken elsewhere by its author it is seen', async ({
  vieta,
}) => {
  const { code, facilitator } = await begin(vieta)
  const laptop = await vieta.device(SIZES.laptop)
  await join(laptop, vieta.origin, code, 'Vardenė Pirmoji')
  await facilitator.getByRole('button', { name: /^Pradėti$/ }).click()
  await goOnTo(facilitator, SILENT)
  await expect(laptop.getByText('Dirbame tyliai').first()).toBeVisible()
  await laptop.getByRole('button', { name: 'Rodyti sąrašą šalia' }).click()
  const list = laptop.getByRole('complementary', { name: 'Sąrašas' })
  await expect(list.getByText('Kiti dar nieko neparašė.').first()).toBeVisible()
  await laptop.context().setOffline(true)
  await writeOnCanvas(laptop, 'Be ryšio, paslėpta')
  await expect(list.getByText('kiti kol kas nemato')).toBeVisible()
  await laptop.context().setOffline(false)
  await expect(facilitator.getByText('Laukia 1 lapelis')).toBeVisible({ timeout: 30_000 })

  await facilitator.getByRole('button', { name: 'Rodyti sąrašą šalia' }).click()
  const seen = facilitator.getByRole('complementary', { name: 'Sąrašas' })
  await expect(seen.getByText('Kiti rašo… 1 lapelis')).toBeVisible()
  await list
    .getByRole('button', { name: /^Perkelti/ })
    .first()
    .click()
  await list.getByRole('combobox').last().selectOption({ label: 'Kultūros įstaiga' })
  await list
    .getByRole('button', { name: /^Perkelti/ })
    .last()
    .click()
  await expect(facilitator.getByText('Laukia 0 lapelių')).toBeVisible()
  await list.getByRole('button', { name: 'Anuliuoti' }).first().click()
  await expect(facilitator.getByText('Laukia 1 lapelis')).toBeVisible()
})

// S12 in a real browser: a request recorded, what is held, what is chosen and what it touches; a person’s own data on a phone.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { Board } from '../../shared/board/board.ts'
import type { AttendanceReply } from '../../shared/protocol/attendance.ts'
import type { DataRequestsReply } from '../../shared/protocol/data-requests.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

const OWN = 'O-006, E-002, E-028, E-042, E-054, D-020, D-024, D-030, I-006, I-033, P-032, C-003, C-017'

async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path(), 'utf8')
}

test('S12: D06 asks to be erased, and a second person confirms', async ({ vieta }) => {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const linkFor = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  const address = `${vieta.origin}/w/${id}/attendance?as=staff&requests`
  const requests = `/api/workshops/${id}/data-requests`
  const { people } = await vieta.ask<DataRequestsReply>(requests)
  const person = people.find(({ code }) => code === 'D06')?.id ?? ''
  const board = await new RawClient(vieta.origin, id, 'board', {
    ticket: await linkFor('facilitator'),
  }).sync()
  const lying = { place: { frame: null, cell: null, at: [0, -400] }, size: [200, 60] } as const
  board.write((doc) =>
    new Board(doc).createDrawing({
      ...{ type: 'text', id: 'their-text', ...lying, angle: 0, fontSize: 20 },
      ...{ author: person, createdAt: Date.parse('2026-03-20T18:00:00+02:00'), text: 'Prie mūsų šulinio' },
    } as const),
  )
  await board.barrier()
  const issued = { people: [person], address: vieta.origin }
  const { register } = await vieta.ask<AttendanceReply>(`/api/workshops/${id}/certificates`, issued)
  const page = await vieta.device(SIZES.laptop)

  // 1: recorded with its due day; the second of May is a Saturday after a holiday.
  await page.goto(`${address}#${await linkFor('organiser')}`)
  await page.getByRole('button', { name: 'Įrašyti prašymą' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Kas prašo').selectOption(person)
  await dialog.getByLabel('Kada gauta').fill('2026-04-02')
  await expect(dialog.getByText('iki 2026-05-02. Priminimas – 2026-04-30')).toBeVisible()
  await dialog.getByRole('button', { name: 'Įrašyti' }).click()
  await expect(dialog).toBeHidden()
  const card = page.getByRole('article')
  await expect(card).toContainText('Atsakyti iki 2026-05-02')
  await expect(card).toContainText('gauta')
  await expect(card.getByText('Dokumento kopijos neprašykite')).toBeVisible()
  await card.getByRole('button', { name: 'Tapatybė patikrinta' }).click()

  // 2: what is held, and what is not.
  await card.getByRole('button', { name: 'Rodyti, kas laikoma' }).click()
  await expect(card.getByText('300 min. iš 300')).toBeVisible()
  await expect(card.getByText(register[0]?.number ?? '', { exact: true })).toBeVisible()
  await expect(card.getByText(`Lapeliai: 13 (${OWN})`)).toBeVisible()
  await expect(card.getByText('slaptuose balsavimuose ir vertinimuose duoti taškai')).toBeVisible()

  // 3 and 4: three choices; texts that name the person are ticked, and one more is.
  await expect(card.getByRole('radio', { name: 'A. Palikti tekstus' })).toBeVisible()
  await expect(card.getByRole('group', { name: 'C. Dalies atsisakyti' })).toBeVisible()
  await expect(card.getByRole('radio', { name: 'B. Ištrinti tik pažymėtus' })).toBeChecked()
  await expect(card.getByRole('checkbox', { name: 'O-006' })).toBeChecked()
  await card.getByRole('checkbox', { name: 'E-002' }).check()
  await card.getByRole('checkbox', { name: 'tekstas: Prie mūsų šulinio' }).check()
  await card.getByRole('checkbox', { name: 'Pasirašytas dalyvių sąrašas' }).check()
  await card.getByRole('button', { name: 'Peržiūrėti' }).click()
  await expect(card.getByText('Įrašykite, kuo remdamiesi')).toBeVisible()
  await card.getByLabel('Teisinis pagrindas').fill('Projekto sutarties 5.3 p.')
  await card.getByRole('button', { name: 'Peržiūrėti' }).click()
  await expect(card.getByText('Ištrinami tekstai: 2')).toBeVisible()
  await expect(card.getByText('Kita, kas dings iš lentos: 1')).toBeVisible()
  await expect(card.getByText('Laukiantys vienas šalia kito, bet ne kartu: E-002')).toBeVisible()
  await expect(card.getByText('Iššūkis: E-002')).toBeVisible()
  await expect(card.getByText('Suredaguoti 9–20 skyriai')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await card.getByLabel('Jūsų vardas ir pavardė').fill('Vardenė Organizatorė')
  await card.getByRole('button', { name: 'Siūlyti ištrinti' }).click()

  // 5: not alone, at least not today.
  await expect(card.getByText('Jūs pats (-i) tai pasiūlėte')).toBeVisible()
  await expect(card.getByRole('button', { name: 'Ištrinti negrįžtamai' })).toHaveCount(0)
  const second = await vieta.device(SIZES.laptop)
  await second.goto(`${address}#${await linkFor('facilitator')}`)
  await second.getByRole('button', { name: 'Tvarkyti prašymą Nr. 1' }).click()
  await expect(second.getByText('Ištrinama tapatybė ir 2 tekstai: O-006, E-002.')).toBeVisible()
  await second.getByLabel('Jūsų vardas ir pavardė').fill('Vardenis Antrasis')
  await second.getByRole('button', { name: 'Ištrinti negrįžtamai' }).click()
  await second.getByRole('alertdialog').getByRole('button', { name: 'Ištrinti negrįžtamai' }).click()
  // Pages that have the documents open begin anew, this one among them.
  const state = async () => (await vieta.ask<DataRequestsReply>(requests)).requests[0]?.state
  await expect.poll(state, { timeout: 20_000 }).toBe('partly')

  // 5 and 11: the record names nobody; the letter says what was done, what was kept and where to complain.
  await page.goto(address)
  await page.getByRole('button', { name: 'Rodyti prašymą Nr. 1' }).click()
  await expect(card).toContainText('asmuo ištrintas')
  await expect(card).toContainText('Patvirtino Vardenis Antrasis (moderatorius)')
  await expect(card).not.toContainText('Šeštasis')
  const letter = await card.getByLabel('Laiško tekstas').inputValue()
  for (const said of [
    '(iš viso 2)',
    '(iš viso 11)',
    'brūkšniai (iš viso 1)',
    'pasirašytą dalyvių sąrašą',
    'duomenų apsaugos inspekcijai',
  ]) {
    expect(letter).toContain(said)
  }
  expect(await downloaded(page, 'Atsisiųsti')).toContain(letter)

  // 6: the board has neither the texts nor who wrote the others.
  await page.goto(`${vieta.origin}/w/${id}/outline?as=staff`)
  await page.getByRole('button', { name: 'Susipažinimo ratas' }).click()
  await expect(page.getByText('[pašalinta]').first()).toBeVisible()
  await expect(page.getByText('mūsų seklyčia')).toHaveCount(0)

  // 7: fourteen people as before, one of them nobody.
  await page.getByRole('link', { name: 'Lankomumas' }).click()
  const list = page.getByRole('table').first().getByRole('rowheader')
  await expect(list).toHaveCount(14)
  await expect(list.filter({ hasText: 'Ištrintas dalyvis' })).toHaveCount(1)

  // 8: whoever sends the document out again is told of the version that went out before.
  await page.goto(`${vieta.origin}/w/${id}/concept?as=staff`)
  await page.getByRole('button', { name: 'Atsisiųsti' }).click()
  await expect(page.getByRole('note')).toContainText('0.9 (2026-03-20)')

  // 9: the certificate counts, and nobody's name is compared with it any more.
  await page.goto(`${vieta.origin}/patikra/${register[0]?.code}`)
  await expect(page.getByText('Pažymėjimas galioja')).toBeVisible()
  await expect(page.getByText('Vardas nebesaugomas')).toBeVisible()
})

test('S12.12–13: a person sees, takes and has erased their own data, from the phone alone', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const joined = { code, name: 'Vardenis Naujasis', sector: 'culture', organisation: '', shownAs: 'code' }
  const { ticket } = await vieta.ask<{ ticket: string }>('/api/join', joined, '')
  const phone = await vieta.device(SIZES.phone)
  await phone.goto(`${vieta.origin}/w/${id}/phone#${ticket}`)
  await phone.getByRole('button', { name: 'Meniu' }).click()
  await phone.getByRole('button', { name: 'Mano duomenys' }).click()
  await expect(phone.getByText('Vardenis Naujasis')).toBeVisible()
  const text = await downloaded(phone, 'Atsisiųsti tekstą')
  expect(text).toContain('Vardas ir pavardė: Vardenis Naujasis')
  const json = JSON.parse(await downloaded(phone, 'Atsisiųsti (JSON)')) as { profile: { name: string } }
  expect(json.profile.name).toBe('Vardenis Naujasis')
  await phone.getByRole('button', { name: 'Prašyti ištrinti mano duomenis' }).click()
  expect(await violations(phone, 'dialog')).toEqual([])
  await phone.getByRole('alertdialog').getByRole('button', { name: 'Prašyti ištrinti' }).click()
  await expect(phone.getByText('Prašymas Nr. 1 gautas')).toBeVisible()
  const requests = `/api/workshops/${id}/data-requests`
  const [request] = (await vieta.ask<DataRequestsReply>(requests)).requests
  expect(request).toMatchObject({ from: 'device', name: 'Vardenis Naujasis', state: 'received' })

  // Without the device: a code from the organiser.
  await vieta.ask(`${requests}/${request?.id}/verify`, { check: 'known' })
  const made = await vieta.ask<{ code: string }>(`${requests}/${request?.id}/code`, {})
  const other = await vieta.device(SIZES.phone)
  await other.goto(`${vieta.origin}/join/my-data`)
  await other.getByLabel('Duomenų kodas').fill(made.code.toLowerCase())
  await other.getByRole('button', { name: 'Rodyti mano duomenis' }).click()
  await expect(other.getByText('Vardenis Naujasis')).toBeVisible()
  await expect(other.getByText('tapatybė patikrinta')).toBeVisible()
})

// S06.5–6 and S04.10, 12, 13: money reckoned while it is typed, risks in their order, sheets, plain texts for a funder's
// form, and the programme's report.
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import readExcel from 'read-excel-file/node'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { readZip } from '../kit/zip.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="100" height="100" fill="#005aa0"/><text x="115" y="65" font-size="40">Fondas</text></svg>'

async function isAccessible(page: Page, part: string) {
  expect(await violations(page, part)).toEqual([])
}

test('money adds up while it is typed, and leaves as sheets, plain texts and a report', async ({ vieta }) => {
  const { id } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}/concept?as=staff#${ticket}`)
  const field = (name: string) => page.locator(`[data-field="${name}"]`)
  const funding = field('funding.table')

  // S06.5: the shares of a hundred percent, a source that falls away, money as people type it.
  await expect(funding.getByText('Iš viso: 14 000,00 Eur')).toBeVisible()
  await expect(funding.getByRole('status', { name: 'Dalis, %' })).toHaveText([
    '25,0',
    '45,0',
    '24,0',
    '6,0',
    '0,0',
  ])
  await funding.getByRole('button', { name: /^Ištrinti: Finansavimo derinys, 4/ }).click()
  await expect(page.getByText('Trūksta: 840,00 Eur').first()).toBeVisible()
  await funding.getByRole('button', { name: 'Pridėti eilutę: Finansavimo derinys' }).click()
  await funding
    .getByRole('combobox', { name: 'Šaltinio tipas, 5' })
    .selectOption({ label: 'Nuosavos lėšos ir pajamos' })
  const amount = funding.getByRole('textbox', { name: /^Suma, Eur, 5/ })
  await amount.fill('apie aštuonis šimtus')
  await expect(funding.getByText('Įrašykite skaičių, pavyzdžiui, 1 200,50.')).toBeVisible()
  await expect(amount).toHaveValue('apie aštuonis šimtus')
  await amount.fill('839.99')
  await expect(page.getByText('Trūksta: 0,01 Eur').first()).toBeVisible()
  await amount.fill('840,00')
  await expect(page.getByText(/Trūksta/)).toHaveCount(0)
  await expect(funding.getByText('nuosavos lėšos ir įnašas: 840,00 Eur (6,0 %)')).toBeVisible()

  // S06.6: by score, with words; a row does not jump away under the hand that changes it.
  const risks = field('risks.table')
  const scores = risks.getByRole('status', { name: 'Įvertis' })
  await expect(scores).toHaveText(['6 (didelė)', '6 (didelė)', '6 (didelė)', '4 (vidutinė)', '3 (vidutinė)'])
  const likelihood = risks.getByRole('combobox', { name: 'Tikimybė 1–3, 5' })
  await likelihood.focus()
  await likelihood.selectOption('3')
  await expect(scores.last()).toHaveText('9 (didelė)')
  await page.getByRole('heading', { name: '17. Įgyvendinimo etapai' }).click()
  await expect(scores.first()).toHaveText('9 (didelė)')
  await isAccessible(page, '[data-field="funding.table"]')

  // S04.13: plain text with its length; what is shortened there stays there.
  await page.getByRole('button', { name: 'Lentelės ir forma' }).click()
  await page.getByRole('menuitem', { name: 'Kopijuoti į žiniatinklio formą…' }).click()
  const form = page.getByRole('dialog', { name: 'Kopijuoti į žiniatinklio formą' })
  const summary = form.getByRole('region', { name: 'Santrauka', exact: true })
  const text = await summary.getByRole('textbox', { name: 'Santrauka' }).inputValue()
  expect(text).not.toMatch(/\[[A-Z]-\d{3}\]|<|\*\*/)
  await summary.getByRole('textbox', { name: 'Santrauka' }).fill('Ąžuolas')
  await summary.getByRole('textbox', { name: /^Formos riba/ }).fill('5')
  await expect(summary.getByText('7 ženklai – viršija ribą: 2')).toBeVisible()
  await summary.getByRole('button', { name: 'Grąžinti koncepcijos tekstą' }).click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await summary.getByRole('button', { name: /^Kopijuoti skyrių/ }).click()
  await expect(summary.getByRole('status')).toHaveText('nukopijuota')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
  await isAccessible(page, '[role="dialog"] section:first-of-type')
  await form.getByRole('button', { name: 'Užverti' }).click()

  const wanted = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Lentelės ir forma' }).click()
  await page.getByRole('menuitem', { name: 'Lapeliai, grupės ir balsavimai (XLSX)' }).click()
  const sheets = await readExcel(await (await wanted).path())
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Lapeliai', 'Grupės', 'Balsavimai'])
  expect(sheets[0]?.data.length).toBe(209)

  // S04.10, 12: the report of the programme this workshop is of.
  await page.goto(`${vieta.origin}/organiser#${vieta.secret}`)
  await page
    .getByRole('button', { name: /^Programos ataskaita/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Programos ataskaita' })).toBeFocused()
  const bySector = page.getByRole('region', { name: 'Pagal sektorių' })
  await expect(bySector.getByRole('row', { name: /^Iš viso/ })).toHaveText(/14$/)
  // What was promised is typed, and stands beside what was done.
  await page.getByText('Ką parašote patys: tekstai, planas, lėšos').click()
  await page.getByRole('textbox', { name: 'Į veiklas įsitraukę asmenys' }).fill('20')
  await page.getByRole('textbox', { name: 'Finansuotojo parama: Planuota' }).fill('96 352,40')
  await page.getByRole('textbox', { name: 'Nuosavos lėšos: Planuota' }).fill('17003,36')
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click()
  await expect(page.getByText('Įrašyta.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^Iš viso 113.355,76/ })).toBeVisible()
  await isAccessible(page, 'main')

  // S06.13: the funder's logo, drawn by the page and printed with its words.
  await page.getByText('Ženklai dokumentuose: finansuotojas, partneriai').click()
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Pridėti ženklą' }).click()
  await (await asked).setFiles({ name: 'fondas.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(LOGO) })
  await page.getByLabel('Kas tai (lietuviškai)').fill('Kultūros fondas')
  await page.getByLabel('Kas tai (angliškai)').focus()
  await expect(page.getByText('Išsaugota.')).toBeVisible()
  await isAccessible(page, 'main')
  const report = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Atsisiųsti DOCX' }).click()
  const parts = readZip(await readFile(await (await report).path()))
  expect(parts.get('word/document.xml')).toContain('descr="Kultūros fondas"')
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  await page.getByRole('combobox', { name: 'Kam ataskaita skirta' }).selectOption('public')
  await expect(bySector.getByText('< 3').first()).toBeVisible()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Atsisiųsti XLSX' }).click()
  const book = await readExcel(await (await file).path())
  expect(book.length).toBe(12)
  expect(book[0]?.data.find(([label]) => label === 'Į veiklas įsitraukę asmenys')?.slice(1, 4)).toEqual([
    20, 14, 0.7,
  ])
})

// S06, steps 7, 7a and 11 to 14: the check list before export, the group's comments, and the approval that makes version 1.0.
import { readFile } from 'node:fs/promises'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { documentStatus } from '../../shared/concept/document-status.ts'
import { decisionsOf } from '../../shared/concept/review.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { SIZES, test } from './world.ts'

async function isAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('the concept is checked, commented by the group and approved as version 1.0', async ({ vieta }) => {
  const { id } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const raw = await new RawClient(vieta.origin, id, 'concept', { ticket }).sync()
  const draft = new ConceptDraft(raw.doc)
  raw.write(() => draft.editText({ field: 'cover.funding', entry: '', part: '' }, '', 0))
  await raw.barrier()
  const writer = await vieta.device(SIZES.laptop)
  await writer.goto(`${vieta.origin}/w/${id}/concept?as=staff#${ticket}`)
  const dialog = writer.getByRole('dialog')

  await test.step('7 and 7a: what was not to be said stays out; three names each wait for a decision', async () => {
    await writer.getByRole('button', { name: 'Peržiūra' }).click()
    for (const code of ['O-006', 'O-010', 'O-013']) {
      await expect(dialog.getByLabel(`Sprendimas: ${code}`)).toHaveValue('')
    }
    await expect(dialog.getByText('pasirinkusio „tik kodas“: D06')).toBeVisible()
    for (const code of ['E-049', 'E-050']) {
      await expect(dialog.getByLabel(`Sprendimas: ${code}`)).toHaveValue('leave-out')
    }
    await dialog.getByLabel('Sprendimas: O-006').selectOption('Pakeisti kodu')
    await dialog.getByLabel('Sprendimas: O-010').selectOption('Neįtraukti')
    await dialog.getByLabel('Sprendimas: O-013').selectOption('Palikti')
    await isAccessible(writer)
    await raw.until(() => decisionsOf(draft).size === 3)
  })

  await test.step('11: a reader comments through the link, and the writer sees it counted by its section', async () => {
    await dialog.getByRole('radio', { name: 'Komentarai' }).check()
    await dialog.getByRole('button', { name: 'Sukurti skaitymo ir komentavimo nuorodą' }).click()
    const link = await dialog.getByLabel('Nuoroda grupei').inputValue()
    const reader = await vieta.device(SIZES.phone)
    await reader.goto(link)
    await reader.getByRole('button', { name: 'Peržiūra' }).click()
    await reader.getByLabel('Skyrius').last().selectOption('Įžvalgos ir įrodymai')
    await reader.getByLabel('Komentaras').fill('Trūksta jaunimo balso.')
    await reader.getByLabel('Jūsų vardas').fill('Grupės narė')
    await reader.getByRole('button', { name: 'Komentuoti' }).click()
    await expect(reader.getByRole('paragraph').filter({ hasText: 'Trūksta jaunimo balso.' })).toBeVisible()
    await isAccessible(reader)
    await expect(dialog.getByText('Grupės narė')).toBeVisible()
    await expect(dialog.getByText('1 atviras')).toBeVisible()
    await isAccessible(writer)
    await dialog.getByRole('button', { name: 'Išspręsta' }).click()
    await expect(dialog.getByText('0 atvirų')).toBeVisible()
  })

  await test.step('12: all but the funder’s words can be approved, and the missing section is named', async () => {
    await dialog.getByRole('radio', { name: 'Tvirtinimas ir versijos' }).check()
    await dialog.getByLabel('Tvirtinančio žmogaus vardas ir pavardė').fill('Vardenė Pirmoji')
    await dialog.getByRole('button', { name: 'Patvirtinti visus užpildytus privalomus laukus' }).click()
    await expect(dialog.getByText('Dar nepatvirtinti skyriai: Titulinis puslapis.')).toBeVisible()
    await expect(dialog.getByText('Juodraštis, 0.9 versija')).toBeVisible()
    await isAccessible(writer)
    await raw.until(() => documentStatus(draft).missing.join() === 'cover.funding')
  })

  await test.step('13: filled and approved, it is version 1.0 with day and name', async () => {
    await dialog.getByRole('button', { name: 'Informacija apie finansavimą', exact: true }).click()
    const funding = writer.getByRole('textbox', { name: 'Informacija apie finansavimą' })
    await funding.fill('Projektą finansuoja Lietuvos kultūros taryba.')
    await writer.getByRole('button', { name: 'Patvirtinti lauką „Informacija apie finansavimą“' }).click()
    await raw.until(() => documentStatus(draft).state === 'approved')
    const { version, approver } = documentStatus(draft)
    expect({ version, approver }).toEqual({ version: '1.0', approver: 'Vardenė Pirmoji' })
    await writer.getByRole('button', { name: 'Peržiūra' }).click()
    await dialog.getByRole('radio', { name: 'Tvirtinimas ir versijos' }).check()
    await expect(dialog.getByText(/^Patvirtinta, 1\.0 versija.*Patvirtino Vardenė Pirmoji$/)).toBeVisible()
    await expect(dialog.getByRole('link', { name: /Atverti, palyginti ar atkurti/ })).toBeVisible()
    await writer.keyboard.press('Escape')
  })

  await test.step('14: the file’s name is ASCII, with its day and version, and nothing says draft', async () => {
    await writer.getByRole('button', { name: 'Atsisiųsti', exact: true }).click()
    const panel = writer.getByRole('dialog')
    await panel.getByRole('radio', { name: /^HTML/ }).check()
    const [file] = await Promise.all([
      writer.waitForEvent('download'),
      panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(
      /^\d{4}-\d\d-\d\d_Ignalina_Letoji-stotele_koncepcija_v1\.0\.html$/,
    )
    expect(await readFile(await file.path(), 'utf8')).not.toMatch(/class="(draft|mark)"/)
    await writer.keyboard.press('Escape')
  })

  await test.step('an edit after it makes it a draft again', async () => {
    const funding = writer.getByRole('textbox', { name: 'Informacija apie finansavimą' })
    await funding.fill('Kitaip.')
    await expect(writer.getByText('nebepatvirtintas: dabar jis redaguotas')).toBeVisible()
    await raw.until(() => documentStatus(draft).version === '1.1')
  })
})

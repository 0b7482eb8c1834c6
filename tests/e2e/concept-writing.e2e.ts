// S06 steps 1-4 and 7, as two report writers live them: the draft from the board, one text written by both at once, newer
// content that never touches what people wrote, and sources followed both ways.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { contentKindOf, emptyContent } from '../../shared/concept/field.ts'
import { SECTIONS } from '../../shared/concept/sections.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

const card = (page: Page, field: string) => page.locator(`[data-field="${field}"]`)
const description = (page: Page) => card(page, 'concept.description').getByRole('textbox')

test('a report writer turns the board into the document with another one, and every claim keeps its way back', async ({
  vieta,
}) => {
  const { id } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const emptied = await new RawClient(vieta.origin, id, 'concept', { ticket }).sync()
  const onBoard = await new RawClient(vieta.origin, id, 'board', { ticket }).sync()
  const plan = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
  const [draft, board, agenda] = [new ConceptDraft(emptied.doc), new Board(onBoard.doc), new Agenda(plan.doc)]
  emptied.write(() => {
    for (const spec of SECTIONS.flatMap(({ fields }) => fields)) {
      draft.setField(spec.id, emptyContent(contentKindOf(spec)), 'empty', [])
    }
  })
  await emptied.barrier()
  const noteOf = (code: string) => [...agenda.codes].find(([, known]) => known === code)?.[0] ?? ''

  const [first, second] = [await vieta.device(SIZES.laptop), await vieta.device(SIZES.large)]
  for (const page of [first, second]) await page.goto(`${vieta.origin}/w/${id}/concept?as=staff#${ticket}`)
  await first.getByRole('button', { name: 'Sukurti juodraštį iš lentos' }).click()
  await expect(first.getByText(/^Iš lentos užpildyt/)).toBeVisible()
  const statement = card(first, 'pov.statement').getByRole('textbox')
  await expect(statement).toHaveValue(board.note(noteOf('D-009'))?.text ?? '')
  await expect(card(second, 'concept.description').getByText('juodraštis')).toBeVisible()

  // Both write in one text.
  await description(first).click()
  await first.keyboard.press('Control+Home')
  await first.keyboard.type('Pradžia. ')
  await description(second).click()
  await second.keyboard.press('Control+End')
  await second.keyboard.press('Enter')
  await second.keyboard.press('Control+b')
  await second.keyboard.insertText(`Pabaiga ${'žodis '.repeat(170)}`)
  await expect(description(second)).toContainText('Pradžia. ')
  await expect(description(first).locator('strong')).toContainText('Pabaiga')
  await expect(description(first).locator('.rich-caret-name')).toHaveText('Moderatorius (-ė)')
  await expect(card(first, 'concept.description').getByText('redaguota')).toBeVisible()
  await expect(card(first, 'concept.description').getByText(/siektina 1.200–2.500\)/)).toBeVisible()

  // Each takes back only what is theirs.
  await first.keyboard.press('Control+z')
  await expect(description(second)).not.toContainText('Pradžia. ')
  await expect(description(second)).toContainText('Pabaiga žodis')

  // A canvas note changes: the text people wrote stays.
  const chips = card(first, 'concept.description').getByRole('list', { name: 'Šaltiniai' })
  const code = (await chips.getByRole('button').first().textContent()) ?? ''
  const source = noteOf(code)
  onBoard.write(() => board.editText(source, 'Visai kita mintis apie stotį', 0))
  await expect(card(first, 'concept.description').getByText('Lentoje yra naujo turinio')).toBeVisible()
  await expect(description(first)).toContainText('Pabaiga žodis')
  await card(first, 'concept.description')
    .getByRole('button', { name: /^Nepaisyti/ })
    .click()
  await expect(card(first, 'concept.description').getByText('Lentoje yra naujo turinio')).toBeHidden()

  // What was said about the unspoken is nowhere in the document.
  const unspoken = board.notes.filter(({ place }) => place.cell === 'silence').map(({ text }) => text)
  const words = JSON.stringify(SECTIONS.flatMap(({ fields }) => fields.map((spec) => draft.field(spec.id))))
  for (const text of unspoken) expect(words).not.toContain(text)

  // A source is looked at, another is found by its code, and one is withdrawn.
  await chips.getByRole('button', { name: code }).focus()
  await expect(chips.getByRole('group', { name: code })).toContainText('Visai kita mintis apie stotį')
  await card(first, 'concept.description')
    .getByRole('button', { name: /^Pridėti šaltinį/ })
    .click()
  await first.getByRole('searchbox', { name: 'Lapelio kodas arba žodžiai' }).fill('E-014')
  await first
    .getByRole('dialog')
    .getByRole('button', { name: /^E-014/ })
    .click()
  await expect(chips.getByRole('button', { name: 'E-014' })).toBeVisible()
  onBoard.write(() => board.deleteItems([noteOf('E-014')], null, Date.now()))
  await expect(chips.getByRole('button', { name: /^E-014 ?šaltinis atsiimtas$/ })).toBeVisible()
  expect(await violations(first)).toEqual([])

  // And back to the board.
  await chips.getByRole('button', { name: code }).focus()
  await chips.getByRole('link', { name: 'Rodyti lentoje' }).click()
  await expect(first).toHaveURL(/show=/)
  await first.getByRole('button', { name: 'Rodyti sąrašą šalia' }).click()
  const note = first.locator(`[data-note="${source}"]`)
  await expect(note).toHaveAttribute('data-selected', 'true')
  await note.getByRole('button', { name: /^Kur panaudota/ }).click()
  await expect(first.getByRole('dialog', { name: `Kur panaudota: ${code}` })).toContainText(
    '9. Koncepcijos aprašymas → Aprašymas',
  )
})

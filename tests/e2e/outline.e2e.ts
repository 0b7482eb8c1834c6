// The outline by keyboard alone, beside the canvas and as a page of its own: the same commands, one selection, one
// announcement; in both languages, and without a fault axe can find.
import { expect, type Page } from '@playwright/test'
import type { Cluster, Drawing, Note } from '../../shared/board/item.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const WORDS = {
  lt: {
    show: 'Rodyti sąrašą šalia',
    board: 'Lenta',
    added: 'Lapelis pridėtas',
    twoNotes: 'Pažymėti 2 lapeliai',
    sentence: 'Grupės pavadinimas sakiniu',
    group: 'Grupė: Mintys eina kartu',
    connected: 'Sujungta',
    supports: 'palaiko',
    meant: 'Pakeista: Jungtis „palaiko“',
    locked: 'Užrakintas 1 elementas',
    unlocked: 'Atrakintas 1 elementas',
    isLocked: 'užrakinta',
    duplicated: 'Dubliuotas 1 elementas',
    deleted: 'Ištrintas 1 elementas',
    undone: 'Anuliuota',
    commands: 'Visos komandos',
    keys: 'Spartieji klavišai sąraše',
    move: 'Perkelti į langelį…',
    moveTo: 'Perkelti į langelį',
    leave: 'Palieku čia',
    movedTo: 'Perkelti 2 elementai į „Palieku čia“',
    nothing: /^Tarpas pažymi/,
    looks: 'Rūšis, užpildas, prasmė ar spalva',
  },
  en: {
    show: 'Show the outline beside',
    board: 'Board',
    added: 'Note added',
    twoNotes: '2 notes selected',
    sentence: 'The sentence of the group',
    group: 'Group: Mintys eina kartu',
    connected: 'Connected',
    supports: 'supports',
    meant: 'Changed: Connector “supports”',
    locked: '1 item locked',
    unlocked: '1 item unlocked',
    isLocked: 'locked',
    duplicated: '1 item duplicated',
    deleted: '1 item deleted',
    undone: 'Undone',
    commands: 'All commands',
    keys: 'Keyboard shortcuts in the outline',
    move: 'Move to a cell…',
    moveTo: 'Move to cell',
    leave: 'I leave here',
    movedTo: '2 items moved to “I leave here”',
    nothing: /^Space selects/,
    looks: 'Kind, fill, meaning or colour',
  },
} as const

async function openSample(vieta: Vieta, language: 'lt' | 'en') {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket } = await vieta.ask<TicketReply>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const board = async () => {
    const archive = await vieta.ask<{
      board: {
        notes: readonly Note[]
        drawings: readonly Drawing[]
        clusters: readonly Cluster[]
      }
    }>(`/api/workshops/${workshop.id}/archive`)
    return archive.board
  }
  return { id: workshop.id, ticket, board }
}

/** Goes back by Shift+Tab until the focus is on what is meant. */
async function backTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press('Shift+Tab')
    if (await page.evaluate((css) => document.activeElement?.matches(css) === true, selector)) return
  }
  throw new Error(`No way back to ${selector}`)
}

const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })

/** Two notes written one after the other, and both selected; the focus is on the box of the first. */
async function writeAndSelectTwo(page: Page, added: string): Promise<void> {
  await page.keyboard.press('Alt+KeyN')
  await page.keyboard.type('Pirma mintis')
  await page.keyboard.press('Enter')
  await expect(said(page, added)).toHaveCount(1)
  await page.keyboard.type('Antra mintis')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-row]').filter({ hasText: 'Antra mintis' })).toBeVisible()
  await backTo(page, '[data-row] input[type=checkbox]')
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
}

for (const language of languagesOr('lt')) {
  const words = WORDS[language]
  test(`beside the canvas everything is done by keyboard, and seen there (${language})`, async ({
    vieta,
  }) => {
    const { id, ticket, board } = await openSample(vieta, language)
    const before = await board()
    const page = await vieta.device(SIZES.laptop)
    await page.goto(`${vieta.origin}/w/${id}?lang=${language}#${ticket}`)
    const canvas = page.locator('main section').first()
    await expect(page.locator('[data-tool]')).toBeVisible()
    await page.getByRole('button', { name: words.show }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-row]').first()).toBeVisible()
    const row = (text: string) => page.locator('[data-row]').filter({ hasText: text })

    await test.step('write two notes and select both: the canvas selects them', async () => {
      await writeAndSelectTwo(page, words.added)
      await expect(canvas.getByText(words.twoNotes)).toBeVisible()
    })
    await test.step('gather them under a sentence', async () => {
      await page.keyboard.press('KeyG')
      await expect(page.getByRole('textbox', { name: words.sentence })).toBeFocused()
      await page.keyboard.type('Mintys eina kartu')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('region', { name: words.group })).toBeVisible()
      await expect
        .poll(async () => (await board()).clusters.map(({ title }) => title))
        .toContain('Mintys eina kartu')
    })
    await test.step('connect them, and say what the connector means', async () => {
      await page.keyboard.press('Tab')
      await page.keyboard.press('Shift+KeyC')
      await expect(said(page, words.connected)).toHaveCount(1)
      await page.keyboard.press('Control+KeyK')
      await expect(page.getByRole('dialog', { name: words.commands })).toBeVisible()
      await page.keyboard.type(words.supports)
      await page.keyboard.press('Enter')
      await expect(said(page, words.meant)).toHaveCount(1)
      await expect(
        canvas.getByRole('button', { name: words.supports, exact: false, pressed: true }),
      ).toBeVisible()
    })
    await test.step('lock it: then it is not deleted', async () => {
      const connectors = async () =>
        (await board()).drawings.filter(({ type }) => type === 'connector').length
      const count = await connectors()
      await page.keyboard.press('Control+Shift+KeyL')
      await expect(said(page, words.locked)).toHaveCount(1)
      await expect(page.locator('[data-row][data-selected]')).toContainText(words.isLocked)
      await page.keyboard.press('Delete')
      await page.keyboard.press('Control+Shift+KeyL')
      await expect(said(page, words.unlocked)).toHaveCount(1)
      expect(await connectors()).toBe(count)
    })
    await test.step('the row with the focus is meant when nothing is selected: duplicate, delete, undo', async () => {
      await page.keyboard.press('Escape')
      await expect(page.getByText(words.nothing)).toBeVisible()
      await page.keyboard.press('ArrowUp')
      await page.keyboard.press('Control+KeyD')
      await expect(said(page, words.duplicated)).toHaveCount(1)
      await expect.poll(async () => (await board()).notes.length).toBe(before.notes.length + 3)
      await expect(page.locator('[data-row][data-selected]')).toBeFocused()
      await page.keyboard.press('Delete')
      await expect(said(page, words.deleted)).toHaveCount(1)
      await expect.poll(async () => (await board()).notes.length).toBe(before.notes.length + 2)
      expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true)
      await page.keyboard.press('Control+KeyZ')
      await expect(said(page, words.undone)).toHaveCount(1)
      await expect.poll(async () => (await board()).notes.length).toBe(before.notes.length + 3)
    })
    await test.step('bold, in the words of a note', async () => {
      await row('Antra mintis').first().getByRole('checkbox').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.press('Control+KeyB')
      await page.keyboard.press('Escape')
      await expect(row('Antra mintis').first().locator('strong')).toHaveText('Antra mintis')
      await expect(row('Antra mintis').first().locator('[data-do=edit]')).toBeFocused()
    })
    await test.step('what is selected on the canvas is selected here, and the focus stays there', async () => {
      await canvas.focus()
      await page.keyboard.press('Control+KeyA')
      await expect(page.locator('[data-row][data-selected]').first()).toBeVisible()
      await expect(canvas).toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.locator('[data-row][data-selected]')).toHaveCount(0)
      await page.keyboard.press('Control+KeyZ')
      await expect(said(page, words.undone)).not.toHaveCount(0)
    })
  })

  test(`the outline as a page moves several things, and says nothing wrong to axe (${language})`, async ({
    vieta,
  }) => {
    const { id, ticket, board } = await openSample(vieta, language)
    const page = await vieta.device(SIZES.phone)
    await page.goto(`${vieta.origin}/w/${id}/outline?lang=${language}#${ticket}`)
    await expect(page.locator('[data-row]').first()).toBeVisible()
    await writeAndSelectTwo(page, words.added)
    await page.getByRole('button', { name: words.looks }).press('Enter')
    expect(await violations(page)).toEqual([])

    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('Shift+KeyM')
    await expect(page.getByRole('dialog', { name: words.move })).toBeVisible()
    expect(await violations(page, 'dialog[open], [role="dialog"]')).toEqual([])
    await page.getByRole('combobox', { name: words.moveTo }).selectOption({ label: words.leave })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(said(page, words.movedTo)).toHaveCount(1)
    await expect
      .poll(async () => {
        const { notes } = await board()
        return new Set(notes.filter(({ text }) => text.endsWith('mintis')).map(({ place }) => place.cell))
          .size
      })
      .toBe(1)

    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: words.keys })).toBeVisible()
    expect(await violations(page, 'dialog[open], [role="dialog"]')).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+KeyK')
    await expect(page.getByRole('dialog', { name: words.commands })).toBeVisible()
    expect(await violations(page, 'dialog[open], [role="dialog"]')).toEqual([])
  })
}

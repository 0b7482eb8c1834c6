// Copy, cut, paste and import with real keys and a real clipboard: between two workshops, from a spreadsheet, from files.
import { type BrowserContext, expect, type Page } from '@playwright/test'
import type { Note } from '../../shared/board/item.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

interface Opened {
  readonly workshop: WorkshopReply
  readonly person: string
  /** The notes as the server has them. */
  notes(): Promise<readonly Note[]>
}

async function openSample(vieta: Vieta, language: 'lt' | 'en'): Promise<Opened> {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const { ticket: person } = await vieta.ask<{ ticket: string }>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  const path = `/api/workshops/${workshop.id}/archive`
  const notes = async () =>
    (await vieta.ask<{ board: { notes: Note[] } }>(path, undefined, ticket)).board.notes
  return { workshop, person, notes }
}

const regionOf = (page: Page) => page.getByRole('region', { name: /Lentos piešinys|Drawing of the board/ })

async function openBoard(page: Page, vieta: Vieta, { workshop, person }: Opened, language: 'lt' | 'en') {
  await page.goto(`${vieta.origin}/w/${workshop.id}?lang=${language}#${person}`)
  await expect(page.getByRole('toolbar').first()).toBeVisible()
  await regionOf(page).focus()
  return regionOf(page)
}

/** Copies from a page of another program, as a person does. */
async function copyElsewhere(context: BrowserContext, html: string, focus: string): Promise<void> {
  const other = await context.newPage()
  await other.setContent(html)
  await other.locator(focus).first().click()
  await other.keyboard.press('Control+A')
  await other.keyboard.press('Control+C')
  await other.close()
}

async function commandFromPalette(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K')
  await page.getByRole('combobox').last().fill(name)
  await page.keyboard.press('Enter')
}

test('notes go from one workshop to another with where they came from, and back again after a cut', async ({
  vieta,
}) => {
  const [here, there] = [await openSample(vieta, 'lt'), await openSample(vieta, 'lt')]
  const first = await vieta.device(SIZES.laptop)
  const second = await first.context().newPage()
  await openBoard(first, vieta, here, 'lt')
  const [before, beforeThere] = [await here.notes(), await there.notes()]

  await first.keyboard.press('Control+A')
  await first.keyboard.press('Control+C')
  await expect(first.getByRole('status').filter({ hasText: 'Nukopijuot' })).toHaveCount(1)

  await openBoard(second, vieta, there, 'lt')
  await second.mouse.move(600, 400)
  await second.keyboard.press('Control+V')
  await expect(second.getByRole('status').filter({ hasText: 'Įklijuot' })).toHaveCount(1)
  await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length + before.length)
  const old = new Set(beforeThere.map(({ id }) => id))
  const pasted = (await there.notes()).filter(({ id }) => !old.has(id))
  expect(pasted.map(({ text }) => text).sort()).toEqual(before.map(({ text }) => text).sort())
  const texts = new Map(before.map(({ id, text }) => [id, text]))
  for (const { source, text } of pasted) {
    expect(source).toMatchObject({ workshop: here.workshop.id, title: here.workshop.title })
    expect(texts.get(source?.note ?? '')).toBe(text)
  }

  await test.step('cut, undone and pasted back', async () => {
    await second.keyboard.press('Control+X')
    await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length)
    await second.keyboard.press('Control+Z')
    await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length + before.length)
    await second.keyboard.press('Control+Y')
    await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length)
    await second.keyboard.press('Control+V')
    await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length + before.length)
    await second.keyboard.press('Control+Z')
    await expect.poll(async () => (await there.notes()).length).toBe(beforeThere.length)
  })

  await test.step('the outline says where a note came from, and copies notes too', async () => {
    await second.keyboard.press('Control+V')
    await second.goto(`${vieta.origin}/w/${there.workshop.id}/outline?lang=lt#${there.person}`)
    await second.getByRole('searchbox').fill('Drąsą')
    const note = second.locator('[data-note]').filter({ hasText: here.workshop.title })
    await expect(note.first()).toContainText(/iš C-\d+, „/)
    await note.first().focus()
    await second.keyboard.press('Control+C')
    await expect(second.getByText('Nukopijuotas 1 elementas')).toBeVisible()
    await second.getByRole('searchbox').fill('')
    await second.keyboard.press('Control+V')
    await expect(second.getByRole('searchbox')).toHaveValue('Drąsą')
  })

  await test.step('the palette copies words, and says what to press where it may not paste', async () => {
    await regionOf(first).focus()
    await first.keyboard.press('Escape')
    await first.keyboard.press('Control+A')
    await commandFromPalette(first, 'Kopijuoti kaip tekstą')
    await expect(first.getByRole('status').filter({ hasText: 'tekstas' })).toHaveCount(1)
    await commandFromPalette(first, 'Įklijuoti')
    await expect(first.getByText('Spauskite Ctrl+V', { exact: false })).toBeVisible()
    await second.getByRole('searchbox').fill('')
    await second.keyboard.press('Control+V')
    await expect(second.getByRole('searchbox')).toHaveValue(/• Drąsą/)
  })
})

const SHEET = `<table id="sheet"><tr><td>Atsakymas</td><td>Rūšis</td></tr>
  <tr><td>Durys užrakintos, o traukinys stovi</td><td>Skausmas</td></tr>
  <tr><td>=HYPERLINK("http://blogas.lt")</td><td>žalia</td></tr>
  <tr><td></td><td>Idėja</td></tr></table>`

const WORDS = {
  lt: {
    make: /^Sukurti (\d+) lapel/,
    empty: 'Praleista 1 tuščia eilutė.',
    tooMany: /iki 500 lapelių, o čia jų 5\s?000/,
    first: /Sukurti tik pirmus 500/,
    command: 'Importuoti lapelius',
    choose: 'Pasirinkti failą',
    binary: /nėra tekstas, nors taip pavadintas/,
    text: 'Lapelio tekstas',
  },
  en: {
    make: /^Create (\d+) note/,
    empty: '1 empty row skipped.',
    tooMany: /Up to 500 notes .* here are 5,000/,
    first: /Create only the first 500/,
    command: 'Import notes',
    choose: 'Choose a file',
    binary: /is no text, though it is named like one/,
    text: 'Text of the note',
  },
} as const

/** „Čia ąžuolas; kliūtis“ in the code page of Lithuanian Windows. */
const BALTIC = Buffer.from([
  ...Buffer.from('Tekstas;R'),
  ...[0xfb, 0xf0, 0x69, 0x73, 0x0d, 0x0a],
  ...[
    0xc8, 0x69, 0x61, 0x20, 0xe0, 0xfe, 0x75, 0x6f, 0x6c, 0x61, 0x73, 0x3b, 0x6b, 0x6c, 0x69, 0xfb, 0x74,
    0x69,
  ],
  ...[0x73, 0x0d, 0x0a],
])

for (const language of languagesOr('lt')) {
  test(`tables, lists and files become notes after a preview (${language})`, async ({ vieta }) => {
    const words = WORDS[language]
    const opened = await openSample(vieta, language)
    const page = await vieta.device(SIZES.laptop)
    const region = await openBoard(page, vieta, opened, language)
    const before = (await opened.notes()).length
    const dialog = page.getByRole('dialog')
    const make = dialog.getByRole('button', { name: words.make })

    await test.step('cells of a spreadsheet', async () => {
      await copyElsewhere(page.context(), SHEET, '#sheet td')
      await region.focus()
      await page.keyboard.press('Control+V')
      await expect(dialog.getByRole('combobox', { name: 'Atsakymas' })).toHaveValue('text')
      await expect(dialog.getByRole('combobox', { name: 'Rūšis', exact: true }).first()).toHaveValue('kind')
      await expect(dialog.getByText(words.empty)).toBeVisible()
      await expect(make).toHaveText(/2/)
      expect(await violations(page, 'dialog')).toEqual([])
      await page.keyboard.press('Enter')
      await expect(dialog).toHaveCount(0)
      await expect.poll(async () => (await opened.notes()).length).toBe(before + 2)
      const made = (await opened.notes()).slice(-2).map(({ text, colour }) => [text, colour])
      expect(made).toEqual([
        ['Durys užrakintos, o traukinys stovi', 'pink'],
        ['=HYPERLINK("http://blogas.lt")', 'green'],
      ])
      // The focus is back on the board, and it was one step.
      await page.keyboard.press('Control+Z')
      await expect.poll(async () => (await opened.notes()).length).toBe(before)
    })

    await test.step('5,000 lines are refused, and the first 500 are possible', async () => {
      const lines = Array.from({ length: 5000 }, (_, index) => `Pastaba ${index}`).join('\n')
      await copyElsewhere(page.context(), `<textarea>${lines}</textarea>`, 'textarea')
      await region.focus()
      await page.keyboard.press('Control+V')
      await expect(dialog.getByText(words.tooMany)).toBeVisible()
      await expect(make).toBeDisabled()
      await dialog.getByRole('checkbox', { name: words.first }).check()
      await make.click()
      await expect.poll(async () => (await opened.notes()).length).toBe(before + 500)
      await page.keyboard.press('Control+Z')
      await expect.poll(async () => (await opened.notes()).length).toBe(before)
    })

    await test.step('a text of 100,000 characters', async () => {
      const long = 'Stotis laukia žmonių. '.repeat(4600)
      await copyElsewhere(page.context(), `<textarea>${long}</textarea>`, 'textarea')
      await region.focus()
      await page.keyboard.press('Control+V')
      await expect(dialog.getByRole('radio').first()).toBeChecked()
      await expect(make).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    })

    await test.step('one line at once', async () => {
      await copyElsewhere(page.context(), `<input value="• Perono laikrodis">`, 'input')
      await region.focus()
      await page.keyboard.press('Control+V')
      await expect.poll(async () => (await opened.notes()).at(-1)?.text).toBe('Perono laikrodis')
    })

    await test.step('files: Lithuanian Windows, and a program by another name', async () => {
      await commandFromPalette(page, words.command)
      const choose = async (buffer: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          dialog.getByRole('button', { name: words.choose }).click(),
        ])
        await chooser.setFiles({ name: 'apklausa.csv', mimeType: 'text/csv', buffer })
      }
      await choose(Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4]))
      await expect(dialog.getByRole('alert')).toHaveText(words.binary)
      await choose(BALTIC)
      await expect(dialog.getByText('windows-1257')).toBeVisible()
      await expect(dialog.getByRole('combobox', { name: 'Tekstas' })).toHaveValue('text')
      await make.click()
      await expect
        .poll(async () => (await opened.notes()).at(-1))
        .toMatchObject({
          text: 'Čia ąžuolas',
          colour: 'pink',
        })
    })

    await test.step('a list dropped on the board', async () => {
      const files = await page.evaluateHandle(() => {
        const data = new DataTransfer()
        data.items.add(new File(['1. Ežeras\n2. Miškas'], 'sarasas.txt', { type: 'text/plain' }))
        return data
      })
      for (const type of ['dragover', 'drop']) {
        await region.dispatchEvent(type, { dataTransfer: files, clientX: 600, clientY: 400 })
      }
      await expect(dialog.getByRole('listitem')).toHaveText([/Ežeras$/, /Miškas$/])
      await page.keyboard.press('Escape')
    })
  })
}

// The past of a workshop in the browser: a stage that ends is a version, what vanished is brought back from the part of the
// board one sees, minutes are played again, and the whole board is restored as a change everybody sees and one can undo.
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { openSqliteStore } from '../../server/store/sqlite-store.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { cellsOf } from '../../shared/agenda/frame.ts'
import { Board } from '../../shared/board/board.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const WORDS = {
  lt: {
    title: 'Lentos istorija',
    openAll: 'Išskleisti viską',
    version: /^Etapo pabaiga: /,
    slider: 'Lentos minutė',
    play: 'Paleisti',
    pause: 'Sustabdyti',
    first: 'D01: 1 elementą',
    later: 'Vėliau sukurti 2 elementai',
    gone: 'Nebėra 1 elemento',
    bringOne: 'Sugrąžinti pasirinktą 1 elementą',
    brought: 'Sugrąžintas 1 elementas',
    restore: 'Atkurti visą lentą…',
    deleted: '2 vėliau sukurti elementai bus ištrinti.',
    sure: 'Atkurti',
    undo: 'Anuliuoti',
    canvas: /^Lentos piešinys/,
    commands: 'Ieškoti komandos',
    command: 'dingo',
    dialog: 'Sugrąžinti, kas čia dingo',
    bring: 'Sugrąžinti 3 elementus',
    keep: 'Išsaugoti versiją',
    name: 'Versijos pavadinimas',
  },
  en: {
    title: 'Board history',
    openAll: 'Expand all',
    version: /^End of stage: /,
    slider: 'Minute of the board',
    play: 'Play',
    pause: 'Pause',
    first: 'D01: 1 item',
    later: '2 items were made later',
    gone: '1 item is gone',
    bringOne: 'Bring back the 1 chosen item',
    brought: '1 item brought back',
    restore: 'Restore the whole board…',
    deleted: '2 items made later will be deleted.',
    sure: 'Restore',
    undo: 'Undo',
    canvas: /^Drawing of the board/,
    commands: 'Search for a command',
    command: 'vanished',
    dialog: 'Bring back what vanished here',
    bring: 'Bring back 3 items',
    keep: 'Save a version',
    name: 'Name of the version',
  },
} as const

const TEXTS = ['Ežeras', 'Piliakalnis', 'Geležinkelis']

/** A workshop in which somebody wrote a note a minute, a quarter of an hour ago. */
async function workshopWithPast(vieta: Vieta) {
  const { localities, id: programme } = await vieta.ask<{ id: string; localities: { id: string }[] }>(
    '/api/programmes',
    {
      title: 'Programa',
      organiser: '',
      localities: [
        { name: 'Prienai', genitive: 'Prienų', locative: 'Prienuose', municipality: '', county: '' },
      ],
    },
  )
  const workshop = await vieta.ask<WorkshopReply>('/api/workshops', {
    programme,
    locality: localities[0]?.id,
    title: 'Prienai: kas mes?',
    template: 'taster90',
    startsAt: Date.now(),
    brief: '',
    venue: '',
  })
  const { ticket: person, person: self } = await vieta.ask<{ ticket: string; person: { id: string } }>(
    '/api/join',
    {
      code: workshop.code,
      name: 'Vardenė Pirmoji',
      sector: 'education',
      organisation: '',
      shownAs: 'code',
    },
  )
  const { ticket: staff } = await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, {
    role: 'facilitator',
  })
  const agenda = new RawClient(vieta.origin, workshop.id, 'agenda', { ticket: staff })
  await agenda.sync()
  const [frame] = new Agenda(agenda.doc).frames
  const cell = frame && cellsOf(frame)[0]
  if (!frame || !cell) throw new Error('The first activity has a cell')
  agenda.socket.terminate()
  await vieta.stop()

  let clock = Date.now() - 15 * 60_000
  const store = await openSqliteStore({ folder: vieta.folder, now: () => clock })
  const { snapshot, updates } = await store.load(`${workshop.id}/board`)
  const doc = new Y.Doc()
  if (snapshot) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  const board = new Board(doc)
  for (const [index, text] of TEXTS.entries()) {
    const made: Uint8Array[] = []
    const keep = (update: Uint8Array) => made.push(update)
    doc.on('update', keep)
    const at = [cell.box.x + 20 + index * 200, cell.box.y + 60] as const
    const place = { frame: frame.id, cell: cell.cell.id, at }
    board.createNote({ id: `n${index}`, text, place, colour: 'yellow', author: self.id, createdAt: clock })
    doc.off('update', keep)
    await store.append(
      `${workshop.id}/board`,
      made,
      made.map(() => self.id),
    )
    clock += 60_000
  }
  await store.close()
  await vieta.start()
  return { id: workshop.id, person, staff }
}

async function endStage(vieta: Vieta, id: string, ticket: string): Promise<void> {
  const client = new RawClient(vieta.origin, id, 'agenda', { ticket })
  await client.sync()
  const agenda = new Agenda(client.doc)
  for (const index of [0, agenda.items.length - 1]) {
    const item = agenda.items[index]?.id ?? ''
    client.write(() => agenda.goTo({ item, step: 0 }, Date.now()))
  }
  await client.barrier()
  client.socket.terminate()
}

async function opened(vieta: Vieta, path: string, ticket: string): Promise<Page> {
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}${path}#${ticket}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  return page
}

for (const language of languagesOr('lt')) {
  const w = WORDS[language]

  test(`the past is looked at and brought back (${language})`, async ({ vieta }) => {
    const { id, person, staff } = await workshopWithPast(vieta)
    const lang = `lang=${language}`
    const outline = await opened(vieta, `/w/${id}/outline?${lang}`, person)
    const notes = outline.getByRole('listitem').filter({ hasText: new RegExp(TEXTS.join('|')) })
    await expect(notes).toHaveCount(3)
    await expect(notes.first()).toContainText('O-001')

    await test.step('what vanished comes back from the part of the board one sees', async () => {
      const page = await opened(vieta, `/w/${id}?${lang}`, person)
      await page.getByRole('region', { name: w.canvas }).focus()
      await page.keyboard.press('Control+KeyA')
      await page.keyboard.press('Delete')
      await expect(notes).toHaveCount(0)
      await page.keyboard.press('Control+KeyK')
      await expect(page.getByRole('combobox', { name: w.commands })).toBeFocused()
      await page.keyboard.type(w.command)
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: w.dialog })
      await expect(dialog.getByRole('checkbox')).toHaveCount(3)
      await dialog.getByRole('button', { name: w.bring }).click()
      await expect(notes).toHaveCount(3)
      for (const [index, text] of TEXTS.entries()) {
        const note = outline.getByRole('listitem').filter({ hasText: text })
        await expect(note).toContainText(`O-00${index + 1}`)
        await expect(note).toContainText('D01')
      }
      await page.close()
    })

    await endStage(vieta, id, staff)
    await outline.getByRole('button', { name: w.openAll }).click()
    const page = await opened(vieta, `/w/${id}/history?as=staff&${lang}`, staff)
    const versions = page.getByRole('listitem').getByRole('button')
    const slider = page.getByRole('slider', { name: w.slider })

    await test.step('a stage that ended is a version, and one can be asked for', async () => {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(w.title)
      await expect(versions).toHaveCount(1)
      await expect(versions).toHaveText(w.version)
      await page.getByLabel(w.name).fill('Prieš pietus')
      await page.getByRole('button', { name: w.keep }).click()
      await expect(versions).toHaveCount(2)
      await expect(versions.first()).toContainText('Prieš pietus')
    })

    await test.step('minutes go by under the keys and by themselves, and say who wrote', async () => {
      await slider.focus()
      await page.keyboard.press('Home')
      await expect(slider).toHaveValue('0')
      await expect(page.getByText(w.later)).toBeVisible()
      await expect(page.getByText(w.first)).toBeVisible()
      await page.getByRole('button', { name: w.play }).click()
      await expect(page.getByRole('button', { name: w.pause })).toBeVisible()
      await expect(page.getByRole('button', { name: w.play })).toBeVisible()
      const most = await slider.getAttribute('max')
      await expect(slider).toHaveValue(most ?? '')
    })

    await test.step('what is chosen from a version comes back', async () => {
      const note = outline.getByRole('listitem').filter({ hasText: 'Piliakalnis' })
      await note.getByRole('button', { name: /^(Ištrinti|Delete)/ }).click()
      await expect(notes).toHaveCount(2)
      await versions.last().click()
      await expect(page.getByText(w.gone)).toBeVisible()
      await page.getByRole('checkbox', { name: /Piliakalnis/ }).check()
      await page.getByRole('button', { name: w.bringOne }).click()
      await expect(page.getByText(w.brought)).toBeVisible()
      await expect(notes).toHaveCount(3)
    })

    await test.step('the whole board is restored for everybody, and that is undone as one', async () => {
      await slider.focus()
      await page.keyboard.press('Home')
      await page.getByRole('button', { name: w.restore }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(w.deleted)).toBeVisible()
      await dialog.getByRole('button', { name: w.sure, exact: true }).click()
      await expect(notes).toHaveCount(1)
      await expect(notes).toContainText('Ežeras')
      await page.getByRole('button', { name: w.undo }).click()
      await expect(notes).toHaveCount(3)
    })
  })
}

// S08: somebody arrives in the middle of a silent step. Nobody is interrupted; they are taken into a group and its frame, told
// in three lines what they missed, see others' hidden notes as blank cards, and count in the next vote, not in the last.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { cellsOf } from '../../shared/agenda/frame.ts'
import { pollsOf } from '../../shared/agenda/poll.ts'
import { Board } from '../../shared/board/board.ts'
import { writeNote } from '../../shared/board/write-note.ts'
import type { TicketReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { join, sendFromPhone } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const IGNALINA = {
  name: 'Ignalina',
  genitive: 'Ignalinos',
  locative: 'Ignalinoje',
  municipality: 'Ignalinos rajono savivaldybė',
  county: 'Utenos apskritis',
}
const BRIEF =
  'Kaip Ignalina galėtų tapti vieta, kurioje žmogus išlipa iš traukinio, pasijunta laukiamas ir nori pasilikti ilgiau nei vieną popietę, nors atvažiavo tik pažiūrėti ežerų?'

interface Joined {
  readonly ticket: string
  readonly person: { readonly id: string }
}

/** A workshop in the silent step of its empathy map, with three groups of two, one and two, and a vote behind it. */
async function openRoom(vieta: Vieta) {
  const programme = await vieta.ask<{ id: string; localities: { id: string }[] }>('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: 'Biblioteka',
    localities: [IGNALINA],
  })
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0]?.id,
    title: 'Ignalina: kas mus pasitinka?',
    template: 'day6h',
    startsAt: Date.now(),
    brief: BRIEF,
    venue: '',
  })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const people: Joined[] = []
  for (const [index, sector] of ['culture', 'business', 'artist', 'lag', 'other'].entries()) {
    const person = { code, name: `Vardenė ${index + 1}`, sector, organisation: '', shownAs: 'code' }
    people.push(await vieta.ask<Joined>('/api/join', person))
  }
  const agendaWire = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
  const boardWire = await new RawClient(vieta.origin, id, 'board', { ticket }).sync()
  const agenda = new Agenda(agendaWire.doc)
  const board = new Board(boardWire.doc)
  const run = async (write: (live: Agenda) => void) => {
    agendaWire.write((doc) => write(new Agenda(doc)))
    await agendaWire.barrier()
  }
  const members = people.map(({ person }) => person.id)
  await run((live) =>
    live.setGroups([
      { id: 'A', label: 'A', members: members.slice(0, 2) },
      { id: 'B', label: 'B', members: members.slice(2, 3) },
      { id: 'C', label: 'C', members: members.slice(3) },
    ]),
  )
  const goTo = async (activity: string, step = 0) => {
    const item = agenda.items.find((known) => known.activity === activity)?.id ?? ''
    await run((live) => live.goTo({ item, step }, Date.now()))
    await agendaWire.until(() => agenda.frames.some((frame) => frame.item === item))
    return item
  }
  const write = async (activity: string, cell: string, text: string) => {
    const placed = agenda.frames
      .filter((frame) => frame.activity === activity)
      .flatMap(cellsOf)
      .find((known) => known.cell.id === cell)
    if (!placed) throw new Error(`No ${cell} in ${activity}`)
    const note = `note-${board.items.size}`
    boardWire.write((doc) =>
      writeNote(
        new Board(doc),
        placed,
        { id: note, text, author: members[0] ?? '', createdAt: Date.now() },
        null,
      ),
    )
    await boardWire.barrier()
    return note
  }
  const close = () => {
    agendaWire.socket.close()
    boardWire.socket.close()
  }
  return { id, code, ticket, people, agenda, agendaWire, goTo, write, close }
}

/** The words of the card, as they are counted. */
async function wordsOf(page: Page): Promise<readonly string[]> {
  const card = page.getByRole('region', { name: 'Ką praleidau' })
  return (await card.locator('dl').innerText()).split(/\s+/).filter(Boolean)
}

test('S08: two people come late, one on a phone, one on a laptop', async ({ vieta }) => {
  const room = await openRoom(vieta)
  const { id, code, ticket, people, agenda } = room
  const first = await room.goTo('open.brief')
  await room.write('open.brief', 'agreements', 'Kalba vienas, kiti klauso iki galo.')
  const candidates = [
    await room.write('open.brief', 'expectations', 'Vienas aiškus sakinys'),
    await room.write('open.brief', 'expectations', 'Žmonės, su kuriais tęsti'),
  ]
  const vote = { question: 'Kas svarbiausia?', candidates, dotsPerPerson: 2, maxDotsPerCandidate: 1 }
  const open = { ...vote, item: first, group: null, roundOf: null }
  await vieta.ask(`/api/workshops/${id}/votes`, { id: 'balsavimas-01', ...open }, ticket)
  await vieta.ask(`/api/workshops/${id}/votes/balsavimas-01/close`, {}, ticket)
  await room.goTo('open.checkin')
  const item = await room.goTo('emp.empathymap', 1)

  const [facilitator, phone, laptop, early] = await Promise.all(
    ([SIZES.laptop, SIZES.phone, SIZES.laptop, SIZES.phone] as const).map((size) => vieta.device(size)),
  )
  if (!facilitator || !phone || !laptop || !early) throw new Error('No pages')
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  await early.goto(`${vieta.origin}/w/${id}/phone#${people[2]?.ticket}`)
  await sendFromPhone(early, 'Durys užrakintos')
  await expect(facilitator.getByText('Prisijungta vėliau')).toHaveCount(0)

  await test.step('S08.1: they join, and the facilitator has a quiet line of it', async () => {
    await Promise.all([
      join(phone, vieta.origin, code, 'Vardenis Dvyliktasis'),
      join(laptop, vieta.origin, code, 'Vardenė Tryliktoji'),
    ])
    await expect(facilitator.getByText('Prisijungta vėliau: 2')).toBeVisible()
  })

  await test.step('S08.2: each is in a group, once, and stands in its frame', async () => {
    await expect
      .poll(() => agenda.groups.map(({ label, members }) => `${label}${members.length}`))
      .toEqual(['A2', 'B2', 'C3'])
    await expect(phone.getByText(/[BC] grupelė/)).toBeVisible()
    await facilitator.getByText('Prisijungta vėliau: 2').click()
    const line = facilitator.getByRole('listitem').filter({ hasText: 'Vardenis Dvyliktasis' })
    const place = line.getByRole('combobox')
    await expect(place).toHaveValue(/^[BC]$/)
    expect(await violations(facilitator)).toEqual([])
    await place.selectOption('B')
    await expect(phone.getByText('B grupelė')).toBeVisible()
    const other = facilitator.getByRole('listitem').filter({ hasText: 'Vardenė Tryliktoji' })
    await other.getByRole('combobox').selectOption('A')
  })

  await test.step('S08.3: three lines tell what was missed, once, and again from the menu', async () => {
    for (const page of [phone, laptop]) {
      const card = page.getByRole('region', { name: 'Ką praleidau' })
      await expect(card).toBeVisible()
      await expect(card.getByText('Kalba vienas, kiti klauso iki galo')).toBeVisible()
      await expect(card.getByText(/Empatijos žemėlapis/)).toBeVisible()
      await expect(card.getByText(/^Liko \d+:\d\d$/)).toBeVisible()
      expect((await wordsOf(page)).length).toBeLessThanOrEqual(60)
      if (page === phone) expect(await violations(page)).toEqual([])
      await card.getByRole('button', { name: 'Supratau' }).click()
      await expect(card).toHaveCount(0)
    }
    await phone.reload()
    await expect(phone.getByRole('textbox').first()).toBeVisible()
    await phone.getByRole('button', { name: 'Meniu' }).click()
    await phone.getByRole('button', { name: 'Ką praleidau' }).click()
    await expect(phone.getByText('Kalba vienas, kiti klauso iki galo')).toHaveCount(1)
    await phone.keyboard.press('Escape')
  })

  await test.step('S08.4: what the group wrote in silence is a number', async () => {
    await expect(phone.getByText('Kiti rašo… 1 lapelis').first()).toBeVisible()
    await expect(phone.getByText('Durys užrakintos')).toHaveCount(0)
  })

  await test.step('S08.5: a note of theirs lies in the frame of their group', async () => {
    await sendFromPhone(phone, 'Nė vieno ženklo nuo stoties')
    const answer = await vieta.ask<{ revealed: number }>(`/api/workshops/${id}/reveal`, { item }, ticket)
    expect(answer.revealed).toBe(2)
    await expect(phone.getByText(/E-\d{3}/).first()).toBeVisible()
    await expect(early.getByText('Nė vieno ženklo nuo stoties')).toBeVisible()
  })

  await test.step('S08.6: earlier frames take notes, and these are said to be later', async () => {
    await laptop.getByRole('button', { name: 'Rodyti sąrašą šalia' }).click()
    const list = laptop.getByRole('complementary', { name: 'Sąrašas' })
    await list.getByRole('button', { name: /Iššūkis, lūkesčiai ir susitarimai/ }).click()
    await list.getByRole('textbox', { name: /Buvo verta ateiti/ }).fill('Spėjau į antrą valandą')
    await laptop.keyboard.press('Enter')
    const note = list.getByRole('listitem').filter({ hasText: 'Spėjau į antrą valandą' })
    await expect(note.getByText('vėliau papildyta')).toBeVisible()
    await expect(note.getByText(/O-\d{3}/).first()).toBeVisible()
    await expect(list.getByText('vėliau papildyta')).toHaveCount(1)
  })

  await test.step('S08.7: the vote closed before is to be read, and counts as it did', async () => {
    await phone.getByRole('button', { name: 'Balsavimas' }).click()
    await expect(phone.getByText(/Balsavo 0 iš 5/)).toBeVisible()
    await expect(phone.getByRole('button', { name: /Pridėti tašką/ })).toHaveCount(0)
    expect(agenda.votes[0]?.eligible).toBe(5)
  })

  await test.step('S08.8: the next vote counts them', async () => {
    await vieta.ask(`/api/workshops/${id}/votes`, { id: 'balsavimas-02', ...open }, ticket)
    await expect(phone.getByRole('button', { name: /Pridėti tašką/ }).first()).toBeVisible()
    await room.agendaWire.until(() => pollsOf(agenda).some(({ id: poll }) => poll === 'balsavimas-02'))
    expect(pollsOf(agenda).find(({ id: poll }) => poll === 'balsavimas-02')?.eligible).toBe(7)
  })

  await test.step('once seen, the line is gone', async () => {
    await facilitator.getByRole('button', { name: 'Mačiau' }).click()
    await expect(facilitator.getByText('Prisijungta vėliau')).toHaveCount(0)
  })
  room.close()
})

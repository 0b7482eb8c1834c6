// S01.11-14, S02.10-11, S03.9, S09.9: a secret vote with a laptop that knows only the keyboard, a phone, the screen, and
// thirteen others; the chosen question over the ideas; a vote that ends while a phone is offline.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { type Dots, pollsOf } from '../../shared/agenda/poll.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test, type Vieta } from './world.ts'

/** Goes by Tab to a button and presses it. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: typeof name === 'string' }).first()
  await expect(button).toBeVisible()
  for (let tabs = 0; tabs < 150; tabs += 1) {
    if (await button.evaluate((element) => element === document.activeElement))
      return page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${name}`)
}

interface Room {
  readonly id: string
  readonly staff: string
  readonly screen: string
  /** Tickets of fourteen people. */
  readonly people: readonly string[]
  readonly agenda: Agenda
  readonly wire: RawClient
}

/** The sample's board, with fourteen people of today instead of those it came with. */
async function openRoom(vieta: Vieta): Promise<Room> {
  const { id, code } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role })).ticket
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: true })
  const before = await vieta.ask<readonly { id: string }[]>(`/api/workshops/${id}/people`)
  await Promise.all(
    before.map(({ id: person }) => vieta.ask(`/api/workshops/${id}/people/${person}/remove`, {})),
  )
  const people: string[] = []
  for (let number = 1; number <= 14; number += 1) {
    const person = { code, name: `Vardenė ${number}`, sector: 'culture', organisation: '', shownAs: 'code' }
    people.push((await vieta.ask<{ ticket: string }>('/api/join', person)).ticket)
  }
  const [staff, screen] = [await ticketOf('facilitator'), await ticketOf('projector')]
  const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket: staff }).sync()
  return { id, staff, screen, people, agenda: new Agenda(wire.doc), wire }
}

async function goTo({ wire, agenda }: Room, activity: string): Promise<void> {
  const item = agenda.items.find((known) => known.activity === activity)
  wire.write((doc) => new Agenda(doc).goTo({ item: item?.id ?? '', step: 0 }, Date.now()))
  await wire.barrier()
}

async function vote(vieta: Vieta, { id }: Room, poll: string, ticket: string, dots: Dots): Promise<void> {
  const path = `/api/workshops/${id}/votes/${poll}`
  const { token } = await vieta.ask<{ token: string }>(`${path}/permit`, {}, ticket)
  const answer = await fetch(`${vieta.origin}${path}/ballot`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${ticket}` },
    body: JSON.stringify({ token, dots }),
  })
  expect(answer.status).toBe(200)
}

/** Ballots of three dots that come to 17, 9, 7, 6 and 3; the first is the phone's. */
function ballotsOf([first, second, fourth, third, fifth]: readonly string[]): readonly Dots[] {
  const rest = [second, third, fourth, fifth].flatMap((note, index) =>
    Array.from({ length: [9, 7, 6, 3][index] ?? 0 }, () => note ?? ''),
  )
  return Array.from({ length: 14 }, (_, voter) => {
    const dots: Record<string, number> = { [first ?? '']: voter < 3 ? 2 : 1 }
    for (const note of rest.splice(0, voter < 3 ? 1 : 2)) dots[note] = (dots[note] ?? 0) + 1
    return dots
  })
}

test('a vote is opened, given, closed and decided on a laptop by keyboard, a phone and the screen', async ({
  vieta,
}) => {
  test.slow()
  const room = await openRoom(vieta)
  await goTo(room, 'def.hmw')
  const [laptop, phone, screen] = await Promise.all(
    (
      [
        [SIZES.laptop, `/w/${room.id}/facilitate#${room.staff}`],
        [SIZES.phone, `/w/${room.id}/phone#${room.people[0]}`],
        [SIZES.large, `/w/${room.id}/screen#${room.screen}`],
      ] as const
    ).map(async ([size, path]) => {
      const page = await vieta.device(size)
      await page.goto(vieta.origin + path)
      // Three at once, on a machine that is busy with others.
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 30_000 })
      return page
    }),
  )
  if (!laptop || !phone || !screen) throw new Error('No pages')

  await test.step('S01.11: five candidates, three dots, two on one', async () => {
    await press(laptop, 'Pradėti balsavimą')
    const dialog = laptop.getByRole('dialog', { name: 'Naujas balsavimas' })
    await expect(dialog.getByLabel('Klausimas')).toHaveValue('Kuris klausimas ves mus toliau?')
    await expect(dialog.getByText('5 pasiūlymai')).toBeVisible()
    await expect(dialog.getByLabel('Taškų kiekvienam')).toHaveValue('3')
    await expect(dialog.getByLabel('Daugiausia vienam')).toHaveValue('2')
    expect(await violations(laptop)).toEqual([])
    await press(laptop, 'Pradėti')
    await expect(laptop.getByText('Balsavo 0 iš 14')).toBeVisible()
    await expect(screen.getByText('Balsavo 0 iš 14')).toBeVisible()
  })

  await room.wire.until(() => pollsOf(room.agenda).length === 1)
  const [poll] = pollsOf(room.agenda)
  const candidates = poll?.candidates.map(({ id }) => id) ?? []
  expect(candidates.map((id) => room.agenda.codes.get(id))).toEqual([
    'D-011',
    'D-012',
    'D-013',
    'D-014',
    'D-015',
  ])

  await test.step('S02.10: a phone gives dots, is told the rule, and moves one', async () => {
    await expect(phone.getByText('Liko taškų: 3')).toBeVisible()
    const [add, take] = [/^Pridėti tašką: D-01/, /^Atimti tašką: D-01/].map((name) =>
      phone.getByRole('button', { name }),
    )
    if (!add || !take) throw new Error('No buttons')
    for (let dot = 0; dot < 3; dot += 1) await add.nth(0).tap()
    await expect(phone.getByText('Vienam pasiūlymui galima skirti daugiausia 2 taškus.')).toBeVisible()
    await expect(phone.getByText('Liko taškų: 1')).toBeVisible()
    await add.nth(4).tap()
    await expect(phone.getByText('Liko taškų: 0')).toBeVisible()
    await add.nth(3).tap()
    await expect(phone.getByText('Visi taškai jau padalyti.')).toBeVisible()
    await take.nth(4).tap()
    await add.nth(1).tap()
    await expect(phone.getByText('Jūsų taškai įskaityti')).toBeVisible()
    expect(
      await add.nth(0).evaluate((button) => button.getBoundingClientRect().height),
    ).toBeGreaterThanOrEqual(44)
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(await violations(phone)).toEqual([])
    await phone.reload()
    await expect(phone.getByText('Liko taškų: 0')).toBeVisible()
  })

  await test.step('S03.9: results are refused while the vote is open', async () => {
    await expect(screen.getByText('Balsavo 1 iš 14')).toBeVisible()
    await press(laptop, 'Rankų balsai')
    await expect(laptop.getByRole('dialog')).toBeVisible()
    expect(await violations(laptop, '[role="dialog"]')).toEqual([])
    await laptop.keyboard.press('Escape')
    await screen.keyboard.press('r')
    await expect(screen.getByText('Balsavimas dar vyksta')).toBeVisible()
    expect(await violations(screen)).toEqual([])
    await expect(screen.getByText(/taškai|taškų|taškas/)).toHaveCount(0)
  })

  await test.step('S01.12: closed at 14 of 14, the ranking is everywhere', async () => {
    const ballots = ballotsOf(candidates)
    for (const [index, ticket] of room.people.entries()) {
      if (index > 0) await vote(vieta, room, poll?.id ?? '', ticket, ballots[index] ?? {})
    }
    await expect(laptop.getByText('Balsavo 14 iš 14')).toBeVisible()
    await press(laptop, 'Uždaryti balsavimą')
    const places = ['D-011', 'D-012', 'D-014', 'D-013', 'D-015']
    const totals = ['17 taškų', '9 taškai', '7 taškai', '6 taškai', '3 taškai']
    for (const page of [laptop, phone, screen]) {
      const ranked = page.getByRole('listitem').filter({ hasText: /taška|taškų/ })
      for (const [index, total] of totals.entries()) {
        await expect(ranked.nth(index)).toContainText(places[index] ?? '')
        await expect(ranked.nth(index)).toContainText(total)
      }
      expect(await violations(page)).toEqual([])
    }
    await expect(phone.getByText('Jūsų taškai: 2')).toBeVisible()
  })

  await test.step('S01.13-14: the chosen question is pinned, and nothing changes by going back and on', async () => {
    await press(laptop, /^Pasirinkti klausimą: .*traukiniu/)
    await expect(laptop.getByText('Pasirinkta', { exact: true })).toBeVisible()
    await room.wire.until(() => room.agenda.votes.some(({ chosen }) => chosen === candidates[0]))
    const totals = JSON.stringify(room.agenda.votes)
    await laptop.keyboard.press('Shift+PageUp')
    await laptop.keyboard.press('Shift+PageDown')
    await expect(laptop.getByText('Pasirinkta', { exact: true })).toBeVisible()
    expect(JSON.stringify(room.agenda.votes)).toBe(totals)
    await goTo(room, 'ide.crazy8')
    await phone.getByRole('button', { name: 'Rašyti' }).tap()
    await expect(phone.getByText('Mūsų klausimas')).toBeVisible()
    await expect(phone.getByText(/traukiniu paversti pirmąja/)).toBeVisible()
  })

  await test.step('S09.9: dots given offline when the vote is closed meanwhile are told not to count', async () => {
    await press(laptop, 'Pradėti balsavimą')
    await press(laptop, 'Pradėti')
    await expect(phone.getByText('Liko taškų: 3')).toBeVisible()
    await phone.context().setOffline(true)
    await phone
      .getByRole('button', { name: /^Pridėti tašką/ })
      .first()
      .tap()
    await expect(phone.getByText('Taškai laikomi šiame įrenginyje')).toBeVisible()
    await press(laptop, 'Uždaryti balsavimą')
    await press(laptop, 'Uždaryti')
    await room.wire.until(() => pollsOf(room.agenda).every(({ closedAt }) => closedAt !== null))
    await phone.context().setOffline(false)
    await expect(phone.getByText('Balsavimas baigėsi jums esant be ryšio')).toBeVisible()
    expect(room.agenda.votes.at(-1)?.voted).toBe(0)
  })
  room.wire.socket.terminate()
})

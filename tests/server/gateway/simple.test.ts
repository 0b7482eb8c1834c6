// The page without JavaScript, asked the way an old browser asks: forms, a cookie, redirects. What it writes lies where the
// page with JavaScript would have put it, and nobody can do more by it.
import { expect, test } from 'vitest'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { type AgendaItem, itemsOf } from '../../../shared/agenda/plan.ts'
import { lockBoard } from '../../../shared/agenda/room.ts'
import { cover, waitingOf } from '../../../shared/agenda/silence.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { Board } from '../../../shared/board/board.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import { ACTIVITIES, findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import type { MinutesReply } from '../../../shared/protocol/history.ts'
import { RawClient } from '../raw-client.ts'
import { createWorkshop, issueTicket, MONDAY, startTestServer, type TestServer } from '../server-kit.ts'

const template = findAgendaTemplate('taster90')
if (!template) throw new Error('No such agenda')
const ITEMS = itemsOf(template)
/** An item whose cells take notes, seen by all; and a silent one. */
const isWritten = (activity: string | null) =>
  activity !== null && (findActivity(activity)?.notesPerPerson ?? null) !== null
const SILENT =
  ITEMS.find(({ activity }) => activity && findActivity(activity)?.hiddenUntilReveal && isWritten(activity))
    ?.id ?? ''

/** A browser without scripts: keeps a cookie, follows redirects, sends the fields a page has. */
class OldBrowser {
  readonly #address: string
  cookie = ''
  html = ''
  status = 0
  headers = new Headers()
  path = ''

  constructor(address: string) {
    this.#address = address
  }

  async get(path: string): Promise<this> {
    return this.#ask(path, { method: 'GET' })
  }

  /** Sends a form of the page, its own fields and what somebody changed in them. */
  async submit(action: string, changed: Readonly<Record<string, string>> = {}, origin = this.#address) {
    const form = new RegExp(`<form method="post" action="(${action}[^"]*)">([^]*?)</form>`).exec(this.html)
    if (!form) throw new Error(`No form ${action} in ${this.html}`)
    const [, path = '', inside = ''] = form
    const fields = new URLSearchParams()
    for (const [tag, name = ''] of inside.matchAll(/<input [^>]*name="(\w+)"[^>]*>/g)) {
      if (!/type="radio"/.test(tag) || / checked/.test(tag))
        fields.set(name, /value="([^"]*)"/.exec(tag)?.[1] ?? '')
    }
    for (const [name, value] of Object.entries(changed)) fields.set(name, value)
    return this.#ask(path.replaceAll('&amp;', '&'), {
      method: 'POST',
      body: fields,
      headers: { origin },
    })
  }

  async #ask(
    path: string,
    init: { method: string; body?: URLSearchParams; headers?: Record<string, string> },
  ) {
    const response = await fetch(`${this.#address}${path}`, {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie: this.cookie },
    })
    for (const set of response.headers.getSetCookie())
      this.cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '')
    this.headers = response.headers
    this.status = response.status
    this.path = path
    this.html = await response.text()
    const to = response.headers.get('location')
    if (to === null) return this
    const set = response.headers.getSetCookie()
    await this.#ask(to, { method: 'GET' })
    if (set.length > 0) this.headers = response.headers
    return this
  }
}

interface World {
  readonly server: TestServer
  readonly id: string
  readonly code: string
  readonly agenda: Agenda
  readonly board: Board
  readonly facilitator: RawClient
  readonly boardClient: RawClient
  readonly staff: string
}

async function createWorld(): Promise<World> {
  const server = await startTestServer({ now: () => MONDAY })
  const { id, code } = await createWorkshop(server)
  const staff = await issueTicket(server, id, 'facilitator')
  const facilitator = await new RawClient(server.address, id, 'agenda', { ticket: staff }).sync()
  const boardClient = await new RawClient(server.address, id, 'board', { ticket: staff }).sync()
  const agenda = new Agenda(facilitator.doc)
  return { server, id, code, staff, facilitator, boardClient, agenda, board: new Board(boardClient.doc) }
}

async function goTo({ agenda, facilitator }: World, item: string): Promise<void> {
  facilitator.write(() => agenda.goTo({ item, step: 0 }, MONDAY))
  await facilitator.until(() => agenda.frames.some((frame) => frame.item === item))
}

async function joined({ server, code }: World, name = 'Ąžuolas <b>Žydrūnas</b>'): Promise<OldBrowser> {
  const browser = await new OldBrowser(server.address).get(`/paprasta?kodas=${code}`)
  return browser.submit('/paprasta/join', { name, sector: 'culture' })
}

const OPEN = ITEMS.find(({ id, activity }) => id !== SILENT && isWritten(activity))?.id ?? ''

test('a person joins with a form, writes a note and reads it, all without a script', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  expect(browser.status).toBe(200)
  const cookie = browser.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).toMatch(/Path=\/paprasta/)
  expect(browser.headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(browser.html).not.toMatch(/<script| on\w+="/)
  expect(browser.html).toMatch(/^<!doctype html>\n<html lang="lt">/)

  await browser.submit('/paprasta/note', { text: 'Mūsų seklyčia\r\n& „<i>kluonas</i>“', do: 'send' })
  expect(browser.path).toMatch(/^\/paprasta\?langelis=[\w%]+&issiusta=sent$/)
  expect(browser.html).toContain('Lapelis lentoje.')
  expect(browser.html).toContain('Mūsų seklyčia\n&amp; „&lt;i&gt;kluonas&lt;/i&gt;“')
  await world.boardClient.until(() => world.board.notes.length === 1)
  const [note] = world.board.notes
  const [person] = [...world.agenda.people.values()]
  expect(note).toMatchObject({ text: 'Mūsų seklyčia\n& „<i>kluonas</i>“', author: person?.id })
  await world.facilitator.until(() => world.agenda.codes.has(note?.id ?? ''))
  await browser.get('/paprasta')
  expect(browser.html).toContain(`<span>${world.agenda.codes.get(note?.id ?? '')} · jūsų</span>`)
  expect(browser.html).toContain('Kiti jus mato kaip Ąžuolas &lt;b&gt;Žydrūnas&lt;/b&gt;.')
  // The log says who wrote it, as of a connection.
  const history = await world.server.call('GET', `/api/workshops/${world.id}/history/minutes`, {
    ticket: world.staff,
  })
  expect(JSON.stringify((history.json as MinutesReply).minutes)).toContain(person?.id ?? 'nobody')
})

test('a form sent twice writes once, and a page of another language says the same in English', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  const { html } = browser
  await browser.submit('/paprasta/note', { text: 'Du kartus', do: 'send' })
  browser.html = html
  await browser.submit('/paprasta/note', { text: 'Du kartus', do: 'send' })
  await world.boardClient.until(() => world.board.notes.length > 0)
  await world.boardClient.barrier()
  expect(world.board.notes).toHaveLength(1)
  await browser.get('/paprasta?lang=en')
  expect(browser.html).toContain('<html lang="en">')
  expect(browser.html).toContain('New note')
  await browser.submit('/paprasta/note', { text: 'In English', do: 'send' })
  expect(browser.html).toContain('The note is on the board.')
})

test('while silence lasts a note stays with its author, and others are told a number', async () => {
  const world = await createWorld()
  await goTo(world, SILENT)
  await world.facilitator.until(() => waitingOf(world.agenda).size > 0)
  const [one, other] = [await joined(world, 'Pirmoji'), await joined(world, 'Antroji')]
  await one.submit('/paprasta/note', { text: 'Niekas nemato', do: 'send' })
  expect(one.html).toContain('Įrašyta. Kiti kol kas nemato.')
  expect(one.html).toContain('Niekas nemato')
  const told = () => [...waitingOf(world.agenda).values()].flatMap(({ cells }) => Object.values(cells))
  await world.facilitator.until(() => told().includes(1))
  await other.get('/paprasta')
  expect(other.html).not.toContain('Niekas nemato')
  expect(other.html).toContain('Kitų lapelių: 1')
  await world.boardClient.barrier()
  expect(world.board.notes).toHaveLength(0)
  await world.server.call('POST', `/api/workshops/${world.id}/reveal`, {
    ticket: world.staff,
    body: { item: SILENT },
  })
  await world.boardClient.until(() => world.board.notes.length === 1)
  await other.get('/paprasta')
  expect(other.html).toContain('Niekas nemato')
  await one.get('/paprasta')
  expect(one.html).toContain('· jūsų</span>')
})

test('in a cell without authors the board does not learn one, hidden or not', async () => {
  const world = await createWorld()
  const activity = ACTIVITIES.find(({ cells }) => cells.some((cell) => cell.anonymous && takesNotes(cell)))
  const anonymous = activity?.cells.find((cell) => cell.anonymous && takesNotes(cell))
  const item = { ...(ITEMS[0] as AgendaItem), id: 'nameless', activity: activity?.id ?? '' }
  world.facilitator.write(() => {
    world.agenda.addItem(item)
    cover(world.agenda, item.id, MONDAY)
  })
  await goTo(world, item.id)
  const browser = await joined(world)
  await browser.submit('/paprasta/note', { text: 'Be vardo', cell: anonymous?.id ?? '', do: 'send' })
  expect(browser.html).toContain('Be vardo')
  await world.server.call('POST', `/api/workshops/${world.id}/reveal`, {
    ticket: world.staff,
    body: { item: item.id },
  })
  await world.boardClient.until(() => world.board.notes.length === 1)
  expect(world.board.notes[0]?.author).toBe(null)
})

test('a locked board, too many signs, no words and a cell that is gone are said, and the words stay in the field', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  const long = 'ž'.repeat(LIMITS.noteText + 1)
  const tries = [
    [{ text: long }, 400, 'Lapelyje telpa'],
    [{ text: ' \r\n ' }, 400, 'Parašykite bent vieną žodį.'],
    [{ text: 'Kur langelis?', cell: 'nonsense' }, 409, 'rašyti nebegalima'],
    [{ text: 'Sena forma', token: 'other' }, 409, 'atvertas per seniai'],
  ] as const
  for (const [fields, status, said] of tries) {
    await browser.submit('/paprasta/note', { ...fields, do: 'send' })
    expect(browser.status).toBe(status)
    expect(browser.html).toContain(said)
    if (fields.text.trim() !== '') expect(browser.html).toContain(`\n${fields.text}</textarea>`)
  }
  await browser.submit('/paprasta/note', { text: 'Dar rašau', do: 'refresh' })
  expect([browser.status, browser.html.includes('\nDar rašau</textarea>')]).toEqual([200, true])
  world.facilitator.write(() => lockBoard(world.agenda, true))
  await world.facilitator.barrier()
  await browser.submit('/paprasta/note', { text: 'Po spynos', do: 'send' })
  expect([browser.status, browser.html.includes('Lenta užrakinta')]).toEqual([409, true])
  world.facilitator.write(() => lockBoard(world.agenda, false))
  await world.facilitator.barrier()
  await browser.submit('/paprasta/note', { do: 'send', text: 'Po spynos' })
  expect(browser.html).toContain('Lapelis lentoje.')
})

test('words written before the facilitator moved on go where they were written, and then the page follows', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  await goTo(world, SILENT)
  await browser.submit('/paprasta/note', { text: 'Dar čia', do: 'refresh' })
  expect(browser.html).toContain('Moderatorius perėjo toliau')
  await browser.submit('/paprasta/note', { text: 'Dar čia', do: 'send' })
  await world.boardClient.until(() => world.board.notes.length === 1)
  expect(world.board.notes[0]?.place.frame).toBe(OPEN)
  expect(browser.html).toContain('Dirbame tyliai')
})

test('who was removed is told so, keeps the words, and is nobody here any more', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  const [person] = [...world.agenda.people.keys()]
  await world.server.call('POST', `/api/workshops/${world.id}/people/${person}/remove`, {
    ticket: world.staff,
  })
  await browser.submit('/paprasta/note', { text: 'Paskutinis žodis', do: 'send' })
  expect(browser.status).toBe(401)
  expect(browser.html).toContain('Moderatorius jus pašalino')
  expect(browser.html).toContain('Paskutinis žodis</textarea>')
  await world.boardClient.barrier()
  expect(world.board.notes).toHaveLength(0)
  expect(browser.cookie).toBe('')
})

test('a closed workshop, a wrong code and missing fields are said beside the fields', async () => {
  const world = await createWorld()
  const browser = await new OldBrowser(world.server.address).get('/paprasta')
  await browser.submit('/paprasta/join', { code: 'labas', sector: 'wizards' })
  expect(browser.status).toBe(400)
  expect(browser.html).toContain('id="code-wrong"')
  expect(browser.html).toContain('Parašykite savo vardą.')
  expect(browser.html).toContain('Pasirinkite sektorių.')
  const right = { name: 'Vardenė', sector: 'culture' }
  await browser.submit('/paprasta/join', { ...right, code: '0000-00' })
  expect([browser.status, browser.html.includes('Tokio kodo nėra')]).toEqual([404, true])
  await world.server.call('POST', `/api/workshops/${world.id}/joining`, {
    ticket: world.staff,
    body: { isOpen: false },
  })
  await browser.submit('/paprasta/join', { ...right, code: world.code })
  expect([browser.status, browser.html.includes('prisijungimas uždarytas')]).toEqual([410, true])
  expect(browser.html).toContain('value="Vardenė"')
})

test('wrong codes count together with those of the other page, and other sites can send no form', async () => {
  const world = await createWorld()
  const browser = await new OldBrowser(world.server.address).get('/paprasta')
  const wanted = { name: 'Vardenė', sector: 'culture', code: world.code }
  await browser.submit('/paprasta/join', wanted, 'https://example.org')
  expect(browser.status).toBe(403)
  for (let tries = 0; tries < LIMITS.wrongCodesPerTenMinutes; tries += 1) {
    await world.server.call('GET', '/api/join/0000-00')
  }
  await browser.get('/paprasta')
  await browser.submit('/paprasta/join', wanted)
  expect([browser.status, browser.html.includes('Per daug bandymų')]).toEqual([429, true])
})

test('whoever leaves is forgotten by the browser, and the link of a page that did not start keeps the code', async () => {
  const world = await createWorld()
  await goTo(world, OPEN)
  const browser = await joined(world)
  await browser.submit('/paprasta/leave')
  expect(browser.html).toContain('Išėjote.')
  expect(browser.cookie).toBe('')
  await browser.get(`/join/${world.code}?paprasta`)
  expect(browser.path).toBe(`/paprasta?kodas=${world.code}`)
  expect(browser.html).toContain(`value="${world.code}"`)
  await browser.get(`/join/${encodeURIComponent('"><script>')}?paprasta=en`)
  expect(browser.path).toBe('/paprasta?lang=en')
})

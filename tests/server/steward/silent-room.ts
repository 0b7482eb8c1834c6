// A workshop that has come to a silent item, and the people who write in it by hand: each into the document of their own.
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { cellsOf, type Frame } from '../../../shared/agenda/frame.ts'
import { isCovered, silencesOf } from '../../../shared/agenda/silence.ts'
import { Board, type NewNote } from '../../../shared/board/board.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { RawClient } from '../raw-client.ts'
import {
  createWorkshop,
  issueTicket,
  joinAs,
  MONDAY,
  startTestServer,
  type TestServer,
} from '../server-kit.ts'

export interface Writer {
  readonly name: string
  readonly id: string
  readonly ticket: string
}

export interface SilentRoom {
  readonly server: TestServer
  readonly workshop: string
  /** The item everything is about, its frame and a cell of it. */
  readonly item: string
  readonly frame: Frame
  readonly cell: string
  readonly facilitator: RawClient
  readonly facilitatorTicket: string
  /** The agenda as the facilitator has it. */
  readonly agenda: Agenda
  open(document: string, ticket: string): Promise<RawClient>
  join(name: string): Promise<Writer>
  reveal(ticket?: string): Promise<{ readonly status: number; readonly json: unknown }>
}

/** Starts a server and goes to the first silent item of the agenda. */
export async function openSilentRoom(options: { readonly server?: TestServer } = {}): Promise<SilentRoom> {
  const server = options.server ?? (await startTestServer())
  const { id: workshop, code } = await createWorkshop(server)
  const facilitatorTicket = await issueTicket(server, workshop, 'facilitator')
  const open = (document: string, ticket: string, at = server) =>
    new RawClient(at.address, workshop, document, { ticket }).sync()
  const facilitator = await open('agenda', facilitatorTicket)
  const agenda = new Agenda(facilitator.doc)
  const silent = agenda.items.find(
    ({ activity }) => activity !== null && findActivity(activity)?.hiddenUntilReveal,
  )
  const item = silent?.id ?? ''
  facilitator.write(() => agenda.goTo({ item, step: 0 }, MONDAY))
  await facilitator.until(() => isCovered(silencesOf(agenda), { item }))
  const frame = agenda.frames.find((each) => each.item === item)
  const cell = frame && cellsOf(frame)[0]?.cell.id
  if (!frame || cell === undefined) throw new Error('No frame was laid out')
  return {
    server,
    workshop,
    item,
    frame,
    cell,
    facilitator,
    facilitatorTicket,
    agenda,
    open,
    async join(name) {
      const { person, ticket } = await joinAs(server, code, name)
      return { name, id: person.id, ticket }
    },
    reveal: (ticket = facilitatorTicket) =>
      server.call('POST', `/api/workshops/${workshop}/reveal`, { ticket, body: { item } }),
  }
}

/** A note in the room's cell. */
export function noteIn(
  { frame, cell }: Pick<SilentRoom, 'frame' | 'cell'>,
  id: string,
  text: string,
  author: string | null = null,
): NewNote {
  return {
    id,
    text,
    place: { frame: frame.id, cell, at: [frame.at[0] + 40, frame.at[1] + 160] },
    colour: 'yellow',
    author,
    createdAt: MONDAY,
  }
}

/** Writes a note into the document a client has open. */
export function writeNote(client: RawClient, note: NewNote): void {
  client.write((doc) => new Board(doc).createNote(note))
}

/** Types at the end of a note, or takes its last letters away. */
export function type(client: RawClient, id: string, letters: string): void {
  client.write((doc) => {
    const text = new Board(doc).textOf(id)
    text?.insert(text.length, letters)
  })
}

/** The words of a note on a board; undefined when it is not there. */
export function wordsOn(client: RawClient, id: string): string | undefined {
  const board = new Board(client.doc)
  const words = board.note(id)?.text
  board.close()
  return words
}

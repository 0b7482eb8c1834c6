// The eight decisions of the house, each pinned. A change here is a change of the drawing: docs/flow.md goes with it.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMemoryStore } from '../../server/store/memory-store.ts'
import { createTickets } from '../../server/vault/tickets.ts'
import { startedTimer } from '../../shared/agenda/timer.ts'
import { Board, type NewNote } from '../../shared/board/board.ts'
import { accessTo, DOCUMENTS, ROLES } from '../../shared/people/rights.ts'
import { CLOSE, MESSAGE, SUBPROTOCOL } from '../../shared/protocol/wire.ts'

function noteOn(board: Board, id: string): void {
  const note: NewNote = {
    id,
    text: 'Ežeras',
    place: { frame: null, cell: null, at: [0, 0] },
    colour: 'yellow',
    author: null,
    createdAt: 0,
  }
  board.createNote(note)
}

describe('decision', () => {
  it('1: documents are split by who may write them', () => {
    const writers = Object.fromEntries(
      DOCUMENTS.map((name) => [name, ROLES.filter((role) => accessTo(name, role) === 'write')]),
    )
    expect(writers).toEqual({
      agenda: ['organiser', 'facilitator', 'cofacilitator'],
      board: ['organiser', 'facilitator', 'cofacilitator', 'scribe', 'participant'],
      concept: ['organiser', 'facilitator', 'cofacilitator', 'scribe'],
    })
    expect(accessTo('concept', 'projector')).toBe('none')
  })

  it('2: what belongs together is one value', () => {
    const board = new Board(new Y.Doc())
    noteOn(board, 'a')
    const note = board.doc.getMap('items').get('a') as Y.Map<unknown>
    expect(note.get('place')).toEqual({ frame: null, cell: null, at: [0, 0] })
    expect([...note.keys()].sort()).toEqual([
      'author',
      'colour',
      'createdAt',
      'order',
      'place',
      'size',
      'text',
      'type',
    ])
  })

  it('3: a drag is one write, whatever the selection', () => {
    const board = new Board(new Y.Doc())
    const ids = Array.from({ length: 30 }, (_, index) => `n${index}`)
    for (const id of ids) noteOn(board, id)
    const updates: Uint8Array[] = []
    board.doc.on('update', (update: Uint8Array) => updates.push(update))
    board.moveItems(ids.map((id) => ({ id, place: { frame: null, cell: null, at: [40, 2] as const } })))
    expect(updates).toHaveLength(1)
  })

  it('4: the acknowledgement is a message stock clients never see', () => {
    expect(MESSAGE).toEqual({ sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 102 })
    expect(Object.values(CLOSE).every((code) => code >= 4400 && code < 4600)).toBe(true)
    expect(SUBPROTOCOL).toBe('vieta.1')
  })

  it('6: a ticket is a random secret, stored hashed, that expires', async () => {
    const store = createMemoryStore()
    let now = 0
    const random = {
      bytes: (length: number) => new Uint8Array(length).fill(7),
      below: () => 0,
      id: () => 'id',
    }
    const tickets = createTickets({ store, now: () => now, random })
    const ticket = await tickets.issue({ role: 'participant', workshop: 'w', person: 'p' })
    expect(JSON.stringify(await store.listRecords('ticket'))).not.toContain(ticket)
    expect(await tickets.find(ticket)).toEqual({ role: 'participant', workshop: 'w', person: 'p' })
    now = 201 * 24 * 60 * 60 * 1000
    expect(await tickets.find(ticket)).toBeNull()
  })

  it('7: time is an argument', () => {
    expect(startedTimer(60_000, 5)).toEqual({ state: 'running', endsAt: 60_005, plannedMs: 60_000 })
  })

  it('8: an unknown item is counted and kept, byte for byte', () => {
    const board = new Board(new Y.Doc())
    board.doc.getMap('items').set('x', new Y.Map([['type', 'hologram']]))
    const before = Y.encodeStateAsUpdate(board.doc)
    board.recolourNotes(['x'], 'blue')
    board.deleteItems(['x'], null, 1)
    expect(board.skipped).toBe(1)
    expect(Y.encodeStateAsUpdate(board.doc)).toEqual(before)
  })
})

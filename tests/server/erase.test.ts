// Erasing on a real folder: what is gone is in none of its bytes, what counts is as it was, and an older backup does not
// bring it back.
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { DATA_FILE, makeBackup, restoreBackup } from '../../server/backup/backup.ts'
import { examine } from '../../server/backup/examination.ts'
import { ERASURES_FILE } from '../../server/store/data-file.ts'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { APRIL, ask, type Clock, eraseAll, filesWith, read } from './erase-world.ts'
import { RawClient } from './raw-client.ts'
import { joinAs, startTestServer, temporaryFolder } from './server-kit.ts'

const SECRET = 'Mano kaimynė Ona slepia raktą po vazonu prie durų'
const FIELD = 'challenge.brief'
const KEPT = 'Stotyje trūksta suoliuko'
const NAME = 'Vardenė Ištrinamoji'

/** The sample with somebody who joins it and writes two notes. */
async function world(folder: string, clock: Clock) {
  const server = await startTestServer({ folder, now: () => clock.now })
  const { id, code } = await ask<WorkshopReply>(server, '/api/sample', { language: 'lt' })
  await ask(server, `/api/workshops/${id}/joining`, { isOpen: true })
  const joined = await joinAs(server, code, NAME)
  const writer = await new RawClient(server.address, id, 'board', { ticket: joined.ticket }).sync()
  const view = new Board(writer.doc)
  const place = view.notes[0]?.place
  if (!place) throw new Error('The sample has notes')
  const author = joined.person.id
  for (const [note, text] of [
    ['note-whole', SECRET],
    ['note-kept', KEPT],
    ['note-naming', `Paklausti, ką mano ${NAME}`],
  ] as const) {
    writer.write(() =>
      view.createNote({ id: note, text, place, colour: 'yellow', author, createdAt: clock.now }),
    )
  }
  await writer.barrier()
  // Somebody took the text into the document, with more around it, and approved that.
  const editor = await new RawClient(server.address, id, 'concept', { ticket: server.organiserSecret }).sync()
  const concept = new ConceptDraft(editor.doc)
  editor.write(() => {
    const text = `Kaip sako gyventojai: „${SECRET}“ (O-100).`
    concept.setField(FIELD, { kind: 'text', text }, 'approved', ['O-100'])
  })
  await editor.barrier()
  return { server, id, author, writer, ticket: joined.ticket }
}

test('who is erased is in no byte of the folder, counts as before, and an older backup does not bring them back', {
  timeout: 60_000,
}, async () => {
  const folder = await temporaryFolder()
  const clock = { now: APRIL }
  const { server, id, author, writer, ticket } = await world(folder, clock)
  const before = await read(server, id, 'agenda')
  const votes = JSON.stringify(new Agenda(before.doc).votes)
  const sectors = [...new Agenda(before.doc).people.values()].map(({ sector }) => sector).sort()
  expect(await filesWith(folder, [SECRET, NAME, author])).not.toEqual([])
  const file = join(await temporaryFolder(), 'before.sqlite')
  await makeBackup({ folder, file })

  await eraseAll(server, id, author, ['note-whole'], clock)
  expect(await writer.closed).toBe(CLOSE.renewed)
  expect(await filesWith(folder, [SECRET, NAME, author])).toEqual([])

  // What counts is there: the person in the totals, both notes in their places, the votes.
  const agenda = new Agenda((await read(server, id, 'agenda')).doc)
  expect([...agenda.people.values()].map(({ sector }) => sector).sort()).toEqual(sectors)
  expect(JSON.stringify(agenda.votes)).toBe(votes)
  const board = new Board((await read(server, id, 'board')).doc)
  expect([board.note('note-whole')?.text, board.note('note-kept')?.text]).toEqual(['[pašalinta]', KEPT])
  expect(board.note('note-naming')?.text).toBe('Paklausti, ką mano Ištrintas dalyvis')
  const field = new ConceptDraft((await read(server, id, 'concept')).doc).field(FIELD)
  expect(field).toMatchObject({
    ...{ status: 'edited', content: { text: 'Kaip sako gyventojai: „[pašalinta]“ (O-100).' } },
  })
  const badge = agenda.people.get(board.note('note-kept')?.author ?? '')
  expect(badge).toMatchObject({ code: '–', name: null, shownAs: 'code' })

  const { isSound, others } = await examine(join(folder, DATA_FILE))
  expect([isSound, others]).toEqual([true, []])

  // Whoever still holds the older generation is told so; who was erased is nobody.
  const old = new RawClient(server.address, id, 'board', { ticket: server.organiserSecret })
  expect(await old.closed).toBe(CLOSE.renewed)
  expect((await server.call('GET', `/api/me?workshop=${id}`, { ticket })).status).toBe(401)

  // The backup of before, put back with the list that lies beside it.
  await server.close()
  const restored = await temporaryFolder()
  await copyFile(join(folder, ERASURES_FILE), join(dirname(file), ERASURES_FILE))
  await restoreBackup(file, restored)
  expect(await filesWith(restored, [SECRET, NAME])).not.toEqual([])
  const again = await startTestServer({ folder: restored, now: () => clock.now })
  expect(await filesWith(restored, [SECRET, NAME, author])).toEqual([])
  const later = new Board((await read(again, id, 'board')).doc)
  expect(later.note('note-whole')?.text).toBe('[pašalinta]')
})

// A copy of what this device has of a workshop, as files: one to be put back in, one to be read. Asks no server.
import * as Y from 'yjs'
import { asciiName, isoDate } from '../../shared/concept/format.ts'
import { type Rescue, type RescuedNote, writeRescue } from '../../shared/export/rescue.ts'
import type { SyncName } from '../../shared/people/rights.ts'
import { readStored, storedKeys } from './preferences.ts'
import { saveFile } from './save-file.ts'
import type { Session } from './session.ts'

/** What a copy is made of: an opened workshop, or what the device holds of one that cannot be opened. */
export interface CopySource extends Pick<Session, 'agenda' | 'board' | 'author' | 'save' | 'now'> {
  readonly me: Pick<Session['me'], 'workshop' | 'title'>
  readonly documents: readonly Pick<Session['documents'][number], 'name' | 'doc'>[]
}

export interface RescueWords {
  readonly title: string
  readonly drafts: string
  readonly none: string
}

/** What a person typed on this device and has not sent as a note. */
function draftsIn(workshop: string): readonly string[] {
  const prefix = `vieta.draft.${workshop}.`
  return storedKeys()
    .filter((key) => key.startsWith(prefix) && !key.endsWith('.cells'))
    .flatMap((key) => readStored(key) ?? [])
    .filter((text) => text.trim() !== '')
}

export function rescueOf(source: CopySource): Rescue {
  const { me, agenda, board, author } = source
  const { codes } = agenda
  const notes: readonly RescuedNote[] = board.notes
    .filter((note) => note.author === author || board.isOver(note.id))
    .map(({ id, text, createdAt }) => ({ code: codes.get(id) ?? null, text, createdAt }))
    .sort((a, b) => a.createdAt - b.createdAt)
  const documents: Partial<Record<SyncName, Uint8Array>> = {}
  for (const { name, doc } of source.documents) documents[name] = Y.encodeStateAsUpdate(doc)
  return {
    workshop: me.workshop,
    title: agenda.about?.title ?? me.title,
    savedAt: source.now(),
    author,
    unsent: source.save.value.unsent,
    notes,
    drafts: draftsIn(me.workshop),
    documents,
  }
}

function nameOf({ title, savedAt }: Rescue, extension: string): string {
  return `${isoDate(savedAt)}_${asciiName(title)}_kopija.${extension}`
}

/** Gives the file to be put back in. Returns its name. */
export function saveRescue(source: CopySource): string {
  const rescue = rescueOf(source)
  return saveFile(nameOf(rescue, 'vieta.json'), new Blob([writeRescue(rescue)], { type: 'application/json' }))
}

/** Gives the person's notes as plain text. Returns the file's name. */
export function saveNotes(source: CopySource, words: RescueWords, time: (at: number) => string): string {
  const rescue = rescueOf(source)
  const notes = rescue.notes.map(
    ({ code, text, createdAt }) => `${code ?? '–'}  ${time(createdAt)}\n${text.trim()}\n`,
  )
  const drafts = rescue.drafts.map((text) => `${text.trim()}\n`)
  const parts = [
    `${rescue.title}\n${words.title}, ${time(rescue.savedAt)}\n`,
    ...(notes.length === 0 ? [`${words.none}\n`] : notes),
    ...(drafts.length === 0 ? [] : [`${words.drafts}\n`, ...drafts]),
  ]
  // The mark tells old text editors that this is UTF-8.
  return saveFile(
    nameOf(rescue, 'txt'),
    new Blob([`\uFEFF${parts.join('\n')}`], { type: 'text/plain;charset=utf-8' }),
  )
}

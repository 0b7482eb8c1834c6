// Own agendas of a programme: templates the organiser wrote, from which its workshops are made. A workshop keeps its own copy.
import type { OwnAgenda, OwnAgendaReply } from '../../shared/protocol/agendas.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { ownAgendaReader, TABLE } from './records.ts'

/** More than this in one programme nobody could choose from. */
const MOST = 100

export interface Agendas {
  /** Oldest first. */
  list(programme: string): Promise<readonly OwnAgendaReply[]>
  get(programme: string, id: string): Promise<OwnAgendaReply | null>
  /** Keeps an agenda, in the place of the one with its id; null when the programme has no such one, or too many. */
  keep(programme: string, agenda: OwnAgenda): Promise<OwnAgendaReply | null>
  /** Takes it out of the list. Workshops made from it stay as they are. */
  remove(programme: string, id: string): Promise<void>
}

interface AgendasOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createAgendas({ store, now, random }: AgendasOptions): Agendas {
  const key = (programme: string, id: string) => `${programme}/${id}`

  async function get(programme: string, id: string): Promise<OwnAgendaReply | null> {
    const read = ownAgendaReader.safeParse(await store.getRecord(TABLE.ownAgenda, key(programme, id)))
    return read.success ? read.data : null
  }

  async function list(programme: string): Promise<readonly OwnAgendaReply[]> {
    const records = await store.listRecords(TABLE.ownAgenda, `${programme}/`)
    return records
      .flatMap(({ value }) => ownAgendaReader.safeParse(value).data ?? [])
      .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  }

  return {
    get,
    list,
    async keep(programme, { id, name, parts }) {
      const before = id === undefined ? null : await get(programme, id)
      if (id !== undefined && !before) return null
      if (!before && (await list(programme)).length >= MOST) return null
      const at = now()
      const kept = {
        id: before?.id ?? `own-${createId(random)}`,
        programme,
        name: { lt: name, en: name },
        forWhom: { lt: '', en: '' },
        parts: parts.map((part) => ({
          ...part,
          totalMinutes: part.items.reduce((sum, { minutes }) => sum + minutes, 0),
        })),
        createdAt: before?.createdAt ?? at,
        changedAt: at,
      }
      await store.putRecord(TABLE.ownAgenda, key(programme, kept.id), kept)
      return kept
    },
    remove: (programme, id) => store.deleteRecord(TABLE.ownAgenda, key(programme, id)),
  }
}

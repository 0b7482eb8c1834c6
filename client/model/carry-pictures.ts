// Pictures of one workshop brought to another, when this device may read them there: fetched and sent again.
import { readTicket, type TicketKind } from './credentials.ts'
import type { Images } from './images.ts'

const KINDS: readonly TicketKind[] = ['person', 'staff']
/** Ms for all of them: a paste that takes longer would surprise whoever has gone on working. */
const PATIENCE = 30_000

/**
 * Brings pictures over from another workshop of this server.
 *
 * @returns their names there to their names here; those that could not be brought are missing
 */
export async function carryPictures(
  files: readonly string[],
  from: string,
  images: Pick<Images, 'upload'>,
): Promise<ReadonlyMap<string, string>> {
  const signal = AbortSignal.timeout(PATIENCE)
  const tickets = KINDS.flatMap((kind) => readTicket(from, kind) ?? [])
  const carried = await Promise.all(
    files.map(async (file) => {
      try {
        const blob = await readPicture(file, from, tickets, signal)
        return blob && ([file, (await images.upload(blob, undefined, signal)).file] as const)
      } catch (_refused) {
        // Its caption is pasted instead, and that is said.
        return null
      }
    }),
  )
  return new Map(carried.filter((pair) => pair !== null))
}

async function readPicture(
  file: string,
  from: string,
  tickets: readonly string[],
  signal: AbortSignal,
): Promise<Blob | null> {
  const address = `/api/workshops/${encodeURIComponent(from)}/images/${encodeURIComponent(file)}`
  for (const ticket of tickets) {
    const response = await fetch(address, { headers: { authorization: `Bearer ${ticket}` }, signal })
    if (response.ok) return response.blob()
  }
  return null
}

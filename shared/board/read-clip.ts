// Reading what claims to be a clip: anybody may put anything on a clipboard.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { CLIP_VERSION, type Clip, isLaidClip } from './clip.ts'
import { CLIP_ITEM, type ClipItem, clean } from './clip-item.ts'
import type { ConnectorEnd } from './item.ts'

const title = z.string().check(z.maxLength(LIMITS.title))

const ENVELOPE = z.object({
  vieta: z.literal('clip'),
  version: z.number(),
  workshop: title,
  title,
  items: z.array(z.unknown()),
})

/** A clip as somebody put it on the clipboard, and how much of it could not be read. */
export type ReadClip =
  | { readonly state: 'read'; readonly clip: Clip; readonly dropped: number }
  /** A newer version wrote it: not guessed at. */
  | { readonly state: 'newer' }

/** Reads a clip from JSON. Null when it is none. */
export function readClipJson(json: string): ReadClip | null {
  if (json.length > LIMITS.clipChars) return null
  try {
    return readClip(JSON.parse(json))
  } catch (_notJson) {
    return null
  }
}

/** Reads what claims to be a clip: within bounds, each item by its schema; what does not parse is left out and counted. */
export function readClip(value: unknown): ReadClip | null {
  const envelope = ENVELOPE.safeParse(value)
  if (!envelope.success) return null
  const { version, workshop, title: heading, items: raw } = envelope.data
  if (version !== CLIP_VERSION) return { state: 'newer' }
  const items = new Map<string, ClipItem>()
  for (const each of raw.slice(0, LIMITS.clipItems)) {
    const read = CLIP_ITEM.safeParse(each)
    if (read.success && !items.has(read.data.id)) items.set(read.data.id, read.data)
  }
  const whole = [...items.values()].flatMap((item) => attached(item, items) ?? [])
  const clip = { workshop, title: clean(heading), items: whole }
  return { state: 'read', clip, dropped: raw.length - whole.length }
}

/** An item without its ties to what is not there; null when nothing of it is left. */
function attached(item: ClipItem, items: ReadonlyMap<string, ClipItem>): ClipItem | null {
  const isThere = (other: string | null): boolean => {
    const found = other === null ? undefined : items.get(other)
    return found !== undefined && isLaidClip(found)
  }
  if (item.type === 'cluster') {
    const members = [...new Set(item.members)].filter(isThere)
    return members.length === 0 ? null : { ...item, members }
  }
  if (item.type !== 'connector') return item
  const endOf = (each: ConnectorEnd): ConnectorEnd => (isThere(each.item) ? each : { ...each, item: null })
  return { ...item, from: endOf(item.from), to: endOf(item.to) }
}

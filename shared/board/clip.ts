// What is copied: items of a board as plain values, on the clipboard of a browser and perhaps of another workshop. Whoever
// reads it back trusts nothing: anybody may put anything on a clipboard. Pasting is in clip-paste.ts.
import { z } from 'zod/mini'
import { type Box, boxAt, centreOf, type Point, unionOf } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { byOrder } from '../base/order.ts'
import { pointSchema } from '../base/schema.ts'
import type { Board } from './board.ts'
import { type BoardItem, type Cluster, type ConnectorEnd, ITEM_FIELDS, isLaid } from './item.ts'

/** Raised when a clip changes so that an older version would misread it. */
export const CLIP_VERSION = 1

const id = z.string().check(z.minLength(1), z.maxLength(200))
const title = z.string().check(z.maxLength(LIMITS.title))

/** A text as it may enter a document: no control characters, no half of a surrogate pair, NFC. */
function clean(text: string): string {
  return (
    text
      .replaceAll('\r\n', '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
  )
}

const text = (longest: number) =>
  z.pipe(
    z.string().check(z.maxLength(longest)),
    z.transform((words: string) => clean(words)),
  )

const { note, shape, text: label, connector, stroke, image, placement } = ITEM_FIELDS
const lying = { id, at: pointSchema, size: note.shape.size }
const wording = {
  colour: note.shape.colour,
  source: note.shape.source,
  code: z._default(z.nullable(z.string().check(z.maxLength(20))), null),
  /** Two people writing at once may have made a note longer than one may. */
  text: text(LIMITS.shownText),
}
const end = z.object({ item: z.nullable(id), at: pointSchema })

const CLIP_ITEM = z.discriminatedUnion('type', [
  z.object({ type: z.literal('note'), ...lying, ...wording }),
  /** A second showing, with the words of its note: where that is unknown, it becomes a note. */
  z.object({ type: z.literal('placement'), ...lying, ...wording, note: placement.shape.note }),
  z.object({
    type: z.literal('shape'),
    ...lying,
    shape: shape.shape.shape,
    angle: shape.shape.angle,
    fill: shape.shape.fill,
    text: text(LIMITS.boardText),
  }),
  z.object({
    type: z.literal('text'),
    ...lying,
    angle: label.shape.angle,
    fontSize: label.shape.fontSize,
    text: text(LIMITS.boardText),
  }),
  z.object({
    type: z.literal('stroke'),
    ...lying,
    pen: stroke.shape.pen,
    ink: stroke.shape.ink,
    width: stroke.shape.width,
    points: stroke.shape.points,
    extent: stroke.shape.extent,
  }),
  z.object({
    type: z.literal('image'),
    ...lying,
    angle: image.shape.angle,
    file: image.shape.file,
    pixels: image.shape.pixels,
    credit: text(LIMITS.caption),
    consent: image.shape.consent,
    caption: text(LIMITS.caption),
  }),
  z.object({ type: z.literal('connector'), id, from: end, to: end, meaning: connector.shape.meaning }),
  z.object({
    type: z.literal('cluster'),
    id,
    activity: id,
    insight: z.nullable(id),
    title: text(LIMITS.shownText),
    members: z.array(id).check(z.maxLength(LIMITS.clipItems)),
  }),
])

export type ClipItem = Readonly<z.infer<typeof CLIP_ITEM>>
/** What of a clip has a place. */
export type LaidClipItem = Exclude<ClipItem, { readonly type: 'connector' | 'cluster' }>
export type ClipNote = Extract<ClipItem, { readonly type: 'note' | 'placement' }>

export interface Clip {
  /** The workshop it was copied in, and its title then. */
  readonly workshop: string
  readonly title: string
  /** Bottom to top. Places count from the top left corner of all of it. */
  readonly items: readonly ClipItem[]
}

/** Where something is copied from. */
export interface ClipOrigin {
  readonly workshop: string
  readonly title: string
  /** Note id to code. */
  readonly codes: ReadonlyMap<string, string>
}

export function isLaidClip(item: ClipItem): item is LaidClipItem {
  return item.type !== 'connector' && item.type !== 'cluster'
}

/** The box around what lies in a clip; null when nothing does. */
export function clipBox(clip: Clip): Box | null {
  const boxes = clip.items.filter(isLaidClip).map(({ at, size }) => boxAt(at, size))
  if (boxes.length > 0) return unionOf(boxes)
  return unionOf(
    clip.items.flatMap((item) =>
      item.type === 'connector'
        ? [item.from.at, item.to.at].map(([x, y]): Box => ({ x, y, w: 0.1, h: 0.1 }))
        : [],
    ),
  )
}

/** Clusters all of whose notes are among the given items. */
export function clustersWithin(board: Board, ids: ReadonlySet<string>): readonly Cluster[] {
  return board.clusters.filter(({ members }) => {
    const live = members.filter((member) => board.items.has(member))
    return live.length > 0 && live.every((member) => ids.has(member))
  })
}

/** Connectors both of whose ends are at the given items. */
export function connectorsWithin(board: Board, ids: ReadonlySet<string>): readonly string[] {
  return board.drawings.flatMap((item) =>
    item.type === 'connector' &&
    [item.from, item.to].every((each) => each.item !== null && ids.has(each.item))
      ? item.id
      : [],
  )
}

/**
 * Copies items, with the connectors between them and the clusters that are among them whole.
 *
 * @returns null when none of the ids is on the board
 */
export function clipOf(board: Board, ids: readonly string[], origin: ClipOrigin): Clip | null {
  const chosen = new Set(ids)
  for (const inner of connectorsWithin(board, chosen)) chosen.add(inner)
  const items = [...chosen].flatMap((each) => board.items.get(each) ?? []).sort(byOrder)
  const laid = items.filter(isLaid).map(({ place, size }) => boxAt(place.at, size))
  const ends = items.flatMap((item) => (item.type === 'connector' ? [item.from.at, item.to.at] : []))
  const box = unionOf(laid.length > 0 ? laid : ends.map(([x, y]) => ({ x, y, w: 0, h: 0 })))
  if (!box) return null
  const copy = copier(board, chosen, [box.x, box.y], origin)
  return {
    workshop: origin.workshop,
    title: origin.title.slice(0, LIMITS.title),
    items: [...items, ...clustersWithin(board, chosen)].flatMap((item) => copy(item) ?? []),
  }
}

function copier(board: Board, chosen: ReadonlySet<string>, [left, top]: Point, { codes }: ClipOrigin) {
  const near = ([x, y]: Point): Point => [x - left, y - top]
  const endOf = ({ item, at }: ConnectorEnd): ConnectorEnd => {
    if (item !== null && chosen.has(item)) return { item, at: near(at) }
    // What it was attached to stays behind: the line keeps its direction.
    const there = item === null ? undefined : board.items.get(item)
    return { item: null, at: near(isLaid(there) ? centreOf(boxAt(there.place.at, there.size)) : at) }
  }
  return (item: BoardItem): ClipItem | null => {
    switch (item.type) {
      case 'note':
      case 'placement': {
        const { id: itself, type, size } = item
        const words = type === 'note' ? item : board.note(item.note)
        if (!words) return null
        const { colour, source, text: written } = words
        const code = codes.get(words.id) ?? null
        const common = { id: itself, at: near(item.place.at), size, colour, source, code, text: written }
        return type === 'note' ? { type, ...common } : { type, ...common, note: item.note }
      }
      case 'connector': {
        const { type, id: itself, meaning } = item
        return { type, id: itself, meaning, from: endOf(item.from), to: endOf(item.to) }
      }
      case 'cluster': {
        const { type, id: itself, activity, insight, title: sentence } = item
        const members = item.members.filter((member) => chosen.has(member))
        return { type, id: itself, activity, insight, title: sentence, members }
      }
      default: {
        const { place, order: _order, locked: _locked, author: _author, createdAt: _at, ...fields } = item
        return { ...fields, at: near(place.at) } as ClipItem
      }
    }
  }
}

/** A clip as it travels. */
export function clipJson(clip: Clip): string {
  return JSON.stringify({ vieta: 'clip', version: CLIP_VERSION, ...clip })
}

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

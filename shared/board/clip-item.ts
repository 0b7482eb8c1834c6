// What each kind of item looks like in a clip: within bounds, as on the board, without what belongs to a place or a person.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { pointSchema } from '../base/schema.ts'
import { ITEM_FIELDS } from './item.ts'

const id = z.string().check(z.minLength(1), z.maxLength(200))

/** A text as it may enter a document: no control characters, no half of a surrogate pair, NFC. */
export function clean(text: string): string {
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

export const CLIP_ITEM = z.discriminatedUnion('type', [
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

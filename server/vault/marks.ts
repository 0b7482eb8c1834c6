// Marks of programmes, and the signature on their certificates: pictures, read as any that comes from outside, and what they
// say. One record a programme for all marks, one for the signature.
import { createTurns } from '../../shared/base/turns.ts'
import { MARK_LIMITS, type Mark, type MarkChange } from '../../shared/export/mark.ts'
import { marksReader } from '../../shared/export/mark-schema.ts'
import type { Store } from '../store/store.ts'
import { ImageError, type ImageReader } from './image-reader.ts'
import { createId, type Random } from './random.ts'
import { TABLE } from './records.ts'

export interface Marks {
  /** In the order they are printed. */
  list(programme: string): Promise<readonly Mark[]>
  /**
   * Reads an uploaded picture and puts it after the others, without words.
   *
   * @throws {ImageError} when it cannot be taken, or there are enough
   */
  add(programme: string, upload: Uint8Array): Promise<readonly Mark[]>
  /** What there is afterwards; null when the programme has no such mark. */
  change(programme: string, id: string, change: MarkChange): Promise<readonly Mark[] | null>
  /** What there is afterwards; one that is gone already is passed over. */
  remove(programme: string, id: string): Promise<readonly Mark[]>
  /** The picture of the signature on a programme's certificates; null without one. */
  signature(programme: string): Promise<Mark | null>
  /**
   * Keeps a picture of the signature instead of the one before; null takes it away.
   *
   * @throws {ImageError} when it cannot be taken
   */
  sign(programme: string, upload: Uint8Array | null): Promise<Mark | null>
}

interface MarksOptions {
  readonly store: Store
  readonly random: Random
  readonly reader: Pick<ImageReader, 'readMark'>
}

const signatureKey = (programme: string): string => `${programme}/signature`

export function createMarks({ store, random, reader }: MarksOptions): Marks {
  // One after another: each writes all of them.
  const turns = createTurns(1)

  async function list(programme: string): Promise<readonly Mark[]> {
    return marksReader.safeParse(await store.getRecord(TABLE.mark, programme)).data?.marks ?? []
  }

  async function keep(programme: string, marks: readonly Mark[]): Promise<readonly Mark[]> {
    await store.putRecord(TABLE.mark, programme, { marks })
    return marks
  }

  async function read(upload: Uint8Array): Promise<Mark> {
    const { bytes, width, height } = await reader.readMark(upload)
    if (bytes.byteLength > MARK_LIMITS.kept) throw new ImageError('image-too-heavy')
    const png = Buffer.from(bytes).toString('base64')
    return { id: createId(random), words: { lt: '', en: '' }, width, height, png }
  }

  return {
    list,
    signature: async (programme) => (await list(signatureKey(programme)))[0] ?? null,
    async sign(programme, upload) {
      const mark = upload && (await read(upload))
      return turns.run(async () => (await keep(signatureKey(programme), mark ? [mark] : []))[0] ?? null)
    },
    async add(programme, upload) {
      const mark = await read(upload)
      return turns.run(async () => {
        const marks = await list(programme)
        if (marks.length >= MARK_LIMITS.most) throw new ImageError('images-full')
        return keep(programme, [...marks, mark])
      })
    },
    change: (programme, id, { words, place }) =>
      turns.run(async () => {
        const marks = await list(programme)
        const mark = marks.find((known) => known.id === id)
        if (!mark) return null
        const changed = words ? { ...mark, words } : mark
        const others = marks.filter((known) => known !== mark)
        const at = place ?? marks.indexOf(mark)
        return keep(programme, [...others.slice(0, at), changed, ...others.slice(at)])
      }),
    remove: (programme, id) =>
      turns.run(async () => {
        const marks = await list(programme)
        return keep(
          programme,
          marks.filter((known) => known.id !== id),
        )
      }),
  }
}

// The pictures of a document on their way to paper: frames of the board, and those people chose for lines; numbered as a
// reader meets them.
import type { Size } from '../base/geometry.ts'
import type { Block, ComposedField, Concept } from '../concept/composed.ts'
import type { Bilingual } from '../i18n/language.ts'
import type { Wish } from './shaped-concept.ts'

export interface LaidPicture {
  readonly kind: 'picture'
  /** Id of the frame it shows, or the file of a picture chosen for a line. */
  readonly frame: string
  /** What its file is called where it lies beside the document. */
  readonly file: string
  /** "3 pav. Empatijos žemėlapis, A grupelė". */
  readonly caption: string
  /** What is on it, for those who do not see it. */
  readonly alt: string
  /** Its width by its height. */
  readonly ratio: number
}

/** Small pictures beside each other: a storyboard. */
export interface LaidPictures {
  readonly kind: 'pictures'
  readonly items: readonly LaidPicture[]
}

/** The field of the annex that shows the board. */
export const BOARDS = 'annex.boards'

const WORDS = {
  picture: { lt: '{n} pav. {label}', en: 'Figure {n}. {label}' },
  undescribed: { lt: 'Paveikslas be aprašymo', en: 'A picture without a description' },
} as const satisfies Record<string, Bilingual>

/** One for each line of a field's lists; a line without a picture has null. */
export type ChosenPictures = readonly (LaidPicture | null)[]

/** Pictures of a document in the order they stand in it, numbered. */
export interface NumberedPictures {
  readonly frames: readonly LaidPicture[]
  /** By field. */
  readonly chosen: ReadonlyMap<string, ChosenPictures>
}

/** The frames and lines that have a picture, numbered as a reader meets them. */
export function picturesOf(concept: Concept, { pictures }: Pick<Wish, 'pictures'>): NumberedPictures {
  const { language } = concept
  let given = 0
  const laid = (id: string, label: string, alt: string, pixels?: Size): LaidPicture | null => {
    const picture = pictures?.get(id)
    if (!picture) return null
    given += 1
    const [width, height] = pixels ?? [picture.width, picture.height]
    return {
      kind: 'picture',
      frame: id,
      file: `picture-${given}.${picture.type}`,
      caption: filled(WORDS.picture[language], { n: given, label }).trim(),
      alt: alt || WORDS.undescribed[language],
      ratio: width / height,
    }
  }
  const frames: LaidPicture[] = []
  const chosen = new Map<string, ChosenPictures>()
  for (const field of concept.sections.flatMap(({ fields }) => fields)) {
    if (field.id === BOARDS)
      frames.push(...concept.frames.flatMap(({ frame, name, words }) => laid(frame, name, words) ?? []))
    else {
      const lines = field.blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []))
      if (!lines.some(({ image }) => image && pictures?.has(image.file))) continue
      chosen.set(
        field.id,
        lines.map(({ text, image }) => (image ? laid(image.file, text, text, image.pixels) : null)),
      )
    }
  }
  return { frames, chosen }
}

/** The files of the pictures chosen for lines of a document. */
export function chosenFiles(concept: Concept): readonly string[] {
  const blocks = concept.sections.flatMap(({ fields }) => fields).flatMap((field) => field.blocks)
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []))
  return [...new Set(lines.flatMap(({ image }) => (image ? [image.file] : [])))]
}

/** What of a field no picture says. */
export function unpicturedBlocks({ blocks }: ComposedField, chosen: ChosenPictures): readonly Block[] {
  let at = -1
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'list') return [block]
    const lines = block.lines.filter(({ text }) => {
      at += 1
      return !chosen[at] && text !== ''
    })
    return lines.length === 0 ? [] : [{ ...block, lines }]
  })
}

/** Codes of the notes behind a field's pictures, and behind the field. */
export function picturedCodes({ blocks, sources }: ComposedField, chosen: ChosenPictures): readonly string[] {
  const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.lines : []))
  const pictured = lines.filter((_, index) => chosen[index])
  return [...new Set([...pictured.flatMap((line) => line.sources), ...sources])]
}

/** A template with its values. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

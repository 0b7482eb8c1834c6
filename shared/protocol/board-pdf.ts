// What a page sends to have pictures of the board set as a PDF: it alone paints them.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'

/** Frames in one file: more than the longest programme of stages lays out. */
const MOST_PAGES = 200
/** Characters of what is on a picture: the sentences of all its clusters. */
const MOST_WORDS = 8_000

/** POST /api/workshops/:id/board.pdf */
export const boardPdfSchema = z.object({
  language: z.enum(LANGUAGES as [Language, ...Language[]]),
  title: z.string().check(z.minLength(1), z.maxLength(LIMITS.title * 2)),
  /** Under every picture: the day they were painted. */
  note: z.string().check(z.maxLength(LIMITS.title)),
  pages: z
    .array(
      z.object({
        name: z.string().check(z.minLength(1), z.maxLength(LIMITS.title * 2)),
        /** For those who do not see it. */
        words: z.string().check(z.minLength(1), z.maxLength(MOST_WORDS)),
        /** Wider than high: the page lies on its side. */
        wide: z.boolean(),
        svg: z.string().check(z.minLength(1)),
      }),
    )
    .check(z.minLength(1), z.maxLength(MOST_PAGES)),
})
export type BoardPdfRequest = z.infer<typeof boardPdfSchema>

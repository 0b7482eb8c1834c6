// Where a pasted note came from, as much of it as is worth saying here.
import type { Source } from './item.ts'

export interface Origin {
  /** The note's code; null when it had none yet. */
  readonly code: string | null
  /** The other workshop's title; null when it is this one. */
  readonly title: string | null
}

/**
 * @param workshop the workshop the note is shown in
 * @param codes note id to code, here
 */
export function originOf(source: Source, workshop: string, codes: ReadonlyMap<string, string>): Origin {
  if (source.workshop !== workshop) return { code: source.code, title: source.title }
  return { code: codes.get(source.note) ?? source.code, title: null }
}

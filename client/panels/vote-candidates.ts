// What a vote may be about: what is selected, the clusters, or the notes of a cell, of the activity the workshop stands at.
import { isUnspoken } from '../../shared/concept/board-reading.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import type { Session } from '../model/session.ts'

export interface CandidateSource {
  /** `selected`, `clusters`, `all`, or the id of a cell. */
  readonly id: string
  /** The prompt of a cell; null for the others, which have names of their own. */
  readonly prompt: string | null
  readonly ids: readonly string[]
}

/** Cells in which candidates for a vote are gathered. */
const GATHERED: readonly string[] = ['shortlist', 'candidates', 'best']

/**
 * Where candidates can come from, each with what is there; empty ones are left out.
 *
 * @param group only the frames of this group; null for all
 */
export function candidateSources(
  { agenda, board }: Pick<Session, 'agenda' | 'board'>,
  selection: readonly string[],
  language: Language,
): readonly CandidateSource[] {
  const item = agenda.position?.item ?? null
  const frames = agenda.frames.filter((frame) => frame.item === item)
  const here = new Set(frames.map(({ id }) => id))
  const activity = findActivity(frames[0]?.activity ?? '')
  const isOpen = (id: string) => {
    const place = board.note(id)?.place
    const frame = agenda.frames.find((known) => known.id === place?.frame)
    return !isUnspoken(frame?.activity, place?.cell ?? null)
  }
  const written = board.notes.filter(({ id, text }) => text.trim() !== '' && isOpen(id))
  const inItem = written.filter(({ place }) => place.frame !== null && here.has(place.frame))
  const cells = (activity?.cells ?? []).map((cell) => ({
    id: cell.id,
    prompt: cell.prompt[language],
    ids: inItem.filter(({ place }) => place.cell === cell.id).map(({ id }) => id),
  }))
  const clusters = board.clusters.filter(({ members }) =>
    members.some((id) => here.has(board.note(id)?.place.frame ?? '')),
  )
  const named = (id: string, ids: readonly string[]): CandidateSource => ({ id, prompt: null, ids })
  return [
    named(
      'selected',
      selection.filter((id) => !board.note(id) || isOpen(id)),
    ),
    ...cells.sort((a, b) => Number(GATHERED.includes(b.id)) - Number(GATHERED.includes(a.id))),
    named(
      'clusters',
      clusters.filter(({ title }) => title.trim() !== '').map(({ id }) => id),
    ),
    named(
      'all',
      inItem.map(({ id }) => id),
    ),
  ].filter(({ ids }) => ids.length > 0)
}

/** The source to begin with: what somebody selected, else where candidates are gathered, else what there is. */
export function firstSource(sources: readonly CandidateSource[]): string {
  const enough = sources.filter(({ ids }) => ids.length > 1)
  const wanted = enough.find(({ id }) => id === 'selected') ?? enough.find(({ id }) => GATHERED.includes(id))
  return (wanted ?? enough[0] ?? sources[0])?.id ?? 'all'
}

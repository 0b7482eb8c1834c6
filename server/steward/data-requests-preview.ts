// What erasing the texts of notes would touch: the notes by their codes, clusters and insights, sections of the concept that
// cite them, and versions of the document that may have been sent out. Reads only.
import { tidy } from '../../shared/base/text.ts'
import { plainText } from '../../shared/board/markup.ts'
import { claimsOf } from '../../shared/concept/claims.ts'
import type { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { SECTIONS } from '../../shared/concept/sections.ts'
import type { ErasurePreviewReply, SentVersion } from '../../shared/protocol/data-requests.ts'
import { byCode } from './data-requests-held.ts'
import type { WorkshopDocuments } from './documents.ts'

/** Sections that cite notes, by the ids of sections: the codes cited there. */
export function citingSections(
  concept: ConceptDraft,
  codes: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const code of codes) {
    for (const { section } of claimsOf(concept, code)) {
      found.set(section.id, (found.get(section.id) ?? new Set()).add(code))
    }
  }
  return new Map([...found].map(([section, cited]) => [section, [...cited]]))
}

/** Versions named before an instant, newest first. */
export function versionsBefore(concept: ConceptDraft, at: number): readonly SentVersion[] {
  return concept.history
    .filter((entry) => entry.at <= at)
    .map(({ version, at: when, what, who }) => ({ version, at: when, what, who }))
    .reverse()
}

/** What an erasure of these notes' texts touches; ids that are no notes of the board are passed over. */
export function previewErasure(
  { agenda, board, concept }: WorkshopDocuments,
  ids: readonly string[],
  now: number,
): ErasurePreviewReply {
  const gone = new Set(ids)
  const codeOf = (id: string) => agenda.codes.get(id) ?? ''
  const textOf = (id: string) => tidy(plainText(board.note(id)?.text ?? ''))
  const notes = board.notes
    .filter(({ id }) => gone.has(id))
    .map(({ id }) => ({ id, code: codeOf(id), text: textOf(id) }))
    .sort(byCode)
  const touched = board.clusters.filter(({ members }) => members.some((id) => gone.has(id)))
  const insights = new Set(touched.flatMap(({ insight }) => insight ?? []))
  const cited = citingSections(
    concept,
    notes.flatMap(({ code }) => (code === '' ? [] : [code])),
  )
  return {
    notes,
    clusters: touched.map(({ title, members }) => ({
      title: tidy(plainText(title)),
      codes: members.filter((id) => gone.has(id)).map(codeOf),
      left: members.filter((id) => !gone.has(id) && board.note(id)).length,
    })),
    insights: [...insights].flatMap((id) => (board.note(id) ? [{ code: codeOf(id), text: textOf(id) }] : [])),
    sections: SECTIONS.flatMap(({ id, heading }) => {
      const codes = cited.get(id)
      return codes ? [{ id, heading, codes }] : []
    }),
    versions: versionsBefore(concept, now),
  }
}

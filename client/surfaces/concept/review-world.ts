// What the parts of reviewing share: following what people decided, and how whoever reviews here calls themselves.
import { useEffect, useState } from 'react'
import type { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { onReview } from '../../../shared/concept/review.ts'
import { readStored, store } from '../../model/preferences.ts'
import type { ConceptWorld } from './concept-world.ts'

const NAME = 'vieta.reviewer'

/** Renders again when somebody approves, decides or comments. */
export function useReview(draft: ConceptDraft): void {
  const [, setVersion] = useState(0)
  useEffect(() => onReview(draft, () => setVersion((value) => value + 1)), [draft])
}

/** The name of whoever is here: of the person, or as given here last. */
export function reviewerName({ people, me }: ConceptWorld): string {
  return people.find(({ id }) => id === me.person)?.name ?? readStored(NAME) ?? ''
}

export function keepReviewerName(name: string): void {
  store(NAME, name)
}

/** Brings a field, or the first thing of a section, before whoever asked for it. */
export function showPlace(place: string): void {
  const found = document.querySelector<HTMLElement>(`[data-field="${place}"], [data-section="${place}"]`)
  const heading = found?.querySelector<HTMLElement>('h2, h3')
  if (!found || !heading) return
  heading.tabIndex = -1
  found.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
}

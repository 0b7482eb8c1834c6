// What the parts of translating share: following translations, and who translates.
import { useEffect, useState } from 'react'
import type { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { onTranslation, type Translator } from '../../../shared/concept/translation.ts'
import type { ConceptWorld } from './concept-world.ts'
import { reviewerName } from './review-world.ts'

/** Renders again when a translation of a field changes, of any field when none is named; at most once a frame. */
export function useTranslated(draft: ConceptDraft, field: string | null): void {
  const [, setVersion] = useState(0)
  useEffect(() => {
    let frame = 0
    const stop = onTranslation(draft, (fields) => {
      if (frame !== 0 || (field !== null && !fields.has(field) && !fields.has(''))) return
      frame = requestAnimationFrame(() => {
        frame = 0
        setVersion((value) => value + 1)
      })
    })
    return () => {
      cancelAnimationFrame(frame)
      stop()
    }
  }, [draft, field])
}

/** Whoever translates here and now, by the code where a person wishes no name. */
export function translatorOf(world: ConceptWorld): Translator {
  const { people, me, now } = world
  const person = people.find(({ id }) => id === me.person)
  const who = person ? (person.shownAs === 'name' ? person.name : person.code) : reviewerName(world)
  return { who, at: now() }
}

// The concept in a version, beside the concept now.
import { useEffect, useMemo, useState } from 'react'
import { sameValue } from '../../../shared/base/same-value.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import {
  applyFieldChanges,
  changedFields,
  type FieldChange,
  fieldsOf,
  linesOf,
  reversedFields,
  translatedLines,
  translatedSince,
} from '../../../shared/concept/past.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { onTranslation } from '../../../shared/concept/translation.ts'
import { LANGUAGES, type Language } from '../../../shared/i18n/language.ts'
import { accessTo } from '../../../shared/people/rights.ts'
import type { VersionReply } from '../../../shared/protocol/history.ts'
import type { Past } from '../../model/past.ts'
import type { Session } from '../../model/session.ts'
import {
  type Compared,
  DocumentComparison,
  DocumentStanding,
  type TranslationDifference,
  useVersion,
} from './document-comparison.tsx'
import { documentOf } from './played-document.ts'

const PLACES = new Map(
  SECTIONS.flatMap((section) => section.fields.map((spec) => [spec.id, { section, spec }] as const)),
)

export interface DocumentPastProps {
  readonly session: Session
  readonly language: Language
  readonly past: Past
  readonly version: VersionReply | null
}

function readFields(state: Uint8Array) {
  const draft = new ConceptDraft(documentOf(state))
  const fields = fieldsOf(draft)
  draft.close()
  return fields
}

/** The languages in which a field said something else. */
function translationsIn({ before, after }: FieldChange): readonly TranslationDifference[] {
  const [was, is] = [translatedLines(after), translatedLines(before)]
  return LANGUAGES.flatMap((language) => {
    const [then, now] = [was, is].map((all) => all.find((one) => one.language === language) ?? null)
    return sameValue(then?.lines, now?.lines) ? [] : [{ language, was: then ?? null, now: now ?? null }]
  })
}

export function ConceptPast({ session, language, past, version }: DocumentPastProps) {
  const draft = session.concept
  const [revision, setRevision] = useState(0)
  useEffect(() => {
    if (!draft) return
    const changed = () => setRevision((count) => count + 1)
    const stops = [draft.onChange(changed), onTranslation(draft, changed)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [draft])
  const { value: then, error } = useVersion(past, version, 'concept', readFields)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for the concept as it is now
  const compared = useMemo<Compared | null>(() => {
    if (!draft || !then) return null
    const now = fieldsOf(draft)
    const changes = changedFields(now, then)
    return {
      translatedSince: translatedSince(then, now).length,
      differences: changes.map(({ id, before, after }) => {
        const { section, spec } = PLACES.get(id) ?? {}
        return {
          id,
          section: section?.heading[language] ?? '',
          name: spec?.label[language] ?? id,
          was: linesOf(id, after.content),
          now: linesOf(id, before.content),
          translations: translationsIn({ id, before, after }),
        }
      }),
      bring(ids) {
        const wanted = changes.filter(({ id }) => ids.has(id))
        const brought = applyFieldChanges(draft, wanted)
        return { brought, undo: () => void applyFieldChanges(draft, reversedFields(wanted)) }
      },
    }
  }, [draft, then, revision, language])
  if (!compared || version === null) return <DocumentStanding version={version} error={error} />
  return (
    <DocumentComparison
      key={version.id}
      subject="concept"
      at={version.at}
      compared={compared}
      mayWrite={accessTo('concept', session.me.role) === 'write'}
    />
  )
}

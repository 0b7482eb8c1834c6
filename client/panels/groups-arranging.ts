// The draft of groups behind their dialog: what was done in words, undo, and the one moment it becomes true for everybody.
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import {
  type Draft,
  isSameDraft,
  openGroups,
  withNewcomers,
  writeGroups,
} from '../../shared/agenda/group-edit.ts'

/** As many changes as can be taken back. */
const KEPT = 50

export interface Arranging {
  readonly draft: Draft
  readonly said: string
  readonly canUndo: boolean
  readonly isChanged: boolean
  readonly edit: (said: string, next: (draft: Draft) => Draft) => void
  readonly say: (words: string) => void
  readonly undo: () => void
  readonly confirm: () => void
}

/** What brings the groups back to what they were: those made since are closed. */
function backTo(before: Draft, now: Draft): Draft {
  const made = now.filter(({ id }) => !before.some((group) => group.id === id))
  return [...before, ...made.map((group) => ({ ...group, members: [], closed: true }))]
}

/** @param people ids of everybody there is to arrange */
export function useArranging(agenda: Agenda, people: readonly string[]): Arranging {
  const t = useTranslations('groups.did')
  const [steps, setSteps] = useState<readonly Draft[]>([])
  const [edited, setEdited] = useState<Draft | null>(null)
  const [confirmed, setConfirmed] = useState<Draft | null>(null)
  const [said, setSaid] = useState('')
  /** Everybody the facilitator has had before their eyes since the first change. */
  const seen = useRef<ReadonlySet<string>>(new Set())
  const live = agenda.groups
  const draft = edited === null ? live : withNewcomers(edited, live, seen.current)
  const isChanged = edited !== null && !isSameDraft(openGroups(draft), openGroups(live))

  return {
    draft,
    said,
    isChanged,
    canUndo: steps.length > 0 || confirmed !== null,
    say: setSaid,
    edit(words, change) {
      if (edited === null) seen.current = new Set(people)
      const next = change(draft)
      if (isSameDraft(next, draft)) return
      setSteps([...steps, draft].slice(-KEPT))
      setEdited(next)
      setSaid(words)
    },
    undo() {
      const last = steps.at(-1)
      if (last) {
        setSteps(steps.slice(0, -1))
        setEdited(steps.length === 1 ? null : last)
        setSaid(t('undone'))
      } else if (confirmed) {
        writeGroups(agenda, backTo(confirmed, agenda.groups))
        setConfirmed(null)
        setSaid(t('takenBack'))
      }
    },
    confirm() {
      setConfirmed(live)
      writeGroups(agenda, draft)
      setSteps([])
      setEdited(null)
      setSaid(t('confirmed'))
    },
  }
}

// Changing a plan, in a running workshop or before one: every change is said in words and can be taken back. Where the
// plan is kept is not known here.
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AgendaItem, AgendaPart } from '../../shared/agenda/plan.ts'
import { changesBetween, type ItemChange, reversed } from '../../shared/agenda/plan-edit.ts'

type Items = readonly AgendaItem[]

/** A plan that can be changed. */
export interface Plan {
  readonly parts: readonly AgendaPart[]
  /** With removed ones, in their order. */
  readonly items: Items
  /** What was begun already takes no part in exchanges of time. */
  readonly begun: ReadonlySet<string>
  /** The items as they are at this moment, not as they were drawn. */
  readonly read: () => Items
  /** Writes changes, all or what others have not changed meanwhile; returns how many. */
  readonly write: (changes: readonly ItemChange[]) => number
  /** How many notes lie in the frames of an item. */
  readonly notesOf: (id: string) => number
}

export interface PlanEditing extends Plan {
  /** @param said what was done, for people */
  readonly edit: (said: string, next: (items: Items) => Items) => void
  /** What was done last; null when nothing was. */
  readonly said: string | null
  readonly canUndo: boolean
  readonly undo: () => void
}

/** As many changes as can be taken back. */
const KEPT = 30

interface Done {
  readonly changes: readonly ItemChange[]
}

export function usePlanEditing(plan: Plan): PlanEditing {
  const t = useTranslations('planning.did')
  const [done, setDone] = useState<readonly Done[]>([])
  const [said, setSaid] = useState<string | null>(null)
  const { read, write } = plan
  const edit = useCallback(
    (words: string, next: (items: Items) => Items) => {
      const before = read()
      const changes = changesBetween(before, next(before))
      if (changes.length === 0) return
      write(changes)
      setDone((all) => [...all, { changes }].slice(-KEPT))
      setSaid(words)
    },
    [read, write],
  )
  const undo = useCallback(() => {
    const last = done.at(-1)
    if (!last) return
    const count = write(reversed(last.changes))
    setDone(done.slice(0, -1))
    setSaid(
      count === 0 ? t('changedByOthers') : count < last.changes.length ? t('undoneInPart') : t('undone'),
    )
  }, [done, write, t])
  return useMemo(
    () => ({ ...plan, edit, said, canUndo: done.length > 0, undo }),
    [plan, edit, said, done.length, undo],
  )
}

// What can be done with one item of a plan: its minutes, its place, whether it is skipped, and the way out of the plan.
import { ArrowDown, ArrowUp, Redo2, SkipForward, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { movedTo, placeBeside, withoutItem, withSkipped } from '../../shared/agenda/plan-edit.ts'
import type { Language } from '../../shared/i18n/language.ts'
import kit from './kit.module.css'
import styles from './plan.module.css'
import type { PlanEditing } from './plan-editing.ts'
import { PlanInsertion } from './plan-insertion.tsx'
import { PlanMinutes } from './plan-minutes.tsx'
import { nameOf } from './standing.ts'

interface PlanToolsProps {
  readonly editing: PlanEditing
  readonly language: Language
  readonly item: AgendaItem
  /** Whether it can be skipped: not while it is the current one, nor in a plan nobody runs. */
  readonly skips: boolean
}

export function PlanTools({ editing, language, item, skips }: PlanToolsProps) {
  const t = useTranslations('planning')
  const name = nameOf(item)[language]
  const { parts, edit } = editing
  const move = (by: -1 | 1) =>
    edit(t('did.moved', { item: name }), (items) => {
      const place = placeBeside(parts, items, item.id, by)
      return place ? movedTo(parts, items, item.id, place) : items
    })
  const remove = () => {
    const notes = editing.notesOf(item.id)
    edit(
      notes > 0 ? t('did.removedWithNotes', { item: name, count: notes }) : t('did.removed', { item: name }),
      (items) => withoutItem(items, item.id),
    )
  }
  const skipped = item.skipped === true
  return (
    <>
      <PlanMinutes editing={editing} language={language} item={item} />
      <div className={styles.row}>
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          title={t('up')}
          aria-label={t('up')}
          disabled={placeBeside(parts, editing.items, item.id, -1) === null}
          onClick={() => move(-1)}
        >
          <ArrowUp aria-hidden="true" />
        </button>
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          title={t('down')}
          aria-label={t('down')}
          disabled={placeBeside(parts, editing.items, item.id, 1) === null}
          onClick={() => move(1)}
        >
          <ArrowDown aria-hidden="true" />
        </button>
        {skips && (
          <button
            type="button"
            className={kit.quiet}
            onClick={() =>
              edit(t(skipped ? 'did.unskipped' : 'did.skipped', { item: name }), (items) =>
                withSkipped(items, item.id, !skipped),
              )
            }
          >
            {skipped ? <Redo2 aria-hidden="true" /> : <SkipForward aria-hidden="true" />}
            {skipped ? t('unskip') : t('skip')}
          </button>
        )}
        <button type="button" className={kit.quiet} onClick={remove}>
          <Trash2 aria-hidden="true" />
          {t('remove')}
        </button>
      </div>
      <PlanInsertion editing={editing} language={language} at={{ item }} />
    </>
  )
}

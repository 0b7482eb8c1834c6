// An agenda of the organiser's own: copied from another or begun empty, shortened, reordered, written; clock times and totals
// stand beside it all the while.
import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { planOf, templateParts } from '../../../shared/agenda/own-template.ts'
import type { AgendaItem } from '../../../shared/agenda/plan.ts'
import { type ItemChange, listed } from '../../../shared/agenda/plan-edit.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { byOrder } from '../../../shared/base/order.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { AgendaTemplate } from '../../../shared/method/agenda-template.ts'
import type { OwnAgendaReply } from '../../../shared/protocol/agendas.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { PlanDone } from '../../panels/plan-done.tsx'
import { usePlanEditing } from '../../panels/plan-editing.ts'
import { PlanList } from '../../panels/plan-list.tsx'
import { PlanTools } from '../../panels/plan-tools.tsx'
import { useSubmission } from '../../panels/submission.ts'
import styles from './agenda-editor.module.css'
import { instantOf, wallClockAt } from './wall-clock.ts'

interface AgendaEditorProps {
  readonly secret: string
  readonly programme: string
  readonly language: Language
  /** What it begins with. */
  readonly from: AgendaTemplate
  /** The id of the own agenda being changed; null for a new one. */
  readonly id: string | null
  readonly kept: (agenda: OwnAgendaReply) => void
  readonly cancel: () => void
}

/** Clock times are shown on some day; which one does not matter, as long as the clocks do not change on it. */
const SOME_DAY = '2026-01-12'
const NOTHING: ReadonlySet<string> = new Set()

/** Changes to a list of items that nobody else changes. */
function withChanges(items: readonly AgendaItem[], changes: readonly ItemChange[]): readonly AgendaItem[] {
  const next = new Map(items.map((item) => [item.id, item]))
  for (const { id, after } of changes) {
    if (after === null) next.delete(id)
    else next.set(id, after)
  }
  return [...next.values()].sort(byOrder)
}

export function AgendaEditor({ secret, programme, language, from, id, kept, cancel }: AgendaEditorProps) {
  const t = useTranslations('planning.own')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const timeZone = useTimeZone() ?? 'Europe/Vilnius'
  const first = useMemo(
    () => planOf(from, (time) => instantOf({ date: SOME_DAY, time }, timeZone)),
    [from, timeZone],
  )
  const [parts, setParts] = useState(first.parts)
  const [items, setItems] = useState(first.items)
  const isCopy = id === null && from.id !== ''
  const [name, setName] = useState(isCopy ? t('copyOf', { name: from.name[language] }) : from.name[language])
  const [refused, setRefused] = useState(false)
  const latest = useRef(items)
  const { busy, error, submit } = useSubmission()
  const read = useCallback(() => latest.current, [])
  const write = useCallback((changes: readonly ItemChange[]) => {
    latest.current = withChanges(latest.current, changes)
    setItems(latest.current)
    return changes.length
  }, [])
  const editing = usePlanEditing(
    useMemo(
      () => ({ parts, items, begun: NOTHING, read, write, notesOf: () => 0 }),
      [parts, items, read, write],
    ),
  )
  const isEmpty = listed(items).length === 0
  const nameless = name.trim() === ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isEmpty || nameless) return setRefused(true)
    const written = templateParts({ parts, items }, (instant) => wallClockAt(instant, timeZone).time)
    submit(async () =>
      kept(await deskApi.keepAgenda(secret, programme, { ...(id !== null && { id }), name, parts: written })),
    )
  }
  return (
    <section className={styles.editor} aria-labelledby="own-agenda-title">
      <h1 id="own-agenda-title" tabIndex={-1}>
        {id === null ? t('titleNew') : t('titleChange')}
      </h1>
      <form id="own-agenda" className={styles.head} onSubmit={save} noValidate>
        <Field id="own-name" label={t('name')} error={refused && nameless ? t('nameEmpty') : undefined}>
          {(control) => (
            <input
              {...control}
              value={name}
              maxLength={LIMITS.title}
              autoComplete="off"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        {parts.map((part) =>
          part.startsAt === null ? null : (
            <Field
              key={part.id}
              id={`own-start-${part.id}`}
              label={parts.length > 1 ? t('startOf', { part: part.name[language] }) : t('start')}
            >
              {(control) => (
                <input
                  {...control}
                  type="time"
                  value={wallClockAt(part.startsAt ?? 0, timeZone).time}
                  onChange={({ target }) => {
                    const startsAt = instantOf({ date: SOME_DAY, time: target.value }, timeZone)
                    if (startsAt === null) return
                    setParts((all) => all.map((each) => (each.id === part.id ? { ...each, startsAt } : each)))
                  }}
                />
              )}
            </Field>
          ),
        )}
      </form>
      <div className={styles.plan}>
        <PlanDone editing={editing} />
        <PlanList
          editing={editing}
          language={language}
          label={t('items')}
          current={null}
          dated={false}
          entry={(item) => (
            <div className={styles.entry}>
              <PlanTools editing={editing} language={language} item={item} skips={false} />
            </div>
          )}
        />
      </div>
      {refused && isEmpty && (
        <p className={kit.error} role="alert">
          {t('empty')}
        </p>
      )}
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" form="own-agenda" className={kit.primary} aria-disabled={busy}>
          {t('save')}
        </button>
        <button type="button" className={kit.button} onClick={cancel}>
          {common('cancel')}
        </button>
      </div>
    </section>
  )
}

// One item of the agenda, opened: its steps to start from, its minutes, its place in the order.
import { ArrowDown, ArrowUp, Play, Trash2 } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type AgendaItem, stepsOf } from '../../shared/agenda/plan.ts'
import { orderBetween } from '../../shared/base/order.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { ACTIVITIES, findActivity, STAGES } from '../../shared/method/method.ts'
import type { Session } from '../model/session.ts'
import styles from './agenda-entry.module.css'
import kit from './kit.module.css'
import { nameOf } from './standing.ts'

interface AgendaEntryProps {
  readonly session: Session
  readonly language: Language
  readonly item: AgendaItem
}

const NEW_BREAK_MINUTES = 10

export function AgendaEntry({ session, language, item }: AgendaEntryProps) {
  const t = useTranslations('workshop.agenda')
  const common = useTranslations('common')
  const format = useFormatter()
  const { agenda, now } = session
  const steps = stepsOf(item)
  const note = item.note[language]
  const goTo = (step: number) => agenda.goTo({ item: item.id, step }, now())
  return (
    <div className={styles.entry}>
      {item.activity !== null && note !== '' && <p className={kit.help}>{note}</p>}
      {item.activity !== null && steps.length > 0 ? (
        <ol className={styles.steps}>
          {steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an activity are fixed
            <li key={index}>
              <button
                type="button"
                className={`${kit.quiet} ${kit.icon}`}
                title={t('startStep', { step: String(index + 1) })}
                aria-label={t('startStep', { step: String(index + 1) })}
                onClick={() => goTo(index)}
              >
                <Play aria-hidden="true" />
              </button>
              <span>{step.text[language]}</span>
              <span className={styles.minutes}>
                {common('minutesShort', { count: format.number(step.plannedMinutes) })}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <button type="button" className={kit.button} onClick={() => goTo(0)}>
          <Play aria-hidden="true" />
          {t('startHere')}
        </button>
      )}
      <Arranging session={session} language={language} item={item} />
      <Insertion session={session} language={language} item={item} />
    </div>
  )
}

/** Minutes, place in the order, and the way out. */
function Arranging({ session, language, item }: AgendaEntryProps) {
  const t = useTranslations('workshop.agenda')
  const [sure, setSure] = useState(false)
  const { agenda } = session
  const { items } = agenda
  const index = items.findIndex(({ id }) => id === item.id)
  const isCurrent = agenda.position?.item === item.id
  const move = (by: 1 | -1) => {
    const at = agenda.items.findIndex(({ id }) => id === item.id)
    const others = agenda.items.filter(({ id }) => id !== item.id)
    agenda.moveItem(item.id, others[at - 1 + by]?.id ?? null)
  }
  const commit = (typed: string) => {
    const minutes = Math.round(Number(typed))
    if (typed !== '' && minutes >= 0 && minutes <= 600 && minutes !== item.minutes)
      agenda.setMinutes(item.id, minutes)
  }
  return (
    <div className={styles.arranging}>
      <label className={styles.field}>
        <span>{t('minutes')}</span>
        <input
          key={item.minutes}
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={0}
          max={600}
          defaultValue={item.minutes}
          aria-label={t('minutesOf', { item: nameOf(item)[language] })}
          onBlur={(event) => commit(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(event.currentTarget.value)
          }}
        />
      </label>
      <button
        type="button"
        className={`${kit.quiet} ${kit.icon}`}
        title={t('moveUp')}
        aria-label={t('moveUp')}
        disabled={index <= 0}
        onClick={() => move(-1)}
      >
        <ArrowUp aria-hidden="true" />
      </button>
      <button
        type="button"
        className={`${kit.quiet} ${kit.icon}`}
        title={t('moveDown')}
        aria-label={t('moveDown')}
        disabled={index === items.length - 1}
        onClick={() => move(1)}
      >
        <ArrowDown aria-hidden="true" />
      </button>
      <button
        type="button"
        className={sure ? kit.danger : kit.quiet}
        disabled={isCurrent}
        onBlur={() => setSure(false)}
        onClick={() => (sure ? agenda.removeItem(item.id) : setSure(true))}
      >
        <Trash2 aria-hidden="true" />
        {sure ? t('removeSure') : t('remove')}
      </button>
    </div>
  )
}

function Insertion({ session, language, item }: AgendaEntryProps) {
  const t = useTranslations('workshop.agenda')
  const id = useId()
  const insert = (chosen: string) => {
    const { agenda } = session
    const { items } = agenda
    const index = items.findIndex((other) => other.id === item.id)
    // Asked anew: somebody may have moved the item since this was drawn.
    const before = items[index]
    if (!before) return
    const activity = findActivity(chosen)
    agenda.addItem({
      id: nanoid(10),
      order: orderBetween(before.order, items[index + 1]?.order ?? null),
      part: before.part,
      kind: activity ? 'activity' : 'break',
      activity: activity?.id ?? null,
      minutes: activity?.minutes ?? NEW_BREAK_MINUTES,
      note: { lt: '', en: '' },
    })
  }
  return (
    <div className={styles.insertion}>
      <label htmlFor={id}>{t('add')}</label>
      <select id={id} className={styles.select} value="" onChange={(event) => insert(event.target.value)}>
        <option value="" disabled>
          {t('addChoose')}
        </option>
        <option value="break">{t('addBreak')}</option>
        {STAGES.map((stage) => (
          <optgroup key={stage.id} label={stage.label[language]}>
            {ACTIVITIES.filter((activity) => activity.stage === stage.id).map((activity) => (
              <option key={activity.id} value={activity.id}>
                {activity.name[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

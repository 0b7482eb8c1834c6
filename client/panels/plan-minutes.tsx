// How many minutes an item takes. A change asks where the time goes or comes from: the end moves, or another item gives or
// takes; nothing is changed until that is answered.
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { listed, withMinutes } from '../../shared/agenda/plan-edit.ts'
import { exchangePartners, totalsOf } from '../../shared/agenda/replan.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import kit from './kit.module.css'
import styles from './plan.module.css'
import type { PlanEditing } from './plan-editing.ts'
import { nameOf } from './standing.ts'

interface PlanMinutesProps {
  readonly editing: PlanEditing
  readonly language: Language
  readonly item: AgendaItem
}

const MOST = 600

export function PlanMinutes({ editing, language, item }: PlanMinutesProps) {
  const t = useTranslations('planning')
  const [typed, setTyped] = useState<string | null>(null)
  const range = item.activity === null ? undefined : findActivity(item.activity)?.range
  const asked = typed === null || typed.trim() === '' ? item.minutes : Math.round(Number(typed))
  const wanted = Number.isFinite(asked) ? Math.min(MOST, Math.max(0, asked)) : item.minutes
  return (
    <div className={styles.minutes}>
      <div className={styles.stepper}>
        <span aria-hidden="true">{t('minutes')}</span>
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          aria-label={t('fewer')}
          title={t('fewer')}
          disabled={wanted <= 0}
          onClick={() => setTyped(String(wanted - 1))}
        >
          <Minus aria-hidden="true" />
        </button>
        <input
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={0}
          max={MOST}
          value={typed ?? item.minutes}
          aria-label={t('minutesOf', { item: nameOf(item)[language] })}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          aria-label={t('more')}
          title={t('more')}
          disabled={wanted >= MOST}
          onClick={() => setTyped(String(wanted + 1))}
        >
          <Plus aria-hidden="true" />
        </button>
        {range && (
          <span className={kit.help}>
            {t('range', { from: String(range[0] ?? 0), to: String(range[1] ?? 0) })}
          </span>
        )}
      </div>
      {wanted !== item.minutes && (
        <Question
          editing={editing}
          language={language}
          item={item}
          minutes={wanted}
          close={() => setTyped(null)}
        />
      )}
    </div>
  )
}

interface QuestionProps extends PlanMinutesProps {
  readonly minutes: number
  readonly close: () => void
}

function Question({ editing, language, item, minutes, close }: QuestionProps) {
  const t = useTranslations('planning')
  const common = useTranslations('common')
  const format = useFormatter()
  const freed = item.minutes - minutes
  const changed = withMinutes(editing.items, new Map([[item.id, minutes]]))
  const ends = totalsOf(editing.parts, changed).find(({ part }) => part.id === item.part)?.endsAt ?? null
  const time = ends === null ? '' : format.dateTime(ends, { hour: '2-digit', minute: '2-digit' })
  const partners = exchangePartners(listed(editing.items), item.id, freed, editing.begun)
  const said = t('did.minutes', { item: nameOf(item)[language] })
  const set = (all: ReadonlyMap<string, number>) => {
    editing.edit(said, (items) => withMinutes(items, all))
    close()
  }
  const exchange = (partner: string) => {
    const other = editing.read().find((each) => each.id === partner)
    if (!other) return
    set(
      new Map([
        [item.id, minutes],
        [partner, other.minutes + freed],
      ]),
    )
  }
  const figures = {
    item: nameOf(item)[language],
    from: String(item.minutes),
    to: String(minutes),
  }
  return (
    <fieldset className={styles.question}>
      <legend className="visually-hidden">{t('minutes')}</legend>
      <p role="status">{freed > 0 ? t('question.shorter', figures) : t('question.longer', figures)}</p>
      <button type="button" className={kit.button} onClick={() => set(new Map([[item.id, minutes]]))}>
        {ends === null
          ? t('question.only')
          : freed > 0
            ? t('question.shiftEarlier', { time })
            : t('question.shiftLater', { time })}
      </button>
      {partners.length > 0 ? (
        <select
          className={styles.select}
          value=""
          aria-label={freed > 0 ? t('question.give') : t('question.take')}
          onChange={(event) => exchange(event.target.value)}
        >
          <option value="" disabled>
            {freed > 0 ? t('question.give') : t('question.take')}
          </option>
          {partners.map((partner) => (
            <option key={partner.id} value={partner.id}>
              {t('question.becomes', {
                item: nameOf(partner)[language],
                from: String(partner.minutes),
                to: String(partner.minutes + freed),
              })}
            </option>
          ))}
        </select>
      ) : (
        <p className={kit.help}>{t('question.nobody')}</p>
      )}
      <button type="button" className={kit.quiet} onClick={close}>
        {common('cancel')}
      </button>
    </fieldset>
  )
}

// How authors are shown on the notes of one agenda item: as its activity has it, or as the facilitator settles here.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { AUTHOR_DISPLAYS, settleDisplay, settledDisplays } from '../../shared/agenda/author-display.ts'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { findActivity } from '../../shared/method/method.ts'
import kit from './kit.module.css'
import styles from './plan.module.css'

export function AuthorChoice({ agenda, item }: { readonly agenda: Agenda; readonly item: AgendaItem }) {
  const t = useTranslations('planning.authors')
  const id = useId()
  const usual = item.activity === null ? undefined : findActivity(item.activity)?.authorDisplay
  if (usual === undefined) return null
  const chosen = settledDisplays(agenda).get(item.id) ?? usual
  return (
    <div className={styles['minutes']}>
      <label htmlFor={id}>{t('legend')}</label>
      <select
        id={id}
        className={styles['select']}
        value={chosen}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          const display = AUTHOR_DISPLAYS.find((known) => known === target.value)
          if (display) settleDisplay(agenda, item.id, display === usual ? null : display)
        }}
      >
        {AUTHOR_DISPLAYS.map((display) => (
          <option key={display} value={display}>
            {display === usual ? t('usual', { display: t(display) }) : t(display)}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className={kit.help}>
        {t('less')}
      </p>
    </div>
  )
}

// The agendas to choose from as cards, ready ones and own: for whom, how long, how much.
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import type { AgendaTemplate } from '../../../shared/method/agenda-template.ts'
import kit from '../../panels/kit.module.css'
import { summaryOf } from './agenda-summary.ts'
import styles from './desk.module.css'

interface AgendaChoiceProps {
  readonly language: Language
  readonly templates: readonly AgendaTemplate[]
  /** The id of a template. */
  readonly chosen: string
  readonly choose: (template: string) => void
}

export function AgendaChoice({ language, templates, chosen, choose }: AgendaChoiceProps) {
  const t = useTranslations('home.workshop')

  const durationText = (total: number) => {
    const hours = String(Math.floor(total / 60))
    const minutes = String(total % 60)
    if (total < 60) return t('minutes', { minutes })
    return total % 60 === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes })
  }

  return (
    <fieldset className={kit.field}>
      <legend className={`${kit.label} ${styles.legend}`}>{t('agenda')}</legend>
      <div className={styles.agendas}>
        {templates.map((template) => {
          const { sessions, minutes, activities, homework } = summaryOf(template)
          return (
            <label key={template.id} className={styles.agenda}>
              <input
                type="radio"
                name="template"
                value={template.id}
                checked={chosen === template.id}
                onChange={() => choose(template.id)}
              />
              <span className={styles.agendaName}>{template.name[language]}</span>
              <span className={styles.facts}>
                <span>{durationText(minutes)}</span>
                <span>{t('activities', { count: activities })}</span>
                <span>
                  {t('sessions', { count: sessions })} {homework ? t('homework') : ''}
                </span>
              </span>
              <span className={styles.forWhom}>{template.forWhom[language]}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

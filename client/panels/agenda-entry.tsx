// One item of a running agenda, opened: begin it or any of its steps, again as often as wanted, and change its plan.
import { Play } from 'lucide-react'
import { useFormatter, useTranslations } from 'use-intl'
import { type AgendaItem, isOnTheWay, stepsOf } from '../../shared/agenda/plan.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import type { Session } from '../model/session.ts'
import styles from './agenda-entry.module.css'
import { AuthorChoice } from './author-choice.tsx'
import kit from './kit.module.css'
import type { PlanEditing } from './plan-editing.ts'
import { PlanTools } from './plan-tools.tsx'
import { nameOf } from './standing.ts'

const SilenceControls = part(
  ['silence'],
  async () => (await import('./silence-controls.tsx')).SilenceControls,
)

interface AgendaEntryProps {
  readonly session: Session
  readonly editing: PlanEditing
  readonly language: Language
  readonly item: AgendaItem
  readonly state: 'current' | 'done' | 'ahead'
}

export function AgendaEntry({ session, editing, language, item, state }: AgendaEntryProps) {
  const t = useTranslations('planning')
  const { agenda, now } = session
  const note = item.note[language]
  const name = nameOf(item)[language]
  const begin = (id: string, step = 0) => agenda.goTo({ item: id, step }, now())
  const { everyItem } = agenda
  const next = everyItem.slice(everyItem.findIndex(({ id }) => id === item.id) + 1).find(isOnTheWay)
  return (
    <div className={styles.entry}>
      {item.activity !== null && note !== '' && <p className={kit.help}>{note}</p>}
      <div className={styles.begin}>
        <button
          type="button"
          className={kit.button}
          aria-label={state === 'ahead' ? t('beginNamed', { item: name }) : t('againNamed', { item: name })}
          onClick={() => begin(item.id)}
        >
          <Play aria-hidden="true" />
          {state === 'ahead' ? t('begin') : t('again')}
        </button>
        {state === 'current' && next && (
          <button
            type="button"
            className={kit.quiet}
            aria-label={t('toNextNamed', { item: nameOf(next)[language] })}
            onClick={() => begin(next.id)}
          >
            {t('toNext')}
          </button>
        )}
      </div>
      <Steps item={item} language={language} begin={(step) => begin(item.id, step)} />
      {item.activity !== null && state !== 'current' && (
        <SilenceControls session={session} language={language} item={item.id} />
      )}
      <AuthorChoice agenda={agenda} item={item} />
      <PlanTools editing={editing} language={language} item={item} skips={state !== 'current'} />
    </div>
  )
}

/** The steps of an activity, each with the way to begin there. */
function Steps({
  item,
  language,
  begin,
}: {
  readonly item: AgendaItem
  readonly language: Language
  readonly begin: (step: number) => void
}) {
  const t = useTranslations('planning')
  const common = useTranslations('common')
  const format = useFormatter()
  const steps = item.activity === null ? [] : stepsOf(item)
  if (steps.length < 2) return null
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => {
        const named = t('beginStep', { step: String(index + 1), item: nameOf(item)[language] })
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of an activity are fixed
          <li key={index}>
            <button
              type="button"
              className={`${kit.quiet} ${kit.icon}`}
              title={named}
              aria-label={named}
              onClick={() => begin(index)}
            >
              <Play aria-hidden="true" />
            </button>
            <span>{step.text[language]}</span>
            <span className={styles.minutes}>
              {common('minutesShort', { count: format.number(step.plannedMinutes) })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

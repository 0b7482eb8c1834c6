// The way through the 24 sections: a list beside the document, a choice above it on a narrow page.
import { useTranslations } from 'use-intl'
import type { FieldStatus } from '../../../shared/concept/field.ts'
import { openComments } from '../../../shared/concept/review.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import { useReview } from './review-world.ts'
import styles from './section-nav.module.css'
import { StatusMark } from './status-mark.tsx'

interface SectionNavProps {
  readonly statuses: ReadonlyMap<string, FieldStatus>
  readonly current: string
  readonly onGo: (section: string) => void
}

export function SectionNav({ statuses, current, onGo }: SectionNavProps) {
  const { draft, language } = useWorld()
  const t = useTranslations('concept')
  useReview(draft)
  const comments = openComments(draft)
  const named = SECTIONS.map(({ id, order, heading }) => ({
    id,
    name: order === 0 ? heading[language] : `${order}. ${heading[language]}`,
  }))
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      <label className={styles.choice}>
        <span className="visually-hidden">{t('sections')}</span>
        <select className={kit.input} value={current} onChange={(event) => onGo(event.target.value)}>
          {named.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ol className={styles.list}>
        {named.map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              aria-current={id === current ? 'location' : undefined}
              onClick={() => onGo(id)}
            >
              <span className={styles.name}>
                {name}
                {comments.has(id) && (
                  <span className={styles.comments}>
                    {' '}
                    · {t('openComments', { n: comments.get(id) ?? 0 })}
                  </span>
                )}
              </span>
              <StatusMark status={statuses.get(id) ?? 'empty'} brief />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

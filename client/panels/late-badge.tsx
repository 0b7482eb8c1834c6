// Who came late, said quietly to the facilitator: a line that unfolds, with the group each was put into and a way to another.
import { useFormatter, useTranslations } from 'use-intl'
import { moveToGroup, seeLate, unseenLate } from '../../shared/agenda/arrival.ts'
import { openGroups } from '../../shared/agenda/group-edit.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import { useAgenda, usePhrases } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import styles from './late-badge.module.css'

export function LateBadge({ session }: { readonly session: Session }) {
  const t = useTranslations('arrival.late')
  const format = useFormatter()
  const { language } = usePhrases()
  const { agenda } = session
  useAgenda(agenda)
  const late = unseenLate(agenda)
  if (late.length === 0) return null
  const { people } = agenda
  const groups = openGroups(agenda.groups)
  return (
    <details className={styles.late}>
      <summary>
        <span className={styles.badge}>{t('badge', { count: String(late.length) })}</span>
      </summary>
      <ul className={styles.people}>
        {late.map(({ id, at }) => {
          const person = people.get(id)
          if (!person) return null
          const label = publicLabel(person, language)
          const who = label === person.code ? label : `${person.code} ${label}`
          return (
            <li key={id}>
              <span className={styles.who}>{who}</span>
              <time>{format.dateTime(at, { hour: '2-digit', minute: '2-digit' })}</time>
              {groups.length > 0 && (
                <select
                  className={styles.group}
                  aria-label={t('group', { who })}
                  value={groups.find(({ members }) => members.includes(id))?.id ?? ''}
                  onChange={({ target }) =>
                    moveToGroup(agenda, id, target.value === '' ? null : target.value)
                  }
                >
                  {groups.map((group) => (
                    <option key={group.id} value={group.id}>
                      {groupName(group.label, language)}
                    </option>
                  ))}
                  <option value="">{t('noGroup')}</option>
                </select>
              )}
            </li>
          )
        })}
      </ul>
      {groups.length > 0 && <p className={kit.help}>{t('help')}</p>}
      <button type="button" className={kit.button} onClick={() => seeLate(agenda)}>
        {t('seen')}
      </button>
    </details>
  )
}

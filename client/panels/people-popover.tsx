// Who is here: a count in the bar, the list behind it.
import { Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useAgenda, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import styles from './people-popover.module.css'
import { Trigger } from './trigger.tsx'
import { whoIsHere } from './who-is-here.ts'

const PeopleHere = part(['workshop'], async () => (await import('./people-here.tsx')).PeopleHere)

interface PeoplePopoverProps {
  readonly session: Session
  readonly language: Language
  readonly onFollow?: ((connection: string) => void) | undefined
}

export function PeoplePopover({ session, language, onFollow }: PeoplePopoverProps) {
  const t = useTranslations('workshop.people')
  usePresence(session)
  useAgenda(session.agenda)
  useFetchedAhead([PeopleHere])
  const here = whoIsHere(session, language)
  return (
    <Trigger
      className={kit.quiet ?? ''}
      opens="dialog"
      label={t('open', { count: String(here.length) })}
      content={(floating) => (
        <PeopleHere {...floating} session={session} language={language} onFollow={onFollow} />
      )}
    >
      <Users aria-hidden="true" />
      <span className={styles.count}>{here.length}</span>
    </Trigger>
  )
}

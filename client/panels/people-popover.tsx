// Who is here: a count in the bar, the list behind it, each person shown as they chose.
import { Users } from 'lucide-react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import floating from './floating.module.css'
import kit from './kit.module.css'
import styles from './people-popover.module.css'
import { whoIsHere } from './who-is-here.ts'

export function PeoplePopover({
  session,
  language,
}: {
  readonly session: Session
  readonly language: Language
}) {
  const t = useTranslations('workshop.people')
  usePresence(session)
  useAgenda(session.agenda)
  const here = whoIsHere(session, language)
  return (
    <DialogTrigger>
      <Button className={kit.quiet ?? ''} aria-label={t('open', { count: String(here.length) })}>
        <Users aria-hidden="true" />
        <span className={styles.count}>{here.length}</span>
      </Button>
      <Popover className={floating.popover ?? ''} placement="bottom end">
        <Dialog>
          <Heading slot="title" className={floating.title ?? ''}>
            {t('title')}
          </Heading>
          <ul className={styles.list}>
            {here.map(({ key, label, code, colour, isMe }) => (
              <li key={key}>
                <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />
                <span className={styles.label}>{label}</span>
                {code !== '' && code !== label && <span className={styles.code}>{code}</span>}
                {isMe && <span className={styles.code}>({t('me')})</span>}
              </li>
            ))}
          </ul>
          <p className={kit.help}>
            {t('known', { count: String(session.agenda.people.size) })}. {t('hidden')}
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

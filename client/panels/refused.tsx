// What stands in a page's place when the server will not have its ticket any more: why, and what is still on the device.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { can, type Role } from '../../shared/people/rights.ts'
import { ROLE_NAME } from '../../shared/people/role-words.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { keepTicket } from '../model/credentials.ts'
import { askMe, forgetMe } from '../model/kept-me.ts'
import { workshopAddress } from '../model/route.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { usePageLanguage } from './page-language.ts'
import { StrandedCopy } from './stranded-copy.tsx'
import { writeAlone, writersHere } from './writers.ts'

/** Milliseconds between two tries to reach a server that does not answer. */
const ASK_AGAIN = 3000

export function Refused({ code, session }: { readonly code: number; readonly session: Session }) {
  const t = useTranslations('saving.refused')
  const { me, ticket } = session
  const common = useTranslations('common')
  const language = usePageLanguage()
  const [other] = useState(() => writersHere(session).find((writer) => writer.ticket !== ticket))
  useEffect(() => {
    if (code === CLOSE.renewed) {
      // The next opening asks who one is, begins anew, and brings along what was not sent.
      const begin = () =>
        void askMe(ticket, me.workshop).then(
          ({ role }) => {
            // Another role is said before the page has other tools.
            if (role === me.role) location.reload()
            else setRole(role)
          },
          () => setFailed(true),
        )
      begin()
      // Without the server there is nothing to begin with.
      const timer = setInterval(begin, ASK_AGAIN)
      return () => clearInterval(timer)
    }
    forgetMe(me.workshop, ticket)
    // Who wrote beside them on this device goes on alone.
    if (!other) return
    writeAlone(session)
    keepTicket(me.workshop, 'person', other.ticket)
  }, [code, me.workshop, me.role, ticket, other, session])
  const [hasFailed, setFailed] = useState(false)
  const [role, setRole] = useState<Role | null>(null)
  if (code === CLOSE.renewed && role !== null) {
    return (
      <main className={kit.message}>
        <h1>{t('roleTitle')}</h1>
        <p role="status">{t('role', { role: ROLE_NAME[role][language].toLocaleLowerCase(language) })}</p>
        <button type="button" className={kit.primary} onClick={() => goOn(me.workshop, role)}>
          {t('goOn')}
        </button>
      </main>
    )
  }
  if (code === CLOSE.renewed) {
    return (
      <main className={kit.message} aria-busy={!hasFailed}>
        <h1>{t('renewedTitle')}</h1>
        <p role="status">{t('renewed')}</p>
        {hasFailed && (
          <button type="button" className={kit.primary} onClick={() => location.reload()}>
            {common('tryAgain')}
          </button>
        )}
      </main>
    )
  }
  const text =
    code === CLOSE.removed
      ? t('removed')
      : code === CLOSE.forbidden
        ? common('refused.forbidden')
        : code === CLOSE.notFound
          ? t('notFound')
          : code === CLOSE.malformed || code === CLOSE.tooLarge
            ? t('malformed')
            : t('unauthorised')
  return (
    <main className={kit.message}>
      <h1>{common('refused.title')}</h1>
      <p role="alert">{text}</p>
      {code === CLOSE.removed ? null : (
        <a className={kit.primary} href="/join">
          {common('refused.toJoin')}
        </a>
      )}
      {other && (
        <button type="button" className={kit.button} onClick={() => location.reload()}>
          {common('tryAgain')}
        </button>
      )}
      <StrandedCopy workshop={me.workshop} me={me} session={session} />
    </main>
  )
}

/** The page again; the column beside the board for somebody who helps to run the room now, and is not on a phone. */
function goOn(workshop: string, role: Role): void {
  if (can(role, 'agenda.run') && !location.pathname.endsWith('/phone')) {
    location.assign(workshopAddress(workshop, 'facilitate'))
  } else location.reload()
}

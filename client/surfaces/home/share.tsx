// What the organiser hands out for a workshop: the join code with its QR, the links of the roles, the archive.
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { MeReply, ProgrammeReply } from '../../../shared/protocol/http.ts'
import { api } from '../../model/api.ts'
import { dataRequestsAddress } from '../../model/data-api.ts'
import { part } from '../../model/part.tsx'
import { useFaultText } from '../../model/react.tsx'
import { joinAddress, workshopAddress } from '../../model/route.ts'
import { chooseAddress, chosenAddress, serverAddresses } from '../../model/server-address.ts'
import kit from '../../panels/kit.module.css'
import { ArchiveDownload } from './archive-download.tsx'
import { JoinCard } from './join-card.tsx'
import { enterAsStaff, LINKED_ROLES, type RoleTickets, rolePath, roleTickets } from './role-links.ts'
import styles from './share.module.css'
import { ShareLink } from './share-link.tsx'

const Admission = part(['admission'], async () => (await import('../../panels/admission.tsx')).Admission)

interface ShareProps {
  readonly secret: string
  readonly programmes: readonly ProgrammeReply[]
  readonly workshop: string
  /** The code or the people may be other ones. */
  readonly changed: () => void
}

type Loading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'ready'; readonly me: MeReply; readonly tickets: RoleTickets }

export function Share({ secret, programmes, workshop, changed }: ShareProps) {
  const t = useTranslations('home.share')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const format = useFormatter()
  const [loading, setLoading] = useState<Loading>({ state: 'loading' })
  const waiting = loading.state === 'loading'

  useEffect(() => {
    if (!waiting) return
    let left = false
    Promise.all([api.me(secret, workshop), roleTickets(secret, workshop)]).then(
      ([me, tickets]) => left || setLoading({ state: 'ready', me, tickets }),
      (error: unknown) => left || setLoading({ state: 'failed', error }),
    )
    return () => {
      left = true
    }
  }, [secret, workshop, waiting])

  const programme = programmes.find(({ workshops }) => workshops.some(({ id }) => id === workshop))
  const found = programme?.workshops.find(({ id }) => id === workshop)
  const locality = programme?.localities.find(({ id }) => id === found?.locality)
  if (!found) return <h1 tabIndex={-1}>{t('missing')}</h1>

  return (
    <div className={styles.share}>
      <header>
        <h1 tabIndex={-1}>{found.title}</h1>
        <p className={kit.help}>
          {locality ? `${locality.name} · ` : ''}
          {format.dateTime(new Date(found.startsAt), { dateStyle: 'full', timeStyle: 'short' })}
        </p>
      </header>
      {loading.state === 'loading' ? <p role="status">{common('loading')}</p> : null}
      {loading.state === 'failed' ? (
        <div className={styles.failed}>
          <p className={kit.notice} role="alert">
            {faultText(loading.error)}
          </p>
          <button type="button" className={kit.button} onClick={() => setLoading({ state: 'loading' })}>
            {common('tryAgain')}
          </button>
        </div>
      ) : null}
      {loading.state === 'ready' ? (
        <HandOut
          changed={() => {
            changed()
            // Links may have been taken back, joining closed: what is shown is asked for again.
            Promise.all([api.me(secret, workshop), roleTickets(secret, workshop)]).then(
              ([me, tickets]) => setLoading({ state: 'ready', me, tickets }),
              (error: unknown) => setLoading({ state: 'failed', error }),
            )
          }}
          {...loading}
          code={found.code}
          workshop={workshop}
          secret={secret}
          title={found.title}
        />
      ) : null}
    </div>
  )
}

interface HandOutProps {
  readonly me: MeReply
  readonly tickets: RoleTickets
  readonly code: string
  readonly workshop: string
  readonly secret: string
  readonly title: string
  readonly changed: () => void
}

function HandOut({ me, tickets, code, workshop, secret, title, changed }: HandOutProps) {
  const t = useTranslations('home.share')
  const addresses = serverAddresses(location.origin, me.addresses)
  const [origin, setOrigin] = useState(() => chosenAddress(addresses).origin)
  const [admits, setAdmits] = useState(false)
  const ticketed = (path: string, role: keyof RoleTickets) => `${path}#${encodeURIComponent(tickets[role])}`

  return (
    <div className={styles.columns}>
      <JoinCard
        code={code}
        origin={origin}
        addresses={addresses}
        choose={(chosen) => {
          chooseAddress(chosen)
          setOrigin(chosen)
        }}
        isClosed={me.joining === 'closed'}
      />
      <section className={styles.links} aria-labelledby="links-title">
        <div>
          <h2 id="links-title">{t('linksTitle')}</h2>
          <p className={kit.help}>{t('linksHelp')}</p>
        </div>
        <ul>
          {LINKED_ROLES.map((role) => {
            const path = rolePath(workshop, role)
            // On this device the organiser's own rights open the concept; the report writer's would replace the
            // facilitator's.
            const here = role === 'scribe' ? path : ticketed(path, role)
            return (
              <ShareLink
                key={role}
                name={t(role)}
                help={t(`${role}Help`)}
                link={origin + ticketed(path, role)}
                open={here}
                opening={role === 'scribe' ? () => enterAsStaff(workshop, secret) : undefined}
                primary={role === 'facilitator'}
              />
            )
          })}
          <ShareLink
            name={t('participants')}
            help={t('participantsHelp')}
            link={origin + joinAddress(code)}
            open={joinAddress(code)}
            primary={false}
          />
        </ul>
        <details className={styles.admission} onToggle={(event) => setAdmits(event.currentTarget.open)}>
          <summary>{t('admission')}</summary>
          {admits ? (
            <Admission ticket={secret} workshop={workshop} origin={origin} onChange={changed} />
          ) : null}
        </details>
        <div className={styles.archive}>
          <h2>{t('attendanceTitle')}</h2>
          <p className={kit.help}>{t('attendanceHelp')}</p>
          <a
            className={kit.button}
            href={workshopAddress(workshop, 'attendance', true)}
            onClick={() => enterAsStaff(workshop, secret)}
          >
            {t('attendanceOpen')}
          </a>{' '}
          <a
            className={kit.button}
            href={dataRequestsAddress(workshop, true)}
            onClick={() => enterAsStaff(workshop, secret)}
          >
            {t('dataRequestsOpen')}
          </a>
        </div>
        <ArchiveDownload secret={secret} workshop={workshop} title={title} />
      </section>
    </div>
  )
}

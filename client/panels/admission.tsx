// Who can enter a workshop, for those who run it: the code, people sent away and let in again, links taken back. The
// server decides; this asks it and shows what it answers.
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { PERSON_ROLES, ROLES, type Role } from '../../shared/people/rights.ts'
import { ROLE_NAME } from '../../shared/people/role-words.ts'
import type { AdmissionReply, LinkReply } from '../../shared/protocol/http.ts'
import { api } from '../model/api.ts'
import { useFaultText } from '../model/react.tsx'
import { workshopAddress } from '../model/route.ts'
import styles from './admission.module.css'
import { Confirmed } from './confirmed.tsx'
import kit from './kit.module.css'
import { usePageLanguage } from './page-language.ts'
import { useSubmission } from './submission.ts'

interface AdmissionProps {
  readonly ticket: string
  readonly workshop: string
  /** Where other devices reach this server. */
  readonly origin: string
  /** Told after every change: the code, links and people shown elsewhere may be other ones. */
  readonly onChange?: (admission: AdmissionReply) => void
}

type Act = (what: string, body?: unknown) => void

export function Admission({ ticket, workshop, origin, onChange }: AdmissionProps) {
  const t = useTranslations('admission')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const [admission, setAdmission] = useState<AdmissionReply | null>(null)
  const [failed, setFailed] = useState<unknown>(null)
  const [said, setSaid] = useState('')
  const { busy, error, submit } = useSubmission()

  useEffect(() => {
    let left = false
    api.admission(ticket, workshop).then(
      (read) => left || setAdmission(read),
      (reason: unknown) => left || setFailed(reason),
    )
    return () => {
      left = true
    }
  }, [ticket, workshop])

  const take = (changed: AdmissionReply) => {
    if (admission !== null && changed.code !== admission.code) {
      setSaid(t('joining.changed', { code: changed.code }))
    }
    setAdmission(changed)
    onChange?.(changed)
  }
  const act: Act = (what, body) => submit(async () => take(await api.admit(ticket, workshop, what, body)))

  if (failed !== null) return <p role="alert">{faultText(failed)}</p>
  if (admission === null) return <p role="status">{common('loading')}</p>
  return (
    <div className={styles.admission}>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <p className={styles.said} role="status">
        {said}
      </p>
      <Joining admission={admission} busy={busy} act={act} />
      <People
        admission={admission}
        busy={busy}
        act={act}
        remove={(person, withCode) =>
          submit(async () => {
            const removed = await api.admit(ticket, workshop, `people/${person}/remove`)
            take(withCode ? await api.admit(ticket, workshop, 'code') : removed)
          })
        }
      />
      <Links
        admission={admission}
        workshop={workshop}
        origin={origin}
        busy={busy}
        act={act}
        renew={(role, made) =>
          submit(async () => {
            const { ticket: fresh } = await api.renewLinks(ticket, workshop, role)
            made(fresh)
            take(await api.admission(ticket, workshop))
          })
        }
      />
    </div>
  )
}

interface SectionProps {
  readonly admission: AdmissionReply
  readonly busy: boolean
  readonly act: Act
}

function useMoment(): (at: number) => string {
  const format = useFormatter()
  return (at) => format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })
}

function Joining({ admission: { code, joining }, busy, act }: SectionProps) {
  const t = useTranslations('admission.joining')
  const moment = useMoment()
  return (
    <section className={styles.section} aria-labelledby="joining-title">
      <h3 id="joining-title">{t('title')}</h3>
      <p>
        {t('code')} <strong className={styles.code}>{code}</strong>
      </p>
      <p>{joining.isOpen ? t('isOpen', { until: moment(joining.until) }) : t('isClosed')}</p>
      <div className={styles.actions}>
        <button
          type="button"
          className={kit.button}
          aria-disabled={busy}
          onClick={() => act('joining', { isOpen: !joining.isOpen })}
        >
          {joining.isOpen ? t('close') : t('reopen')}
        </button>
        <Confirmed
          label={t('change')}
          named={t('change')}
          ask={t('changeAsk', { code })}
          busy={busy}
          act={() => act('code')}
        />
      </div>
    </section>
  )
}

function People({
  admission: { people },
  busy,
  act,
  remove,
}: SectionProps & { readonly remove: (person: string, withCode: boolean) => void }) {
  const t = useTranslations('admission.people')
  const moment = useMoment()
  const language = usePageLanguage()
  const [withCode, setWithCode] = useState(true)
  return (
    <section className={styles.section} aria-labelledby="people-title">
      <h3 id="people-title">{t('title')}</h3>
      <p className={kit.help}>{people.length === 0 ? t('empty') : t('rolesHelp')}</p>
      <ul className={styles.rows}>
        {people.map(({ id, code, name, organisation, joinedAt, removedAt, role }) => (
          <li key={id}>
            <div className={styles.words} data-gone={removedAt !== null || undefined}>
              <span className={styles.name}>{name}</span>
              <span className={kit.help}>
                {[
                  code,
                  organisation,
                  removedAt === null
                    ? t('joined', { time: moment(joinedAt) })
                    : t('removed', { time: moment(removedAt) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
            {removedAt === null && role !== null && (
              <select
                className={`${kit.input} ${styles.personRole}`}
                aria-label={t('role', { name })}
                value={role}
                disabled={busy}
                onChange={(event) => act(`people/${id}/role`, { role: event.target.value })}
              >
                {PERSON_ROLES.map((known) => (
                  <option key={known} value={known}>
                    {ROLE_NAME[known][language]}
                  </option>
                ))}
              </select>
            )}
            {removedAt === null ? (
              <Confirmed
                label={t('remove')}
                named={t('removeNamed', { name })}
                ask={t('removeAsk', { name })}
                busy={busy}
                act={() => remove(id, withCode)}
              >
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={withCode}
                    onChange={(event) => setWithCode(event.target.checked)}
                  />
                  {t('withCode')}
                </label>
              </Confirmed>
            ) : (
              <button
                type="button"
                className={kit.button}
                aria-label={t('readmitNamed', { name })}
                aria-disabled={busy}
                onClick={() => act(`people/${id}/readmit`)}
              >
                {t('readmit')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const PAGES: Readonly<Partial<Record<Role, (workshop: string) => string>>> = {
  facilitator: (workshop) => workshopAddress(workshop, 'facilitate'),
  projector: (workshop) => workshopAddress(workshop, 'screen'),
  scribe: (workshop) => workshopAddress(workshop, 'concept', true),
}

interface LinksProps extends SectionProps {
  readonly workshop: string
  readonly origin: string
  readonly renew: (role: Role, made: (ticket: string) => void) => void
}

function Links({ admission: { links }, workshop, origin, busy, act, renew }: LinksProps) {
  const t = useTranslations('admission.links')
  const language = usePageLanguage()
  const moment = useMoment()
  const [made, setMade] = useState<{ readonly role: Role; readonly link: string } | null>(null)
  // Always in one order: a new link must not move the others away under a hand.
  const roles = ROLES.filter((role) => links.some((link) => link.role === role))
  const words = (link: LinkReply) =>
    [t('made', { time: moment(link.createdAt) }), link.isOpen ? t('inUse') : '', link.isOwn ? t('own') : '']
      .filter(Boolean)
      .join(' · ')
  return (
    <section className={styles.section} aria-labelledby="given-title">
      <h3 id="given-title">{t('title')}</h3>
      <p className={kit.help}>{t('help')}</p>
      {links.length === 0 ? <p className={kit.help}>{t('empty')}</p> : null}
      {roles.map((role) => {
        const name = ROLE_NAME[role][language]
        return (
          <div key={role} className={styles.role}>
            <div className={styles.roleTop}>
              <h4>{name}</h4>
              {PAGES[role] && (
                <Confirmed
                  label={t('renew')}
                  named={t('renewNamed', { role: name })}
                  ask={t('renewAsk', { role: name })}
                  busy={busy}
                  act={() =>
                    renew(role, (fresh) =>
                      setMade({ role, link: `${origin}${PAGES[role]?.(workshop) ?? ''}#${fresh}` }),
                    )
                  }
                />
              )}
            </div>
            {made?.role === role && (
              <div role="status" className={styles.made}>
                <p>{t('renewed', { role: name })}</p>
                <input
                  className={kit.input}
                  aria-label={name}
                  value={made.link}
                  readOnly
                  onFocus={(event) => event.target.select()}
                />
              </div>
            )}
            <ul className={styles.rows}>
              {links
                .filter((link) => link.role === role)
                .map((link) => (
                  <li key={link.id}>
                    <span className={`${styles.words} ${kit.help}`}>{words(link)}</span>
                    {link.isOwn ? null : (
                      <Confirmed
                        label={t('revoke')}
                        named={t('revokeNamed', { role: name, time: moment(link.createdAt) })}
                        ask={t('revokeAsk')}
                        busy={busy}
                        act={() => act(`links/${link.id}/revoke`)}
                      />
                    )}
                  </li>
                ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}

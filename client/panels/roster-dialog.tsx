// Who joined, with names and organisations: for those who run the workshop only, asked of the vault when opened.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { sectorOf } from '../../shared/method/method.ts'
import type { Person } from '../../shared/people/person.ts'
import { can } from '../../shared/people/rights.ts'
import { api } from '../model/api.ts'
import { part } from '../model/part.tsx'
import { useAgenda, useFaultText, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import { participantOrigin } from './join-qr.tsx'
import kit from './kit.module.css'
import styles from './roster-dialog.module.css'

interface RosterProps {
  readonly session: Session
  readonly language: Language
}

const RosterImport = part(
  ['roster', 'workshop', 'admission'],
  async () => (await import('./roster-import.tsx')).RosterImport,
)
const Admission = part(['admission'], async () => (await import('./admission.tsx')).Admission)

export function RosterDialog({ onClose, ...roster }: RosterProps & { readonly onClose: () => void }) {
  const t = useTranslations('workshop.roster')
  const words = useTranslations('roster')
  const { ticket, me } = roster.session
  const [shown, setShown] = useState<'people' | 'admission' | 'import'>('people')
  const [here, setHere] = useState<readonly string[]>([])
  return (
    <FloatingDialog
      title={shown === 'people' ? t('title') : shown === 'import' ? words('title') : t(shown)}
      className={styles.modal}
      onClose={onClose}
    >
      {can(me.role, 'admission.manage') && (
        <div className={styles.ways}>
          {shown === 'people' ? (
            <>
              <button type="button" className={kit.button} onClick={() => setShown('import')}>
                {words('open')}
              </button>
              <button type="button" className={kit.button} onClick={() => setShown('admission')}>
                {t('toAdmission')}
              </button>
            </>
          ) : (
            <button type="button" className={kit.button} onClick={() => setShown('people')}>
              {t('toRoster')}
            </button>
          )}
        </div>
      )}
      {shown === 'admission' && (
        <Admission ticket={ticket} workshop={me.workshop} origin={participantOrigin(me)} />
      )}
      {shown === 'import' && (
        <RosterImport ticket={ticket} workshop={me.workshop} language={roster.language} here={here} />
      )}
      {shown === 'people' && <Roster {...roster} onRead={setHere} />}
    </FloatingDialog>
  )
}

type Reading =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly people: readonly Person[] }
  | { readonly state: 'failed'; readonly error: unknown }

function Roster({
  session,
  language,
  onRead,
}: RosterProps & { readonly onRead: (names: readonly string[]) => void }) {
  const t = useTranslations('workshop.roster')
  const words = useTranslations('roster')
  const common = useTranslations('common')
  const faultText = useFaultText()
  useAgenda(session.agenda)
  usePresence(session)
  const [reading, setReading] = useState<Reading>({ state: 'reading' })
  const joined = session.agenda.people.size
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody who joins meanwhile is a reason to ask again
  useEffect(() => {
    let left = false
    api.people(session.ticket, session.me.workshop).then(
      (people) => {
        if (left) return
        setReading({ state: 'read', people })
        onRead(people.map(({ name }) => name))
      },
      (error: unknown) => {
        if (!left) setReading({ state: 'failed', error })
      },
    )
    return () => {
      left = true
    }
  }, [session, joined])

  if (reading.state === 'reading') return <p role="status">{common('loading')}</p>
  if (reading.state === 'failed') return <p role="alert">{faultText(reading.error)}</p>
  const { people } = reading
  if (people.length === 0) return <p>{t('empty')}</p>
  const here = new Set(session.presence?.others().map(({ person }) => person))
  return (
    <>
      <p className={kit.help}>{t('private')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('organisation')}</th>
              <th scope="col">{t('sector')}</th>
              <th scope="col">{t('shownAs')}</th>
              <th scope="col">{t('here')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <td>{person.code}</td>
                <th scope="row">
                  {person.name}
                  {person.details?.['wasExpected'] === true && (
                    <span className={styles.listed}>{words('listed')}</span>
                  )}
                </th>
                <td>{person.organisation === '' ? '–' : person.organisation}</td>
                <td>{sectorOf(person.sector).label[language]}</td>
                <td data-label={t('shownAs')}>{t(`shown.${person.shownAs}`)}</td>
                <td data-label={t('here')} data-here={here.has(person.id) || undefined}>
                  {here.has(person.id) ? t('yes') : t('no')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

// The attendance of a workshop and its certificates, for those who keep the list.
import { useTranslations } from 'use-intl'
import { can } from '../../../shared/people/rights.ts'
import { dataRequestsAddress, showsDataRequests } from '../../model/data-api.ts'
import { part } from '../../model/part.tsx'
import { type SurfaceProps, useAgenda, useSignal } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import { ViewShell } from '../../panels/view-shell.tsx'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import styles from './attendance.module.css'
import { AttendanceView } from './attendance-view.tsx'

const DataRequests = part(
  ['datarequests', 'admission'],
  async () => (await import('../data-requests/data-requests.tsx')).DataRequests,
)

interface AttendancePageProps extends SurfaceProps {
  readonly workshop: string
  readonly staff: boolean
}

export function AttendancePage({ preferences, workshop, staff }: AttendancePageProps) {
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? ['staff', 'person'] : ['person', 'staff']}
      documents={['agenda', 'board']}
      sharesPresence={false}
    >
      {(session) =>
        can(session.me.role, 'attendance.manage') ? (
          <Page session={session} preferences={preferences} staff={staff} />
        ) : (
          <Refused />
        )
      }
    </WorkshopGate>
  )
}

function Page({
  session,
  preferences,
  staff,
}: SurfaceProps & { readonly session: Session; readonly staff: boolean }) {
  const t = useTranslations('attendance')
  const language = useSignal(preferences.language)
  useAgenda(session.agenda)
  const title = session.agenda.about?.title ?? session.me.title
  const { workshop, role } = session.me
  const isRequests = showsDataRequests(location.search) && can(role, 'data.confirm')
  const views = [
    [false, workshopAddress(workshop, 'attendance', staff), t('title')],
    [true, dataRequestsAddress(workshop, staff), t('requests')],
  ] as const
  return (
    <ViewShell
      preferences={preferences}
      session={session}
      staff={staff}
      here="attendance"
      title={title}
      documentTitle={t(isRequests ? 'requestsDocumentTitle' : 'documentTitle', { workshop: title })}
      isHeading={false}
      className={styles.page}
      contentClass={styles.main}
    >
      {can(role, 'data.confirm') && (
        <nav className={styles.tabs} aria-label={t('records')}>
          {views.map(([isIt, address, label]) => (
            <a key={address} href={address} aria-current={isIt === isRequests ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
      )}
      <h1>{t(isRequests ? 'requests' : 'title')}</h1>
      <p className={styles.lead}>{t(isRequests ? 'requestsLead' : 'lead')}</p>
      {isRequests ? (
        <DataRequests ticket={session.ticket} workshop={workshop} language={language} />
      ) : (
        <AttendanceView ticket={session.ticket} workshop={workshop} language={language} />
      )}
    </ViewShell>
  )
}

function Refused() {
  const t = useTranslations('common')
  return (
    <main className={kit.message}>
      <h1>{t('refused.title')}</h1>
      <p role="alert">{t('faults.forbidden')}</p>
    </main>
  )
}

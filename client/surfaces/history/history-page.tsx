// The history of a workshop's board, for those who run it or write its report.
import { useTranslations } from 'use-intl'
import { can } from '../../../shared/people/rights.ts'
import type { SurfaceProps } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import { HistoryView } from './history-view.tsx'

interface HistoryPageProps extends SurfaceProps {
  readonly workshop: string
  readonly staff: boolean
}

export function HistoryPage({ preferences, workshop, staff }: HistoryPageProps) {
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? ['staff', 'person'] : ['person', 'staff']}
      documents={['agenda', 'board', 'concept']}
      sharesPresence={false}
      showsImages
    >
      {(session) =>
        can(session.me.role, 'history.read') ? (
          <HistoryView session={session} preferences={preferences} staff={staff} />
        ) : (
          <Refused />
        )
      }
    </WorkshopGate>
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

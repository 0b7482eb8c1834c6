// The page with the board: for participants as it is, for those who run the workshop with their panel beside it.
import type { Preferences } from '../../model/preferences.ts'
import { useSignal } from '../../model/react.tsx'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import { WorkshopView } from './workshop-view.tsx'

interface WorkshopPageProps {
  readonly preferences: Preferences
  readonly workshop: string
  readonly staff: boolean
  readonly facilitate: boolean
}

export function WorkshopPage({ preferences, workshop, staff, facilitate }: WorkshopPageProps) {
  const language = useSignal(preferences.language)
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? ['staff', 'person'] : ['person', 'staff']}
      documents={['agenda', 'board']}
      sharesPresence
      showsImages
    >
      {(session) => (
        <WorkshopView
          key={session.ticket}
          session={session}
          preferences={preferences}
          language={language}
          staff={staff}
          facilitate={facilitate}
        />
      )}
    </WorkshopGate>
  )
}

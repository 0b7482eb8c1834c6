// The page for the wall of the room. Public by construction: it sees what everybody may see, and can change nothing.
import type { Preferences } from '../../model/preferences.ts'
import { useSignal } from '../../model/react.tsx'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import { ProjectorView } from './projector-view.tsx'

interface ProjectorPageProps {
  readonly preferences: Preferences
  readonly workshop: string
}

export function ProjectorPage({ preferences, workshop }: ProjectorPageProps) {
  const language = useSignal(preferences.language)
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={['projector']}
      documents={['agenda', 'board']}
      sharesPresence={false}
      showsImages
    >
      {(session) => <ProjectorView session={session} preferences={preferences} language={language} />}
    </WorkshopGate>
  )
}

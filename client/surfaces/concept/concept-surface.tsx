// The concept's page in its workshop: opens the session, brings the people, and gives the page its bar.
import { nanoid } from 'nanoid'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { carryOver } from '../../../shared/concept/carry-over.ts'
import type { Person, PublicPerson } from '../../../shared/people/person.ts'
import { accessTo, can } from '../../../shared/people/rights.ts'
import { ApiError, api } from '../../model/api.ts'
import type { Preferences } from '../../model/preferences.ts'
import { useAgenda, useSignal } from '../../model/react.tsx'
import { noteAddress } from '../../model/route.ts'
import type { Session } from '../../model/session.ts'
import { ViewHeader } from '../../panels/view-header.tsx'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import { ConceptPage } from './concept-page.tsx'

interface Props {
  readonly preferences: Preferences
  readonly workshop: string
  readonly staff: boolean
}

export function ConceptSurface({ preferences, workshop, staff }: Props) {
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? ['staff', 'person'] : ['person', 'staff']}
      documents={['agenda', 'board', 'concept']}
      sharesPresence={false}
    >
      {(session) => <OpenedConcept session={session} preferences={preferences} staff={staff} />}
    </WorkshopGate>
  )
}

/** What everybody may know of a person, as far as a person record goes. */
function fromPublic({ id, code, name, sector, shownAs }: PublicPerson): Person {
  return { id, code, name: name ?? code, organisation: '', sector, shownAs, joinedAt: 0 }
}

/** People with their organisations for those who may read them, their public part for the others. */
function usePeople(session: Session): readonly Person[] {
  useAgenda(session.agenda)
  const { agenda, me, ticket } = session
  const known = agenda.people.size
  const [full, setFull] = useState<readonly Person[] | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when somebody joins
  useEffect(() => {
    if (!can(me.role, 'people.read')) return
    let left = false
    const read = async () => {
      const people = await api.people(ticket, me.workshop)
      if (!left) setFull(people)
    }
    read().catch((error: unknown) => {
      // Offline the public part is what there is. Anything else is a fault, and belongs where faults are looked for.
      if (!(error instanceof ApiError && error.fault === 'no-connection')) reportError(error)
    })
    return () => {
      left = true
    }
  }, [ticket, me, known])
  return full ?? [...agenda.people.values()].map(fromPublic)
}

function OpenedConcept({
  session,
  preferences,
  staff,
}: {
  readonly session: Session
  readonly preferences: Preferences
  readonly staff: boolean
}) {
  const t = useTranslations('common')
  const language = useSignal(preferences.language)
  const people = usePeople(session)
  const { concept, agenda, board, me } = session
  useEffect(() => {
    document.title = `${t('surfaces.concept')} – ${me.title} – Vieta`
  }, [t, me.title])
  const writable = accessTo('concept', me.role) === 'write'
  useEffect(() => {
    if (!concept || !writable) return
    let left = false
    void session.opened.then(() => {
      if (!left) carryOver(concept)
    })
    return () => {
      left = true
    }
  }, [session, concept, writable])
  const writers = session.documents.find(({ name }) => name === 'concept')?.provider.awareness ?? null
  if (!concept) return <p role="alert">{t('refused.forbidden')}</p>
  const header = (
    <ViewHeader
      preferences={preferences}
      session={session}
      staff={staff}
      here="concept"
      title={agenda.about?.title ?? me.title}
      isHeading={false}
      content="concept"
    />
  )
  return (
    <ConceptPage
      workshop={me.workshop}
      ticket={session.ticket}
      draft={concept}
      agenda={agenda}
      board={board}
      people={people}
      writable={writable}
      writers={writers}
      me={me}
      openImages={() => session.openImages()}
      newId={() => nanoid(10)}
      now={session.now}
      showOnBoard={(note) => noteAddress(me.workshop, note, staff)}
      language={language}
      header={header}
    />
  )
}

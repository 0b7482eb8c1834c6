// The way into a workshop's page: finds the ticket, opens the session, says in words when that is not possible.
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DocumentName } from '../../shared/people/rights.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { ApiError } from '../model/api.ts'
import {
  keepTicket,
  readOrganiserSecret,
  readTicket,
  type TicketKind,
  takeFragment,
  WRITER_CHANGED,
} from '../model/credentials.ts'
import { askMe, keptMe, whoAmI } from '../model/kept-me.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useAgenda, useFaultText, useSignal } from '../model/react.tsx'
import { openSession, type Session } from '../model/session.ts'
import kit from './kit.module.css'

const Calls = part([], async () => (await import('./calls.tsx')).Calls)
const Refused = part(['saving'], async () => (await import('./refused.tsx')).Refused)
const StrandedCopy = part(['saving'], async () => (await import('./stranded-copy.tsx')).StrandedCopy)

interface GateProps {
  readonly workshop: string
  /** Which of this device's tickets the page uses, the first it has. */
  readonly kinds: readonly TicketKind[]
  readonly documents: readonly DocumentName[]
  readonly sharesPresence: boolean
  /** Whether the page shows the board's pictures. */
  readonly showsImages?: boolean
  readonly children: (session: Session) => ReactNode
}

/** What a link brought, else what this device keeps, in the order of the kinds; an organiser enters as staff. */
function findTicket(workshop: string, kinds: readonly TicketKind[]): string | null {
  const brought = takeFragment()
  const [first] = kinds
  if (brought !== null && first !== undefined) {
    keepTicket(workshop, first, brought)
    return brought
  }
  for (const kind of kinds) {
    const kept = readTicket(workshop, kind) ?? (kind === 'staff' ? readOrganiserSecret() : null)
    if (kept !== null) return kept
  }
  return null
}

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: Session }
  | { readonly state: 'failed'; readonly error: unknown; readonly kept: MeReply | null }

export function WorkshopGate({
  workshop,
  kinds,
  documents,
  sharesPresence,
  showsImages = false,
  children,
}: GateProps) {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [attempt, setAttempt] = useState(0)
  const wanted = documents.join()
  const allowed = kinds.join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to try again
  useEffect(() => {
    let session: Session | null = null
    let left = false
    let kept: MeReply | null = null
    const again = () => {
      if (!left) setAttempt((value) => value + 1)
    }
    const enter = async () => {
      const ticket = findTicket(workshop, allowed.split(',') as TicketKind[])
      if (ticket === null) throw new ApiError('ticket-invalid', null)
      kept = keptMe(ticket, workshop)
      const me = await whoAmI(ticket, workshop, kept)
      const shows = { presence: sharesPresence, images: showsImages }
      session = await openSession(me, ticket, wanted.split(',') as DocumentName[], shows)
      if (me === kept) askLater(session, again)
      await session.opened
      if (left) session.close()
      else setOpening({ state: 'open', session })
      if (me.generation && session.keepsCopy) {
        const { leave } = await import('../model/older-copies.ts')
        await leave(session).catch(reportError)
      }
    }
    addEventListener(WRITER_CHANGED, again)
    enter().catch((error: unknown) => {
      session?.close()
      if (!left) setOpening({ state: 'failed', error, kept })
    })
    return () => {
      left = true
      removeEventListener(WRITER_CHANGED, again)
      session?.close()
    }
  }, [workshop, allowed, wanted, sharesPresence, showsImages, attempt])

  if (opening.state === 'opening') return <Waiting />
  if (opening.state === 'failed') {
    const again = () => {
      setOpening({ state: 'opening' })
      setAttempt((value) => value + 1)
    }
    return <Failed workshop={workshop} error={opening.error} kept={opening.kept} again={again} />
  }
  return <Opened session={opening.session}>{children}</Opened>
}

/** Who opened a page without the server is asked for once it is there; with another role the page opens anew. */
function askLater({ connection, me, ticket }: Session, onOther: () => void): void {
  const unsubscribe = connection.subscribe(({ state }) => {
    if (state !== 'online') return
    unsubscribe()
    askMe(ticket, me.workshop).then(
      ({ role }) => {
        if (role !== me.role) onOther()
      },
      // The connection says what becomes of a ticket that is refused.
      () => undefined,
    )
  })
}

/** Before a page is left that holds what is nowhere else, the browser asks: pictures, and all where no copy is kept. */
function useAskBeforeLeaving({ save, unsentPictures }: Session): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    const follow = () => {
      const { state, unsent } = save.value
      if (unsentPictures.value > 0 || (state === 'unsaved' && unsent > 0))
        addEventListener('beforeunload', ask)
      else removeEventListener('beforeunload', ask)
    }
    const unsubscribes = [save.subscribe(follow), unsentPictures.subscribe(follow)]
    follow()
    return () => {
      for (const unsubscribe of unsubscribes) unsubscribe()
      removeEventListener('beforeunload', ask)
    }
  }, [save, unsentPictures])
}

function Opened({
  session,
  children,
}: {
  readonly session: Session
  readonly children: GateProps['children']
}) {
  const connection = useSignal(session.connection)
  useAskBeforeLeaving(session)
  useFetchedAhead([Refused])
  if (connection.state === 'refused') return <Refused code={connection.code} session={session} />
  return (
    <>
      {children(session)}
      <Called session={session} />
    </>
  )
}

/** What a facilitator calls to everybody is fetched when somebody calls. */
function Called({ session }: { readonly session: Session }) {
  useAgenda(session.agenda)
  const { agenda } = session
  return (
    ['lookUp', 'locked', 'late', 'sharing'].some((key) => agenda.hasNow(key)) && <Calls session={session} />
  )
}

function Waiting() {
  const t = useTranslations('common')
  return (
    <main className={kit.message} aria-busy="true">
      <p role="status">{t('loading')}</p>
    </main>
  )
}

interface FailedProps {
  readonly workshop: string
  readonly error: unknown
  readonly kept: MeReply | null
  readonly again: () => void
}

function Failed({ workshop, error, kept, again }: FailedProps) {
  const t = useTranslations('common')
  const faultText = useFaultText()
  const fault = error instanceof ApiError ? error.fault : 'unexpected'
  return (
    <main className={kit.message}>
      <h1>{t('refused.title')}</h1>
      <p role="alert">{faultText(error)}</p>
      {fault === 'ticket-invalid' || fault === 'not-found' ? (
        <a className={kit.primary} href="/join">
          {t('refused.toJoin')}
        </a>
      ) : (
        <button type="button" className={kit.primary} onClick={again}>
          {t('tryAgain')}
        </button>
      )}
      {fault !== 'no-connection' && <StrandedCopy workshop={workshop} me={kept} />}
    </main>
  )
}

// The way into a workshop's page: finds the ticket, opens the session, says in words when that is not possible.
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DocumentName } from '../../shared/people/rights.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { ApiError, api } from '../model/api.ts'
import {
  keepTicket,
  readOrganiserSecret,
  readTicket,
  type TicketKind,
  takeFragment,
} from '../model/credentials.ts'
import { part } from '../model/part.tsx'
import { readStored, store } from '../model/preferences.ts'
import { useFaultText, useSignal } from '../model/react.tsx'
import { openSession, type Session } from '../model/session.ts'
import kit from './kit.module.css'

const OwnCopy = part(['saving'], async () => (await import('./own-copy.tsx')).OwnCopy)

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
  | { readonly state: 'failed'; readonly error: unknown }

/** What the device keeps of "who am I here", so a reload works without the network. */
function meKey(workshop: string, ticket: string): string {
  return `vieta.me.${workshop}.${ticket.slice(0, 8)}`
}

async function readMe(ticket: string, workshop: string) {
  const key = meKey(workshop, ticket)
  try {
    const me = await api.me(ticket, workshop)
    store(key, JSON.stringify(me))
    return me
  } catch (error) {
    const kept = readStored(key)
    if (kept !== null && error instanceof ApiError && error.fault === 'no-connection') {
      return { ...JSON.parse(kept), now: Date.now() } as Awaited<ReturnType<typeof api.me>>
    }
    throw error
  }
}

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
    const enter = async () => {
      const ticket = findTicket(workshop, allowed.split(',') as TicketKind[])
      if (ticket === null) throw new ApiError('ticket-invalid', null)
      const me = await readMe(ticket, workshop)
      const shows = { presence: sharesPresence, images: showsImages }
      session = await openSession(me, ticket, wanted.split(',') as DocumentName[], shows)
      await session.opened
      if (left) session.close()
      else setOpening({ state: 'open', session })
    }
    enter().catch((error: unknown) => {
      session?.close()
      if (!left) setOpening({ state: 'failed', error })
    })
    return () => {
      left = true
      session?.close()
    }
  }, [workshop, allowed, wanted, sharesPresence, showsImages, attempt])

  if (opening.state === 'opening') return <Waiting />
  if (opening.state === 'failed') {
    const again = () => {
      setOpening({ state: 'opening' })
      setAttempt((value) => value + 1)
    }
    return <Failed error={opening.error} again={again} />
  }
  return <Opened session={opening.session}>{children}</Opened>
}

function Opened({
  session,
  children,
}: {
  readonly session: Session
  readonly children: GateProps['children']
}) {
  const connection = useSignal(session.connection)
  const isSending = useSignal(session.unsentPictures) > 0
  useEffect(() => {
    if (!isSending) return
    // Words are kept on the device; pictures are nowhere but in this page.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isSending])
  if (connection.state === 'refused') return <Refused code={connection.code} session={session} />
  return children(session)
}

function Waiting() {
  const t = useTranslations('common')
  return (
    <main className={kit.message} aria-busy="true">
      <p role="status">{t('loading')}</p>
    </main>
  )
}

function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
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
    </main>
  )
}

function Refused({ code, session }: { readonly code: number; readonly session: Session }) {
  const t = useTranslations('common.refused')
  const text =
    code === CLOSE.removed
      ? t('removed')
      : code === CLOSE.forbidden
        ? t('forbidden')
        : code === CLOSE.notFound
          ? t('notFound')
          : code === CLOSE.malformed || code === CLOSE.tooLarge
            ? t('malformed')
            : t('unauthorised')
  return (
    <main className={kit.message}>
      <h1>{t('title')}</h1>
      <p role="alert">{text}</p>
      {code === CLOSE.removed ? null : (
        <a className={kit.primary} href="/join">
          {t('toJoin')}
        </a>
      )}
      <OwnCopy session={session} />
    </main>
  )
}

// The phone's menu: language and appearance, the whole board as a list, and leaving, which says what stays behind.
import { FileUser, List, LogOut, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { part } from '../../model/part.tsx'
import type { SurfaceProps } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import type { Session } from '../../model/session.ts'
import type { Drafts } from '../../outline/drafts.ts'
import kit from '../../panels/kit.module.css'
import { Leaving } from '../../panels/leaving.tsx'
import { PreferencesBar } from '../../panels/preferences-bar.tsx'
import type { Added } from '../../panels/share-menu.tsx'
import sheet from '../../panels/sheet.module.css'

const CatchUp = part(['arrival', 'method'], async () => (await import('../../panels/catch-up.tsx')).CatchUp)

const AddPerson = part(
  ['sharing', 'join'],
  async () => (await import('../../panels/add-person.tsx')).AddPerson,
)
const ShareMenu = part(['sharing'], async () => (await import('../../panels/share-menu.tsx')).ShareMenu)

const MyData = part(['mydata', 'admission'], async () => (await import('../../panels/my-data.tsx')).MyData)

const ShownLess = part(['leaving'], async () => (await import('../../panels/shown-less.tsx')).ShownLess)

interface PhoneMenuProps extends SurfaceProps {
  readonly session: Session
  readonly drafts: Drafts
  readonly title: string
  readonly onClose: () => void
}

export function PhoneMenu({ session, preferences, drafts, title, onClose }: PhoneMenuProps) {
  const words = useTranslations('leaving')
  const common = useTranslations('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const [leaving, setLeaving] = useState(false)
  const [catching, setCatching] = useState(false)
  const [showsData, setShowsData] = useState(false)
  const [adding, setAdding] = useState<Added | null>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={sheet.sheet}
      aria-label={leaving ? words('title') : words('menuTitle')}
      onClose={onClose}
    >
      {adding ? (
        <AddPerson session={session} beside={adding === 'beside'} onClose={() => dialog.current?.close()} />
      ) : showsData ? (
        <MyData ticket={session.ticket} onBack={() => setShowsData(false)} />
      ) : leaving ? (
        <Leaving session={session} drafts={drafts} onStay={() => dialog.current?.close()} />
      ) : (
        <>
          <div className={sheet.top}>
            <h2>{title}</h2>
            <button
              type="button"
              className={`${kit.quiet} ${kit.icon}`}
              onClick={() => dialog.current?.close()}
            >
              <X aria-hidden="true" />
              <span className="visually-hidden">{common('close')}</span>
            </button>
          </div>
          <PreferencesBar preferences={preferences} />
          <button
            type="button"
            className={kit.button}
            aria-expanded={catching}
            onClick={() => setCatching(!catching)}
          >
            {words('missed')}
          </button>
          {catching && <CatchUp session={session} />}
          {session.me.person !== null && <ShownLess session={session} />}
          <ShareMenu session={session} onAdd={setAdding} onClose={() => dialog.current?.close()} />
          <a className={kit.button} href={workshopAddress(session.me.workshop, 'outline')}>
            <List aria-hidden="true" />
            {words('toOutline')}
          </a>
          {session.me.person !== null && (
            <button type="button" className={kit.button} onClick={() => setShowsData(true)}>
              <FileUser aria-hidden="true" />
              {words('myData')}
            </button>
          )}
          <button type="button" className={kit.danger} onClick={() => setLeaving(true)}>
            <LogOut aria-hidden="true" />
            {words('leave')}
          </button>
        </>
      )}
    </dialog>
  )
}

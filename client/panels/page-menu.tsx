// The quiet corner of the bar: the other views of the workshop where the bar has no room, language, appearance, leaving.
import { ClipboardCheck, FileUser, History, LogOut } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import { part } from '../model/part.tsx'
import { type Preferences, readStored, store } from '../model/preferences.ts'
import { workshopAddress } from '../model/route.ts'
import { Drafts } from '../outline/drafts.ts'
import { FloatingPanel } from './floating.tsx'
import kit from './kit.module.css'
import { Leaving } from './leaving.tsx'
import styles from './page-menu.module.css'
import { PreferencesBar } from './preferences-bar.tsx'
import type { Added } from './share-menu.tsx'
import type { Floating } from './trigger.tsx'
import { ViewLinks, type ViewLinksProps } from './view-links.tsx'

const CatchUp = part(['arrival', 'method'], async () => (await import('./catch-up.tsx')).CatchUp)

const AddPerson = part(['sharing', 'join'], async () => (await import('./add-person.tsx')).AddPerson)
const MyData = part(['mydata', 'admission'], async () => (await import('./my-data.tsx')).MyData)
const PicturesPanel = part(
  ['canvas', 'pictures'],
  async () => (await import('./pictures-panel.tsx')).PicturesPanel,
)
const ShareMenu = part(['sharing'], async () => (await import('./share-menu.tsx')).ShareMenu)

const ShownLess = part(['leaving'], async () => (await import('./shown-less.tsx')).ShownLess)

const SHORTCUTS = [
  ['Shift+PageDown', 'next'],
  ['Shift+PageUp', 'back'],
  ['F8', 'pause'],
  ['F9', 'add'],
] as const

interface PageMenuProps extends ViewLinksProps, Floating {
  readonly preferences: Preferences
  /** Whether to name the facilitator's shortcuts. */
  readonly shortcuts: boolean
}

export function PageMenu({ preferences, shortcuts, trigger, onClose, ...links }: PageMenuProps) {
  const t = useTranslations('workshop')
  const common = useTranslations('common')
  const words = useTranslations('leaving')
  const [leaving, setLeaving] = useState(false)
  const [catching, setCatching] = useState(false)
  const [showsData, setShowsData] = useState(false)
  const [adding, setAdding] = useState<Added | null>(null)
  const { session } = links
  if (leaving) {
    const drafts = new Drafts({ read: readStored, write: store }, session.me.workshop, session.author)
    return (
      <FloatingPanel trigger={trigger} onClose={onClose} label={words('title')}>
        <Leaving session={session} drafts={drafts} onStay={onClose} />
      </FloatingPanel>
    )
  }
  if (showsData) {
    return (
      <FloatingPanel trigger={trigger} onClose={onClose} label={words('myData')}>
        <MyData ticket={session.ticket} onBack={() => setShowsData(false)} />
      </FloatingPanel>
    )
  }
  if (adding === 'pictures') {
    return <PicturesPanel session={session} trigger={trigger} onClose={onClose} />
  }
  if (adding) {
    return (
      <FloatingPanel trigger={trigger} onClose={onClose} label={t('more')}>
        <AddPerson session={session} beside={adding === 'beside'} onClose={onClose} />
      </FloatingPanel>
    )
  }
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} label={t('more')}>
      <div className={styles.links}>
        <ViewLinks {...links} phone />
      </div>
      {can(session.me.role, 'history.read') && (
        <a className={kit.button} href={workshopAddress(session.me.workshop, 'history', links.staff)}>
          <History aria-hidden="true" />
          {common('surfaces.history')}
        </a>
      )}
      {can(session.me.role, 'attendance.manage') && (
        <a className={kit.button} href={workshopAddress(session.me.workshop, 'attendance', links.staff)}>
          <ClipboardCheck aria-hidden="true" />
          {t('attendance')}
        </a>
      )}
      <PreferencesBar preferences={preferences} />
      {session.me.person !== null && (
        <button
          type="button"
          className={kit.button}
          aria-expanded={catching}
          onClick={() => setCatching(!catching)}
        >
          {words('missed')}
        </button>
      )}
      {catching && <CatchUp session={session} />}
      {session.me.person !== null && <ShownLess session={session} />}
      <ShareMenu session={session} staff={links.staff} onAdd={setAdding} onClose={onClose} />
      {session.me.person !== null && (
        <button type="button" className={kit.button} onClick={() => setShowsData(true)}>
          <FileUser aria-hidden="true" />
          {words('myData')}
        </button>
      )}
      {session.me.person !== null && (
        <button type="button" className={kit.danger} onClick={() => setLeaving(true)}>
          <LogOut aria-hidden="true" />
          {words('leave')}
        </button>
      )}
      {shortcuts && (
        <dl className={styles.keys}>
          {SHORTCUTS.map(([keys, what]) => (
            <div key={keys}>
              <dt>{t(`agenda.keys.${what}`)}</dt>
              <dd>
                <kbd>{keys}</kbd>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </FloatingPanel>
  )
}

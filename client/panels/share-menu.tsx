// The ways to write together, in the page's menu: sit a second person down at this device, or add one without a device.
import { UserPlus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import { part } from '../model/part.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { writeAlone, writersHere } from './writers.ts'

const AddPerson = part(['sharing', 'join'], async () => (await import('./add-person.tsx')).AddPerson)

interface ShareMenuProps {
  readonly session: Session
  readonly onClose: () => void
}

export function ShareMenu({ session, onClose }: ShareMenuProps) {
  const t = useTranslations('sharing')
  const [adding, setAdding] = useState<'beside' | 'without' | null>(null)
  const { me } = session
  const isPair = writersHere(session).length > 1
  if (adding) return <AddPerson session={session} beside={adding === 'beside'} onClose={onClose} />
  return (
    <>
      {me.person !== null && can(me.role, 'vote.cast') && !isPair && (
        <button type="button" className={kit.button} onClick={() => setAdding('beside')}>
          <UsersRound aria-hidden="true" />
          {t('together')}
        </button>
      )}
      {isPair && (
        <button
          type="button"
          className={kit.button}
          onClick={() => {
            writeAlone(session)
            onClose()
          }}
        >
          {t('alone')}
        </button>
      )}
      {can(me.role, 'note.credit') && (
        <button type="button" className={kit.button} onClick={() => setAdding('without')}>
          <UserPlus aria-hidden="true" />
          {t('addWithout')}
        </button>
      )}
    </>
  )
}

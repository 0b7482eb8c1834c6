// The ways to write together, in the page's menu: sit a second person down at this device, or add one without a device.
// The questions about them take the menu's place.
import { UserPlus, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { writeAlone, writersHere } from './writers.ts'

/** Who is to be added. */
export type Added = 'beside' | 'without'

interface ShareMenuProps {
  readonly session: Session
  readonly onAdd: (added: Added) => void
  readonly onClose: () => void
}

export function ShareMenu({ session, onAdd, onClose }: ShareMenuProps) {
  const t = useTranslations('sharing')
  const { me } = session
  const isPair = writersHere(session).length > 1
  return (
    <>
      {me.person !== null && can(me.role, 'vote.cast') && !isPair && (
        <button type="button" className={kit.button} onClick={() => onAdd('beside')}>
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
        <button type="button" className={kit.button} onClick={() => onAdd('without')}>
          <UserPlus aria-hidden="true" />
          {t('addWithout')}
        </button>
      )}
    </>
  )
}

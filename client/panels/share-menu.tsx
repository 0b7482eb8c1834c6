// The ways to write together, in the page's menu: sit a second person down at this device, add one without a device, or
// write on paper. The questions about people take the menu's place.
import { ImageDown, Printer, UserPlus, UsersRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import { workshopAddress } from '../model/route.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { writeAlone, writersHere } from './writers.ts'

/** Who is to be added, or what is to be taken away. */
export type Added = 'beside' | 'without' | 'pictures'

interface ShareMenuProps {
  readonly session: Session
  /** Whether the page is the staff's; left out on a phone, which prints nothing. */
  readonly staff?: boolean
  readonly onAdd: (added: Added) => void
  readonly onClose: () => void
}

export function ShareMenu({ session, staff, onAdd, onClose }: ShareMenuProps) {
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
      {staff !== undefined && can(me.role, 'note.credit') && (
        <a className={kit.button} href={workshopAddress(me.workshop, 'paper', staff)}>
          <Printer aria-hidden="true" />
          {t('onPaper')}
        </a>
      )}
      {staff !== undefined && (
        <button type="button" className={kit.button} onClick={() => onAdd('pictures')}>
          <ImageDown aria-hidden="true" />
          {t('pictures')}
        </button>
      )}
    </>
  )
}

// Opens the page for the projector with a ticket of its own, which can see and never write.
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '../model/api.ts'
import { useFaultText } from '../model/react.tsx'
import { workshopAddress } from '../model/route.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import styles from './open-screen.module.css'

type Opening =
  | { readonly state: 'idle' }
  | { readonly state: 'asking' }
  | { readonly state: 'blocked'; readonly address: string }
  | { readonly state: 'failed'; readonly error: unknown }

export function OpenScreen({ session }: { readonly session: Session }) {
  const t = useTranslations('workshop.screen')
  const faultText = useFaultText()
  const [opening, setOpening] = useState<Opening>({ state: 'idle' })
  const open = async () => {
    // The window has to open within the click; the ticket comes a moment later.
    const screen = window.open('about:blank', '_blank')
    setOpening({ state: 'asking' })
    try {
      const { ticket } = await api.issueTicket(session.ticket, session.me.workshop, 'projector')
      const address = `${workshopAddress(session.me.workshop, 'screen')}#${encodeURIComponent(ticket)}`
      if (screen === null) return setOpening({ state: 'blocked', address })
      screen.opener = null
      screen.location.replace(address)
      setOpening({ state: 'idle' })
    } catch (error) {
      screen?.close()
      setOpening({ state: 'failed', error })
    }
  }
  return (
    <>
      <button
        type="button"
        className={kit.button}
        disabled={opening.state === 'asking'}
        onClick={() => void open()}
      >
        <MonitorUp aria-hidden="true" />
        {t('open')}
      </button>
      {opening.state === 'blocked' && (
        <p className={styles.message} role="alert">
          {t('blocked')}{' '}
          <a href={opening.address} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
        </p>
      )}
      {opening.state === 'failed' && (
        <p className={`${kit.error} ${styles.message}`} role="alert">
          {faultText(opening.error)}
        </p>
      )}
    </>
  )
}

// A button that asks in words before it does what cannot be taken back with a click.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './admission.module.css'
import kit from './kit.module.css'

interface ConfirmedProps {
  readonly label: string
  /** The whole of it for who cannot see the row it stands in. */
  readonly named: string
  readonly ask: string
  readonly busy: boolean
  readonly act: () => void
  /** A choice that goes with it. */
  readonly children?: ReactNode
}

export function Confirmed({ label, named, ask, busy, act, children }: ConfirmedProps) {
  const t = useTranslations('admission')
  const [asking, setAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const asked = useRef(false)
  useEffect(() => {
    // Whoever was asked goes on where they were; nobody else is moved.
    if (!asking && asked.current) button.current?.focus()
    asked.current = asking
  }, [asking])
  if (!asking) {
    return (
      <button
        ref={button}
        type="button"
        className={kit.button}
        aria-label={named}
        onClick={() => setAsking(true)}
      >
        {label}
      </button>
    )
  }
  return (
    <div
      className={styles.asking}
      role="alertdialog"
      aria-label={named}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Only the question closes, not the dialog it stands in.
        event.stopPropagation()
        event.preventDefault()
        setAsking(false)
      }}
    >
      <p>{ask}</p>
      {children}
      <div className={styles.actions}>
        {/* biome-ignore lint/a11y/noAutofocus: the question was asked by the button that stood here */}
        <button type="button" className={kit.button} autoFocus onClick={() => setAsking(false)}>
          {t('cancel')}
        </button>
        <button
          type="button"
          className={`${kit.button} ${kit.danger}`}
          aria-disabled={busy}
          onClick={() => {
            setAsking(false)
            act()
          }}
        >
          {label}
        </button>
      </div>
    </div>
  )
}

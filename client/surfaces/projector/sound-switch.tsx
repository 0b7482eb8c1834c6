// The switch for the timer's sound, on the screen only. Browsers let a page sound after a click or a key: until then it says so.
import { Volume2, VolumeX } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readStored, store } from '../../model/preferences.ts'
import { useRemaining } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { momentBetween } from '../../model/timer-moment.ts'
import kit from '../../panels/kit.module.css'
import { playChime } from './chime.ts'
import styles from './projector-view.module.css'

const KEY = 'vieta.screen.sound'

/** Whether the sound is wanted, whether it can be heard, and the switch. S does the same from the keyboard. */
function useSound(session: Session) {
  const [wanted, setWanted] = useState(() => readStored(KEY) === 'on')
  const [audible, setAudible] = useState(false)
  const audio = useRef<AudioContext | null>(null)
  const remaining = useRemaining(session)
  const before = useRef<number | null>(null)

  useEffect(() => {
    const moment = momentBetween(before.current, remaining)
    before.current = remaining
    if (moment && wanted && audio.current?.state === 'running') playChime(audio.current, moment)
  }, [remaining, wanted])

  useEffect(() => {
    if (!wanted) return
    const wake = () => {
      audio.current ??= new AudioContext()
      const context = audio.current
      // Refused until somebody touches the page: the switch goes on saying so.
      context.resume().then(
        () => setAudible(context.state === 'running'),
        () => undefined,
      )
    }
    // The switch itself was a click; after a reload the first click or key anywhere will do.
    if (navigator.userActivation?.hasBeenActive ?? true) wake()
    addEventListener('pointerdown', wake)
    addEventListener('keydown', wake)
    return () => {
      removeEventListener('pointerdown', wake)
      removeEventListener('keydown', wake)
    }
  }, [wanted])

  useEffect(() => () => void audio.current?.close().catch(() => undefined), [])

  const toggle = () => {
    store(KEY, wanted ? 'off' : 'on')
    setWanted(!wanted)
  }
  const latest = useRef(toggle)
  latest.current = toggle
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.key.toLowerCase() === 's') latest.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return { wanted, audible, toggle }
}

/** @param idle nobody moves the pointer: the switch steps back, unless it has to ask for a click */
export function SoundSwitch({ session, idle }: { readonly session: Session; readonly idle: boolean }) {
  const t = useTranslations('projector.sound')
  const { wanted, audible, toggle } = useSound(session)
  const asks = wanted && !audible
  if (idle && !asks) return null
  return (
    <button
      type="button"
      className={`${kit.button} ${styles.sound}`}
      aria-pressed={wanted}
      onClick={(event) => {
        // Asking for a click is not asking to be switched off.
        if (!asks) toggle()
        event.currentTarget.blur()
      }}
    >
      {wanted ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
      {asks ? t('click') : wanted ? t('on') : t('off')}
    </button>
  )
}

// The screen as a thing: kept awake, its pointer hidden at rest, three keys for whoever stands at the laptop.
import { useEffect, useState } from 'react'
import type { Preferences } from '../../model/preferences.ts'

const REST_AFTER = 3000

/** Whether the pointer has rested. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), REST_AFTER)
    const onMove = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), REST_AFTER)
    }
    addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', onMove)
    }
  }, [])
  return idle
}

/** Keeps the screen awake where the browser can: in a secure context, while the page is visible. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let left = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      const held = await navigator.wakeLock.request('screen')
      if (left) await held.release()
      else lock = held
    }
    // A browser saving its battery may refuse; the page works all the same.
    const tryHold = () => void hold().catch(() => undefined)
    tryHold()
    document.addEventListener('visibilitychange', tryHold)
    return () => {
      left = true
      document.removeEventListener('visibilitychange', tryHold)
      lock?.release().catch(() => undefined)
    }
  }, [])
}

/** L language, F full screen, B blank. @returns whether the screen is blank */
export function useScreenKeys({ language, speak }: Preferences): boolean {
  const [blank, setBlank] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const key = event.key.toLowerCase()
      // Without a connection the screen stays in its language; the key can be pressed again.
      if (key === 'l') speak(language.value === 'lt' ? 'en' : 'lt').catch(() => undefined)
      else if (key === 'b') setBlank((before) => !before)
      else if (key === 'escape') setBlank(false)
      else if (key === 'f') toggleFullScreen()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [language, speak])
  return blank
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // Some browsers have no full screen for pages; F11 is still there.
  change.catch(() => undefined)
}

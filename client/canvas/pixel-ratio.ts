// The device's pixel ratio changes with the browser's zoom and when the window moves to a projector.
import type { Unsubscribe } from '../../shared/base/signal.ts'

/** Calls back whenever the ratio is another. */
export function onRatioChange(listener: () => void): Unsubscribe {
  let stop = () => {}
  const watch = () => {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`)
    const changed = () => {
      listener()
      stop()
      watch()
    }
    query.addEventListener('change', changed, { once: true })
    stop = () => query.removeEventListener('change', changed)
  }
  watch()
  return () => stop()
}

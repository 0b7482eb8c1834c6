// The pages of this client on this device: asks for the service worker that keeps them (client/service-worker.ts), and
// knows when a newer version than the one shown is there. Never loads a page again by itself.
import { onNetworkNews } from './network-news.ts'
import { TAKE_OVER, WORKER } from './page-files.ts'
import { type Readable, Signal } from './signal.ts'

/** A page open for days asks whether there is a newer version this often, ms; the browser itself asks at each opening. */
const ASK_EVERY = 30 * 60_000

/** A worker that is in the middle of something holds the newer one back; then the page is loaded again all the same, ms. */
const TAKEN_OVER_WITHIN = 8000

export interface KeptPages {
  /** Whether a newer version than this page is on the device. */
  readonly isNewer: Readable<boolean>
  /** Loads this page again, in the newer version. Other pages stay as they are. */
  reload(): void
  close(): void
}

export function openKeptPages(workers: ServiceWorkerContainer): KeptPages {
  const isNewer = new Signal(false)
  let registration: ServiceWorkerRegistration | null = null
  let isLeaving = false
  let askedAt = Date.now()
  let isClosed = false
  /** A page that came from the network runs beside the first worker there is: that one is not newer. */
  let hadWorker = workers.controller !== null

  const look = () => {
    if (registration?.waiting && workers.controller) isNewer.set(true)
  }
  const watch = () => {
    const coming = registration?.installing
    coming?.addEventListener('statechange', look)
    look()
  }
  const leave = () => {
    // Whoever is asked because of unsent pictures may stay; then nothing loads the page later.
    isLeaving = false
    location.reload()
  }
  const onChange = () => {
    if (isLeaving) leave()
    // The page beside this one took the newer version.
    else if (hadWorker) isNewer.set(true)
    hadWorker = true
  }
  const ask = () => {
    if (Date.now() - askedAt < ASK_EVERY) return
    askedAt = Date.now()
    // Without the network there is nothing to be known.
    registration?.update().catch(() => undefined)
  }
  const register = async () => {
    registration = await workers.register(WORKER, { updateViaCache: 'none' })
    if (isClosed) return
    registration.addEventListener('updatefound', watch)
    watch()
  }

  workers.addEventListener('controllerchange', onChange)
  const unlisten = onNetworkNews(ask)
  const timer = setInterval(ask, ASK_EVERY)
  // A certificate the browser does not trust, or a device that is full: the page works without.
  register().catch(() => undefined)

  return {
    isNewer,
    reload() {
      const waiting = registration?.waiting
      if (!waiting) {
        location.reload()
        return
      }
      isLeaving = true
      waiting.postMessage(TAKE_OVER)
      setTimeout(() => {
        if (isLeaving) leave()
      }, TAKEN_OVER_WITHIN)
    },
    close() {
      isClosed = true
      workers.removeEventListener('controllerchange', onChange)
      registration?.removeEventListener('updatefound', watch)
      unlisten()
      clearInterval(timer)
    },
  }
}

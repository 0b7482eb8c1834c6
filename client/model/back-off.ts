// How long to wait before trying again: longer each time, and not at all once the network is back.

/** @param attempt how many tries have failed */
export function backOffMs(attempt: number, firstMs: number, mostMs: number): number {
  return Math.min(mostMs, firstMs * 2 ** Math.max(0, attempt - 1))
}

/** Calls back after a time, or as soon as the browser says it is online again. The result calls it off. */
export function after(ms: number, callback: () => void): () => void {
  const stop = () => {
    clearTimeout(timer)
    removeEventListener('online', wake)
  }
  const wake = () => {
    stop()
    callback()
  }
  const timer = setTimeout(wake, ms)
  addEventListener('online', wake)
  return stop
}

// When it is worth looking whether the server is there: the machine woke, its network came or went.

/** Calls back when the machine wakes or its network changes. The result calls it off. */
export function onNetworkNews(check: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') check()
  }
  addEventListener('online', check)
  addEventListener('offline', check)
  addEventListener('pageshow', check)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    removeEventListener('online', check)
    removeEventListener('offline', check)
    removeEventListener('pageshow', check)
    document.removeEventListener('visibilitychange', onVisible)
  }
}

// Whether a request comes from a page of this server.
import type { IncomingHttpHeaders } from 'node:http'

/** Browsers let any page send here, so a page of another site is turned away; programs send no Origin. */
export function isSameOrigin({ origin, host }: Pick<IncomingHttpHeaders, 'origin' | 'host'>): boolean {
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}

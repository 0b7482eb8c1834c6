// The service worker: keeps the built client on the device, so that every page of it opens again without a network.
// Files only: whatever the server answers (/api, /sync, ...) never passes through here. A newer version waits until its
// page asks for it, or no page of the older one is open.
import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { NOT_PAGES, TAKE_OVER } from './model/page-files.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Every file of the build with its revision, written in by the build. */
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[]
}

/** Where files are kept that not every device needs, once it fetched them: the DOCX renderer, letters of other scripts. */
const WANTED = 'wanted'

const files = new PrecacheController()
files.addToCacheList([...self.__WB_MANIFEST])

self.addEventListener('install', (event) => {
  void files.install(event)
})

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(event))
})

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting())
})

/** Pages beside the one that asked may be of the version before, and still fetch parts of it the server has no more. */
async function takeOver(event: ExtendableEvent): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (pages.length <= 1) {
    await files.activate(event)
    await caches.delete(WANTED)
  }
  // Also the page that brought the worker: what it fetches from now on is kept.
  await self.clients.claim()
}

registerRoute(new PrecacheRoute(files))
registerRoute(new NavigationRoute(files.createHandlerBoundToURL('/index.html'), { denylist: [...NOT_PAGES] }))
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request, event }) => (await caches.match(request)) ?? fetchAndKeep(request, event),
)

async function fetchAndKeep(request: Request, event: ExtendableEvent): Promise<Response> {
  const response = await fetch(request)
  if (response.status === 200) {
    const copy = response.clone()
    const keep = async () => (await caches.open(WANTED)).put(request, copy)
    // A device that is full goes without.
    event.waitUntil(keep().catch(() => undefined))
  }
  return response
}

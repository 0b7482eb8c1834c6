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
  if (pages.length <= 1) await files.activate(event)
  // Also the page that brought the worker: what it fetches from now on is kept.
  await self.clients.claim()
}

registerRoute(new PrecacheRoute(files))
registerRoute(new NavigationRoute(files.createHandlerBoundToURL('/index.html'), { denylist: [...NOT_PAGES] }))
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
)

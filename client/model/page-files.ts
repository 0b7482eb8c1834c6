// What a page and its service worker (client/service-worker.ts) both have to know of each other. Runs in either.

/** Where the worker stands: above every page. */
export const WORKER = '/service-worker.js'

/** Asks a worker that waits to take over from the one before. */
export const TAKE_OVER = 'take-over'

/** Addresses that are no pages of the client, so that no page is given in their place: the server's own, and files. */
export const NOT_PAGES: readonly RegExp[] = [/^\/(api|sync|metrics|healthz|readyz|patikra)(\/|$)/, /\.\w+$/]

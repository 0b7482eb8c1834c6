// How much JavaScript a surface loads for its first screen: opens it with the sample workshop, as somebody new would,
// and adds up every script that came, in gzip as the server sends it: what a device on a network without a certificate
// gets. Sizes, not times: the same build weighs the same everywhere.
import { get } from 'node:http'

/**
 * The surfaces, how to open each, and what its first screen may weigh: kB (1000 bytes) of gzip-compressed JavaScript.
 * Issue 3 sets the phone's and the board's; the others are what they weigh today with some room to grow.
 */
export const SURFACES = [
  { name: 'home', bar: 95, size: 'laptop', path: () => '/' },
  { name: 'join', bar: 80, size: 'phone', path: ({ code }) => `/join/${code}` },
  { name: 'phone', bar: 120, size: 'phone', path: ({ id, person }) => `/w/${id}/phone#${person}` },
  { name: 'board', bar: 250, size: 'laptop', path: ({ id, person }) => `/w/${id}#${person}` },
  { name: 'facilitate', bar: 275, size: 'laptop', path: ({ id, staff }) => `/w/${id}/facilitate#${staff}` },
  {
    name: 'projector',
    bar: 255,
    size: 'laptop',
    path: ({ id, projector }) => `/w/${id}/screen#${projector}`,
  },
  { name: 'outline', bar: 180, size: 'laptop', path: ({ id, person }) => `/w/${id}/outline#${person}` },
  {
    name: 'concept',
    bar: 190,
    size: 'laptop',
    path: ({ id, staff }) => `/w/${id}/concept?as=staff#${staff}`,
  },
]

/** Asks the server's HTTP API for the sample workshop and a ticket of each kind. */
export async function openSample(ask) {
  const { id, code } = await ask('/api/sample', { language: 'lt' })
  const ticketOf = async (role) => (await ask(`/api/workshops/${id}/tickets`, { role })).ticket
  const joining = { code, name: 'Vardenė Pirmoji', sector: 'education', organisation: '', shownAs: 'code' }
  const { ticket: person } = await ask('/api/join', joining)
  return { id, code, person, staff: await ticketOf('facilitator'), projector: await ticketOf('projector') }
}

/**
 * Opens an address in a page nothing was opened in before, and weighs what came until the first screen was whole.
 *
 * @returns each script, the heaviest first; sizes in bytes
 */
export async function weigh(page, address) {
  // What is fetched ahead once the page is quiet is no part of the first screen; a device that saves data does without.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const arrived = []
  page.on('response', (response) => {
    if (/javascript/.test(response.headers()['content-type'] ?? '')) arrived.push(response)
  })
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
  const scripts = await Promise.all(
    arrived.map(async (response) => {
      const url = new URL(response.url())
      const raw = (await response.body()).length
      return { file: url.pathname.split('/').at(-1), raw, gzip: await gzippedSize(url) }
    }),
  )
  return scripts.sort((a, b) => b.gzip - a.gzip)
}

/** Bytes of a script on the wire. The browser itself would be sent Brotli here: its page counts as a safe one. */
function gzippedSize(url) {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      if (response.headers['content-encoding'] !== 'gzip') reject(new Error(`${url.pathname} is not packed`))
      let size = 0
      response.on('data', (chunk) => {
        size += chunk.length
      })
      response.on('end', () => resolve(size))
    }).on('error', reject)
  })
}

// A peer that writes what no Vieta writes: every surface stays up, skips what it cannot read, and goes on.
import { type Page, expect as shortly } from '@playwright/test'
import * as Y from 'yjs'
import { RawClient } from '../kit/raw-client.ts'
import { SIZES, test } from './world.ts'

// Finding things among the words of 240,000 letters takes the finder's time, not the page's.
const expect = shortly.configure({ timeout: 30_000 })

type Fields = Readonly<Record<string, unknown>>

const PLACE = { frame: null, cell: null, at: [0, 0] }
const LYING = { place: PLACE, size: [176, 112], order: 'a5' }
const NOTE = { type: 'note', ...LYING, colour: 'yellow', author: null, createdAt: 0 }
const SHAPE = { ...NOTE, type: 'shape', shape: 'ellipse', fill: null, angle: 0 }
const STROKE = {
  ...NOTE,
  type: 'stroke',
  pen: 'pen',
  ink: 'ink',
  width: 3,
  extent: [10, 10],
  points: [0, 0, 50],
}
const IMAGE = { ...NOTE, type: 'image', file: 'a'.repeat(43), pixels: [10, 10], credit: '', consent: 'given' }
const LINK = { type: 'connector', order: 'a6', author: null, createdAt: 0, meaning: 'supports' }
const CLUSTER = { type: 'cluster', activity: 'def.cluster', cell: null, insight: null, order: 'a7' }

const end = (item: string | null, at: readonly unknown[] = [0, 0]) => ({ item, at })

/** Items no reader can take. */
const BROKEN: Readonly<Record<string, Fields>> = {
  nan: { ...NOTE, place: { ...PLACE, at: [Number.NaN, 0] } },
  far: { ...NOTE, place: { ...PLACE, at: [1e300, -1e300] } },
  endless: { ...NOTE, size: [Number.POSITIVE_INFINITY, 10] },
  flat: { ...NOTE, size: [0, -5] },
  vast: { ...SHAPE, size: [1e9, 1e9] },
  nowhere: { ...NOTE, place: null },
  colourless: { ...NOTE, colour: 'javascript:alert(1)' },
  unordered: { ...NOTE, order: 'z'.repeat(100_000) },
  shapeless: { ...SHAPE, shape: '__proto__' },
  dizzy: { ...SHAPE, angle: 1e308 },
  blank: { ...STROKE, points: [] },
  lame: { ...STROKE, points: [1, 2] },
  scribble: { ...STROKE, points: Array.from({ length: 300_000 }, (_, index) => index % 97) },
  infinite: { ...STROKE, points: [Number.NaN, 1e300, 50] },
  escaped: { ...IMAGE, file: '../../organiser-secret' },
  unknown: { type: 'hologram', depth: 3 },
  typeless: { place: 3 },
}

/** Items that parse, and mean trouble. */
const TRICKY: Readonly<Record<string, Fields>> = {
  itself: { ...LINK, from: end('itself'), to: end('itself') },
  nothing: { ...LINK, from: end(null), to: end(null) },
  gone: { ...LINK, from: end('nobody'), to: end('nobody', [5, 5]) },
  circleA: { ...LINK, from: end('circleB'), to: end('circleB') },
  circleB: { ...LINK, from: end('circleA'), to: end('circleA') },
  mirror: { type: 'placement', ...LYING, note: 'mirror' },
  echo: { type: 'placement', ...LYING, note: 'mirror' },
  lost: { ...IMAGE },
  corner: { ...NOTE, place: { ...PLACE, at: [1_000_000, -1_000_000] } },
  speck: { ...SHAPE, size: [1e-9, 1e-9] },
}

const ID = /^(?:itself|mirror)$/

function writeAll(doc: Y.Doc): void {
  const items = doc.getMap('items')
  for (const [id, fields] of Object.entries({ ...BROKEN, ...TRICKY })) {
    const map = new Y.Map<unknown>(Object.entries(fields))
    if (fields['type'] === 'image') map.set('caption', new Y.Text('x'))
    else if (!ID.test(id)) map.set('text', new Y.Text(id))
    items.set(id, map)
  }
  for (const [id, other] of [
    ['ring1', 'ring2'],
    ['ring2', 'ring1'],
  ] as const) {
    const map = new Y.Map<unknown>(Object.entries(CLUSTER))
    map.set('title', new Y.Text('Ratas'))
    map.set('members', new Y.Map([[other, true] as const, [id, true] as const, ['nobody', true] as const]))
    items.set(id, map)
  }
  items.set('number', 7)
  items.set('text', new Y.Text('ne elementas'))
  items.set('array', Y.Array.from([1, 2]))
  const long = new Y.Map<unknown>(Object.entries(NOTE))
  long.set('text', new Y.Text('ilgas žodis '.repeat(20_000)))
  items.set('long', long)
}

/** Faults that a page reported, by the name of the page. */
function watch(page: Page, name: string, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`))
}

test('malformed items break no surface: all stay up, skip them and show what is sound', async ({ vieta }) => {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, { role })).ticket
  const [facilitator, screen, writer] = await Promise.all(
    ['facilitator', 'projector', 'scribe'].map(ticketOf),
  )
  const faults: string[] = []
  const open = async (name: string, size: keyof typeof SIZES, path: string) => {
    const page = await vieta.device(SIZES[size])
    watch(page, name, faults)
    await page.goto(`${vieta.origin}/w/${id}${path}`)
    await expect(page.locator('h1').first()).toBeVisible()
    return page
  }
  const board = await open('board', 'laptop', `/facilitate#${facilitator}`)
  const outline = await open('outline', 'laptop', `/outline?as=staff#${facilitator}`)
  const wall = await open('wall', 'large', `/screen#${screen}`)
  const phone = await open('phone', 'phone', `/phone?as=staff#${facilitator}`)
  const concept = await open('concept', 'laptop', `/concept?as=staff#${facilitator}`)

  const peer = new RawClient(vieta.origin, id, 'board', { ticket: writer ?? '' })
  await peer.sync()
  peer.write(writeAll)
  await peer.barrier()
  const sound = `Po audros ${Date.now()}`
  peer.write((doc) => {
    const note = new Y.Map<unknown>(Object.entries(NOTE))
    note.set('text', new Y.Text(sound))
    doc.getMap('items').set('sound', note)
  })
  await peer.barrier()

  await test.step('what came after is shown, and people go on writing', async () => {
    await expect(outline.getByText(sound).first()).toBeAttached()
    await board.getByRole('button', { name: 'Naujas lapelis' }).first().click()
    await board.getByRole('textbox', { name: 'Lapelio tekstas' }).fill('Rašome toliau')
    await board.keyboard.press('Escape')
    await expect(outline.getByText('Rašome toliau').first()).toBeAttached()
    // Everything in view, and a zoom into the middle of it: all of it is painted.
    await board.getByRole('button', { name: 'Rodyti viską' }).first().click()
    for (const page of [board, outline, wall, phone, concept]) {
      await expect(page.locator('h1').first()).toBeVisible()
      expect(await page.evaluate(() => document.title)).not.toBe('')
    }
  })

  await test.step('a page opened only now opens', async () => {
    const late = await open('late', 'laptop', `/facilitate#${facilitator}`)
    await expect(late.getByRole('toolbar').first()).toBeVisible()
    const lateOutline = await open('late outline', 'laptop', `/outline?as=staff#${facilitator}`)
    await expect(lateOutline.getByText(sound).first()).toBeAttached()
  })
  expect(faults).toEqual([])

  await test.step('nothing of it was dropped: who can read it may go on with it', async () => {
    const other = new RawClient(vieta.origin, id, 'board', { ticket: facilitator ?? '' })
    await other.sync()
    const kept = new Set(other.doc.getMap('items').keys())
    for (const item of [...Object.keys(BROKEN), ...Object.keys(TRICKY)]) expect(kept, item).toContain(item)
    other.socket.terminate()
  })
  peer.socket.terminate()
})

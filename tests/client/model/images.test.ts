// Images in the browser: what is refused before anything decodes it, uploads that outlast the network, downloads shared,
// remembered and given back. The network and the decoder are played; the last tests use a real server.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '../../../client/model/api.ts'
import { ByteCache } from '../../../client/model/byte-cache.ts'
import { keptSize, readImageHeader } from '../../../client/model/image-header.ts'
import { preparedImage } from '../../../client/model/image-shrink.ts'
import type { UploadProgress } from '../../../client/model/image-upload.ts'
import { type Images, openImages } from '../../../client/model/images.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { jpegClaiming, picture, sidewaysPhotograph } from '../../server/image-kit.ts'
import { createWorkshop, issueTicket, startTestServer } from '../../server/server-kit.ts'

const FILE = 'f'.repeat(43)
const OTHER = 'o'.repeat(43)
const REPLY = { file: FILE, width: 4, height: 3, bytes: 9 }

interface Asked {
  readonly address: string
  readonly init: RequestInit
  answer(response: Response): void
  fail(): void
}

/** A network that answers when told to. */
class Network {
  readonly asked: Asked[] = []
  #waiting: (() => void)[] = []

  readonly fetch = ((address: string, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      const fail = () => reject(new TypeError('Failed to fetch'))
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
      this.asked.push({ address, init, answer: resolve, fail })
      for (const look of this.#waiting.splice(0)) look()
    })) as typeof fetch

  /** The request of a number, from 0, as soon as it is made. */
  async request(index: number): Promise<Asked> {
    for (;;) {
      const found = this.asked[index]
      if (found) return found
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }
}

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })
const fault = (status: number, name: string) => json(status, { fault: name })
const blob = (text = 'bytes') => new Response(new Blob([text], { type: 'image/webp' }))

/** What lets every promise that can settle do so: the played timers stand still. */
const settled = () => vi.advanceTimersByTimeAsync(0)

const browser = new EventTarget()
const opened: Images[] = []

function open(network: Pick<Network, 'fetch'>, prepare = async (file: Blob) => file): Images {
  const images = openImages({ workshop: 'w', ticket: 'secret', fetch: network.fetch, prepare })
  opened.push(images)
  return images
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser))
  vi.stubGlobal('removeEventListener', browser.removeEventListener.bind(browser))
})
afterEach(() => {
  for (const images of opened.splice(0)) images.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((reason: unknown) => reason)
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`)
  return error.fault
}

describe('an upload', () => {
  const photograph = new Blob(['photograph'], { type: 'image/jpeg' })

  function start(images: Images, signal?: AbortSignal) {
    const states: string[] = []
    const said = (progress: UploadProgress) =>
      states.push(progress.state === 'waiting' ? `waiting: ${progress.fault}` : progress.state)
    const done = images.upload(photograph, said, signal)
    done.catch(() => undefined)
    return { states, done }
  }

  test('outlasts a network that fails, saying so, and counts as unsent until it is there', async () => {
    const network = new Network()
    const images = open(network)
    const { states, done } = start(images)
    const first = await network.request(0)
    expect(first.address).toBe('/api/workshops/w/images')
    expect(new Headers(first.init.headers).get('authorization')).toBe('Bearer secret')
    expect(first.init.body).toBe(photograph)
    first.fail()
    await settled()
    expect(states).toEqual(['preparing', 'sending', 'waiting: no-connection'])
    expect([images.unsent.value, images.waiting.value]).toEqual([1, 1])
    await vi.advanceTimersByTimeAsync(999)
    expect(network.asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    ;(await network.request(1)).fail()
    await vi.advanceTimersByTimeAsync(2_000)
    ;(await network.request(2)).answer(json(201, REPLY))
    expect(await done).toEqual(REPLY)
    expect(states.slice(3)).toEqual(['sending', 'waiting: no-connection', 'sending'])
    expect([images.unsent.value, images.waiting.value]).toEqual([0, 0])
  })

  test('waits for a server that is busy, full or asked too often, longer each time', async () => {
    const network = new Network()
    const { states, done } = start(open(network))
    const answers = [
      [503, 'server-busy'],
      [507, 'storage-full'],
      [429, 'too-many-tries'],
    ] as const
    for (const [index, [status, name]] of answers.entries()) {
      ;(await network.request(index)).answer(fault(status, name))
      await settled()
      expect(states.at(-1)).toBe(`waiting: ${name}`)
      await vi.advanceTimersByTimeAsync(1_000 * 2 ** index)
    }
    ;(await network.request(3)).answer(json(201, REPLY))
    expect((await done).file).toBe(FILE)
  })

  test('is sent again at once when the network is back', async () => {
    const network = new Network()
    const { done } = start(open(network))
    ;(await network.request(0)).fail()
    await settled()
    browser.dispatchEvent(new Event('online'))
    ;(await network.request(1)).answer(json(201, REPLY))
    await done
  })

  test('is given up when the server says what is wrong with it', async () => {
    for (const name of ['image-unreadable', 'images-full', 'forbidden', 'images-unavailable']) {
      const network = new Network()
      const images = open(network)
      const { states, done } = start(images)
      ;(await network.request(0)).answer(fault(400, name))
      expect(await faultOf(done)).toBe(name)
      expect([states.at(-1), network.asked.length, images.unsent.value]).toEqual(['sending', 1, 0])
    }
  })

  test('is given up after five failures nobody has a word for', async () => {
    const network = new Network()
    const { done } = start(open(network))
    for (let index = 0; index < 5; index += 1) {
      ;(await network.request(index)).answer(new Response('<html>502</html>', { status: 502 }))
      await vi.advanceTimersByTimeAsync(30_000)
    }
    expect(await faultOf(done)).toBe('unexpected')
    expect(network.asked).toHaveLength(5)
  })

  test('whose Wi-Fi died without a word is sent again after two minutes', async () => {
    const network = new Network()
    const { done } = start(open(network))
    await network.request(0)
    await vi.advanceTimersByTimeAsync(2 * 60_000 + 1_000)
    ;(await network.request(1)).answer(json(201, REPLY))
    await done
  })

  test('ends when it is called off or the page closes, and nothing is asked any more', async () => {
    const network = new Network()
    const images = open(network)
    const stop = new AbortController()
    const one = start(images, stop.signal)
    ;(await network.request(0)).fail()
    await settled()
    stop.abort()
    await expect(one.done).rejects.toThrow('aborted')
    const other = start(images)
    await network.request(1)
    images.close()
    await expect(other.done).rejects.toThrow('aborted')
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect([network.asked.length, images.unsent.value]).toEqual([2, 0])
  })

  test('takes its turn: two at once, the others behind them', async () => {
    const network = new Network()
    const images = open(network)
    const all = Array.from({ length: 5 }, () => start(images).done)
    await network.request(1)
    await settled()
    expect([network.asked.length, images.unsent.value]).toEqual([2, 5])
    for (let index = 0; index < 5; index += 1) {
      ;(await network.request(index)).answer(json(201, REPLY))
      await settled()
    }
    await Promise.all(all)
    expect(images.unsent.value).toBe(0)
  })

  test('does not come back over the network to be shown', async () => {
    const network = new Network()
    const images = open(network)
    const { done } = start(images)
    ;(await network.request(0)).answer(json(201, REPLY))
    const { file } = await done
    expect(await images.url(file)).toMatch(/^blob:/)
    expect(network.asked).toHaveLength(1)
  })
})

describe('a picked file', () => {
  const never = async () => {
    throw new Error('shrunk')
  }

  test('of 60,000 by 60,000 pixels is refused before any browser decodes it', async () => {
    const giant = new Blob([new Uint8Array(await jpegClaiming(60_000, 60_000))])
    expect(await faultOf(preparedImage(giant, never))).toBe('image-too-large')
  })

  test('that is a drawing with a script is refused, and what is no picture is left to the server', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    expect(await faultOf(preparedImage(new Blob([svg]), never))).toBe('image-svg')
    const program = new Blob([`MZ\u0090\0${'\0'.repeat(300)}`])
    expect(await preparedImage(program, never)).toBe(program)
    expect(await faultOf(preparedImage(new Blob([]), never))).toBe('image-unreadable')
  })

  test('that is large or heavy is made smaller, and sent as it is where that fails or does not help', async () => {
    const large = new Blob([new Uint8Array(await picture(2400, 10).png().toBuffer())])
    const small = new Blob(['s'])
    expect(await preparedImage(large, async () => small)).toBe(small)
    expect(await preparedImage(large, async () => null)).toBe(large)
    expect(await preparedImage(large, async () => new Blob([large, large]))).toBe(large)
    const little = new Blob([new Uint8Array(await picture(240, 10).png().toBuffer())])
    expect(await preparedImage(little, never)).toBe(little)
    const padded = new Blob([little, new Uint8Array(2_000_000)])
    expect(await preparedImage(padded, async () => small)).toBe(small)
  })

  test('that stays over the limit is refused without being sent', async () => {
    const heavy = new Blob([
      new Uint8Array(await picture(240, 10).png().toBuffer()),
      new Uint8Array(LIMITS.imageBytes),
    ])
    expect(await faultOf(preparedImage(heavy, async () => null))).toBe('image-too-heavy')
  })

  test('says its size in every kind a browser opens', async () => {
    for (const kind of ['jpeg', 'png', 'gif', 'webp', 'avif'] as const) {
      const bytes = await picture(31, 17).toFormat(kind).toBuffer()
      expect([kind, await readImageHeader(new Blob([new Uint8Array(bytes)]))]).toEqual([
        kind,
        { width: 31, height: 17 },
      ])
    }
    const photograph = new Blob([new Uint8Array(await sidewaysPhotograph())])
    expect(await readImageHeader(photograph)).toEqual({ width: 400, height: 200 })
  })

  test('is kept at most as large as a projector', () => {
    expect(keptSize(4000, 3000)).toEqual([2000, 1500])
    expect(keptSize(10, 60_000)).toEqual([1, 2000])
    expect(keptSize(300, 200)).toEqual([300, 200])
  })
})

/** A decoder whose pictures are all 4,000 by 2,000 unless asked to be smaller. */
function playDecoder() {
  const made: { width: number; height: number; close: () => void }[] = []
  let fails = false
  vi.stubGlobal('createImageBitmap', async (_source: unknown, options: ImageBitmapOptions = {}) => {
    if (fails) throw new DOMException('The source image could not be decoded.', 'InvalidStateError')
    const { resizeWidth: width = 2000, resizeHeight: height = 1000 } = options
    const bitmap = { width, height, close: () => {} }
    made.push(bitmap)
    return bitmap
  })
  return {
    made,
    fail(yes: boolean) {
      fails = yes
    },
  }
}

describe('an image shown', () => {
  test('is asked for once, whoever wants it and how large', async () => {
    playDecoder()
    const network = new Network()
    const images = open(network)
    const wanted = [images.load(FILE), images.load(FILE), images.load(FILE, 200), images.url(FILE)]
    const { address, init, answer } = await network.request(0)
    expect(address).toBe(`/api/workshops/w/images/${FILE}`)
    expect(new Headers(init.headers).get('authorization')).toBe('Bearer secret')
    answer(blob())
    const [one, two, small] = (await Promise.all(wanted)) as [ImageBitmap, ImageBitmap, ImageBitmap, string]
    expect(one).toBe(two)
    expect([one.width, one.height, small.width, small.height]).toEqual([2000, 1000, 256, 128])
    expect(await images.load(FILE)).toBe(one)
    expect(network.asked).toHaveLength(1)
  })

  test('is painted with the best decoding there is', async () => {
    playDecoder()
    const network = new Network()
    const images = open(network)
    expect(images.peek(FILE)).toBeNull()
    const loading = images.load(FILE, 300)
    ;(await network.request(0)).answer(blob())
    const middle = await loading
    expect(middle.width).toBe(512)
    expect(images.peek(FILE, 100)).toBe(middle)
    expect(images.peek(FILE, 2000)).toBe(middle)
    const small = await images.load(FILE, 100)
    expect([images.peek(FILE, 100), images.peek(FILE, 1000)]).toEqual([small, middle])
    expect(images.peek(OTHER, 100)).toBeNull()
  })

  test('a wall of photographs at the size of a wall stays in memory, in full size only the last', async () => {
    playDecoder()
    const images = open({ fetch: (async () => blob()) as typeof fetch })
    const names = Array.from({ length: 60 }, (_, index) => String(index).padStart(43, 'f'))
    await Promise.all(names.map((name) => images.load(name, 400)))
    expect(names.filter((name) => images.peek(name, 400) === null)).toEqual([])
    const full = await Promise.all(names.map((name) => images.load(name)))
    const kept = names.filter((name) => images.peek(name)?.width === 2000)
    // 8 MB each: what does not fit 150 MB is let go, oldest first.
    expect(kept).toEqual(names.slice(-19))
    expect(full).toHaveLength(60)
  })

  test('that cannot be had is not asked for with every repaint, but again by itself', async () => {
    playDecoder()
    const network = new Network()
    const images = open(network)
    const arrived: string[] = []
    images.onArrival((file) => arrived.push(file))
    const first = faultOf(images.load(FILE))
    ;(await network.request(0)).fail()
    expect(await first).toBe('no-connection')
    expect(await faultOf(images.load(FILE))).toBe('no-connection')
    expect(network.asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2_000)
    ;(await network.request(1)).answer(fault(503, 'server-busy'))
    await settled()
    expect(await faultOf(images.url(FILE))).toBe('server-busy')
    await vi.advanceTimersByTimeAsync(3_999)
    expect(network.asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(1)
    ;(await network.request(2)).answer(blob())
    await settled()
    expect(arrived).toEqual([FILE])
    expect((await images.load(FILE)).width).toBe(2000)
    expect(network.asked).toHaveLength(3)
  })

  test('that is missing is asked for seldom, and one that is forbidden never again', async () => {
    const network = new Network()
    const images = open(network)
    const missing = faultOf(images.load(FILE))
    ;(await network.request(0)).answer(fault(404, 'image-missing'))
    expect(await missing).toBe('image-missing')
    const forbidden = faultOf(images.load(OTHER))
    ;(await network.request(1)).answer(fault(403, 'forbidden'))
    expect(await forbidden).toBe('forbidden')
    await vi.advanceTimersByTimeAsync(14_000)
    expect(network.asked).toHaveLength(2)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(network.asked.map(({ address }) => address.endsWith(OTHER))).toEqual([false, true, false])
  })

  test('that a phone had no memory for is decoded again later', async () => {
    const decoder = playDecoder()
    const images = open({ fetch: (async () => blob()) as typeof fetch })
    const arrived: string[] = []
    images.onArrival((file) => arrived.push(file))
    decoder.fail(true)
    expect(await faultOf(images.load(FILE))).toBe('image-unreadable')
    decoder.fail(false)
    expect(await faultOf(images.load(FILE))).toBe('image-unreadable')
    await vi.advanceTimersByTimeAsync(15_000)
    expect(arrived).toEqual([FILE])
    expect((await images.load(FILE)).width).toBe(2000)
  })

  test('comes four at a time, so that a board of four hundred leaves room for everything else', async () => {
    playDecoder()
    const network = new Network()
    const images = open(network)
    const names = Array.from({ length: 9 }, (_, index) => String(index).padStart(43, 'f'))
    const all = Promise.all(names.map((name) => images.load(name)))
    await network.request(3)
    await settled()
    expect(network.asked).toHaveLength(4)
    for (let index = 0; index < 9; index += 1) {
      ;(await network.request(index)).answer(blob())
      await settled()
    }
    expect(await all).toHaveLength(9)
  })

  test('gives its address back when the page closes, and asks for nothing more', async () => {
    const revoked = vi.spyOn(URL, 'revokeObjectURL')
    const network = new Network()
    const images = open(network)
    const address = images.url(FILE)
    ;(await network.request(0)).answer(blob())
    expect(await images.url(FILE)).toBe(await address)
    const late = faultOf(images.load(OTHER))
    await network.request(1)
    images.close()
    expect(await late).toBe('no-connection')
    expect(revoked).toHaveBeenCalledWith(await address)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    expect(network.asked).toHaveLength(2)
  })
})

test('a cache lets go of what was used longest ago, and keeps even a giant that just came', () => {
  const cache = new ByteCache<string>(100)
  cache.set('a', 'A', 40)
  cache.set('b', 'B', 40)
  expect(cache.get('a')).toBe('A')
  cache.set('c', 'C', 40)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C'])
  cache.set('c', 'C2', 10)
  expect([cache.get('c'), cache.bytes]).toEqual(['C2', 50])
  cache.set('giant', 'G', 1_000)
  expect([cache.get('a'), cache.get('c'), cache.get('giant'), cache.bytes]).toEqual([
    undefined,
    undefined,
    'G',
    1_000,
  ])
})

test('against a real server, what is sent is what others fetch', async () => {
  vi.useRealTimers()
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const openAs = async (role: 'participant' | 'projector') => {
    const images = openImages({
      workshop: id,
      ticket: await issueTicket(server, id, role),
      fetch: (address, init) => fetch(`${server.address}${String(address)}`, init),
    })
    opened.push(images)
    return images
  }
  const participant = await openAs('participant')
  const photograph = new Blob([new Uint8Array(await sidewaysPhotograph())], { type: 'image/jpeg' })
  const sent = await participant.upload(photograph)
  expect([sent.width, sent.height]).toEqual([200, 400])
  const projector = await openAs('projector')
  const seen = await (await fetch(await projector.url(sent.file))).blob()
  expect([seen.type, seen.size]).toEqual(['image/webp', sent.bytes])
  expect(await faultOf(projector.upload(photograph))).toBe('forbidden')
  expect(await faultOf(projector.load(FILE))).toBe('image-missing')
})

import { beforeEach, expect, test, vi } from 'vitest'
import { askMe, forgetMe, keptMe, whoAmI } from '../../../client/model/kept-me.ts'
import type { MeReply } from '../../../shared/protocol/http.ts'

const TICKET = 'a-ticket-of-a-person'
const ME: MeReply = {
  workshop: 'ign',
  title: 'Ignalina',
  code: '7K4MGN',
  role: 'participant',
  person: 'p1',
  now: 5_000_000,
  addresses: [],
}

type Server = () => Promise<Response>

const answers =
  (status: number, body: object): Server =>
  async () =>
    Response.json(body, { status })

const isGone: Server = async () => {
  throw new TypeError('Failed to fetch')
}

function serve(server: Server): void {
  vi.stubGlobal('fetch', server)
}

/** What a page does when it is opened. */
const open = () => whoAmI(TICKET, 'ign', keptMe(TICKET, 'ign'))

beforeEach(() => {
  const kept: Record<string, string> = {}
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: {
      value: (key: string, value: string) => {
        kept[key] = value
      },
    },
    removeItem: {
      value: (key: string) => {
        delete kept[key]
      },
    },
  })
  vi.stubGlobal('localStorage', kept)
  vi.useFakeTimers({ now: 4_000_000 })
  return () => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

test('a page opened again without the server knows who one is, and what the server’s clock says', async () => {
  serve(answers(200, ME))
  expect(await open()).toEqual(ME)
  serve(isGone)
  vi.setSystemTime(4_060_000)
  expect(await open()).toMatchObject({ person: 'p1', role: 'participant', now: 5_060_000 })
})

test('a proxy that answers in the place of a server that is gone changes nothing', async () => {
  serve(answers(200, ME))
  await open()
  serve(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await open()).toMatchObject({ person: 'p1' })
})

test('a server that does not answer is not waited for', async () => {
  serve(answers(200, ME))
  await open()
  serve(() => new Promise(() => {}))
  const opened = open()
  await vi.advanceTimersByTimeAsync(3000)
  expect(await opened).toMatchObject({ person: 'p1' })
})

test('whoever was never here is not let in without the server', async () => {
  serve(isGone)
  await expect(open()).rejects.toMatchObject({ fault: 'no-connection' })
})

test.each(['ticket-invalid', 'person-removed', 'link-revoked', 'not-found'])(
  'a ticket refused with %s is forgotten, without the server too',
  async (fault) => {
    serve(answers(200, ME))
    await open()
    serve(answers(403, { fault }))
    await expect(open()).rejects.toMatchObject({ fault })
    serve(isGone)
    await expect(open()).rejects.toMatchObject({ fault: 'no-connection' })
  },
)

test('what the server says later takes the place of what was kept', async () => {
  serve(answers(200, ME))
  await open()
  serve(answers(200, { ...ME, role: 'scribe', code: 'NEWONE' }))
  await askMe(TICKET, 'ign')
  serve(isGone)
  expect(await open()).toMatchObject({ role: 'scribe', code: 'NEWONE' })
})

test('leaving forgets who one was in this workshop and in no other', async () => {
  serve(answers(200, ME))
  await askMe(TICKET, 'ign')
  await askMe('another-ticket', 'ign')
  await askMe(TICKET, 'ign-2')
  forgetMe('ign')
  expect([keptMe(TICKET, 'ign'), keptMe('another-ticket', 'ign')]).toEqual([null, null])
  expect(keptMe(TICKET, 'ign-2')).toMatchObject({ person: 'p1' })
})

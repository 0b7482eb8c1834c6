// Sockets over plain HTTP for this page: one carrier a ticket, and now and then a look whether WebSocket works by now.
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { MESSAGE, SUBPROTOCOL, SYNC_PATH } from '../../shared/protocol/wire.ts'
import type { CarriedSocket } from './carried-socket.ts'
import { HttpCarrier } from './http-carrier.ts'
import { answersHttp, type Choice, decideTransport, failed, watch } from './transport-judge.ts'

/** Fetched together: who finds that the rest is blocked needs this next, and then may not get it any more. */
export const judge = { failed, watch } as const

/** Milliseconds between two looks whether WebSocket works. */
const AGAIN_MS = 5 * 60_000

/** Milliseconds a WebSocket has to prove itself. */
const PROOF_MS = 5_000

/** Sessions that could not be opened although the server answers: then this is no way either. */
const FAILURES = 3

const carriers = new Map<string, HttpCarrier>()
let failures = 0
let timer: ReturnType<typeof setTimeout> | null = null

/** Makes a socket work over HTTP. It may have been closed before it began. */
export function carryOverHttp(choice: Choice, socket: CarriedSocket, url: string, ticket: string): void {
  // Nobody listens any more.
  if (socket.onclose === null) return
  const { origin } = location
  const carrier =
    carriers.get(ticket) ??
    new HttpCarrier({ origin, ticket, onOver: (gone, opened) => over(choice, gone, opened) })
  carriers.set(ticket, carrier)
  carrier.carry(socket, decodeURIComponent(new URL(url).pathname.slice(SYNC_PATH.length + 1)))
  tryAgainLater(choice, url, ticket)
}

function over(choice: Choice, carrier: HttpCarrier, opened: boolean): void {
  for (const [ticket, known] of carriers) if (known === carrier) carriers.delete(ticket)
  if (opened) failures = 0
  else void countFailure(choice)
}

async function countFailure(choice: Choice): Promise<void> {
  if (!(await answersHttp())) return
  failures += 1
  if (failures < FAILURES) return
  failures = 0
  backToWebSocket(choice)
}

function backToWebSocket(choice: Choice): void {
  decideTransport(choice, null)
  for (const carrier of [...carriers.values()]) carrier.end()
}

function tryAgainLater(choice: Choice, url: string, ticket: string): void {
  if (timer !== null) return
  const due = (choice.value ?? 0) + AGAIN_MS - Date.now()
  timer = setTimeout(
    () => {
      timer = null
      if (choice.value === null) return
      void proveWebSocket(url, ticket).then((works) => {
        if (works) return backToWebSocket(choice)
        decideTransport(choice, Date.now())
        tryAgainLater(choice, url, ticket)
      })
    },
    Math.max(PROOF_MS, due),
  )
}

/** Whether a message goes to the server and back over a WebSocket. */
function proveWebSocket(url: string, ticket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, [SUBPROTOCOL, ticket])
    const done = (works: boolean) => {
      clearTimeout(limit)
      resolve(works)
      socket.onclose = null
      socket.close()
    }
    const limit = setTimeout(() => done(false), PROOF_MS)
    socket.onopen = () => {
      const encoder = createEncoder()
      writeVarUint(encoder, MESSAGE.barrier)
      writeVarUint(encoder, 0)
      socket.send(toUint8Array(encoder))
    }
    socket.onmessage = () => done(true)
    socket.onclose = () => done(false)
  })
}

addEventListener('pagehide', () => {
  for (const carrier of [...carriers.values()]) carrier.end()
})

// What goes over the WebSocket: the stock y-websocket messages, one of our own, the close codes and the subprotocol.

/** First varint of every message. 0 to 3 are y-websocket's; 102 is ours and stock clients never see it. */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /**
   * Barrier: the client sends [102, varuint token]; the server returns the same bytes once everything it received
   * before on that connection is on disk. What the client sent up to then is "saved on the server".
   */
  barrier: 102,
} as const

/** Close codes. 44xx are final for y-websocket 3.1 (no retry), 45xx are retried. */
export const CLOSE = {
  /** The frame could not be read. */
  malformed: 4400,
  /** No ticket, a wrong one, or an expired one. */
  unauthorised: 4401,
  /** The ticket does not allow this: an update on a read-only connection, a document it may not read. */
  forbidden: 4403,
  /** No such workshop or document. */
  notFound: 4404,
  /**
   * The ticket has another role now, or what one holds was rewritten by an erasure: ask who one is (`/api/me`), and begin
   * anew with that.
   */
  renewed: 4409,
  /** The ticket was taken back: its person was removed, or its link withdrawn. */
  removed: 4410,
  /** A message over LIMITS.frameBytes. */
  tooLarge: 4413,
  /** The server is stopping or the room is full: try again later. */
  tryAgain: 4503,
  /** The disk does not take writes. */
  storageFull: 4507,
} as const

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE]

/** The subprotocol the server selects; the ticket follows as the second one, so it never stands in an address. */
export const SUBPROTOCOL = 'vieta.1'

/**
 * `/sync/<workshop>/<document>`: a shared document, `private` (the caller's own) or `anonymous/<key>`. The workshop is
 * named with the generation one holds, as `workshopKey` writes it.
 */
export const SYNC_PATH = '/sync'

/** Between a workshop's id and its generation: in no id. */
export const GENERATION_MARK = '~'

/** A workshop's id with the generation of its documents; the first one has no number. */
export function workshopKey(workshop: string, generation: number): string {
  return generation === 0 ? workshop : `${workshop}${GENERATION_MARK}${generation}`
}

/** The key of a device's anonymous document: random, made by the device and kept there. Whoever knows it may open it. */
export const ANONYMOUS_KEY = /^[\w-]{22,64}$/

// What the relay needs of a socket. A WebSocket of `ws` is one as it stands; a session over HTTP makes itself one.
import type { RawData } from 'ws'

export interface PeerSocket {
  /** Equal to `OPEN` while frames can be sent. */
  readonly readyState: number
  readonly OPEN: number
  /** Bytes sent that the peer has not taken yet, as far as this end can know. */
  readonly bufferedAmount: number
  send(frame: Uint8Array): void
  /** Sends a message that has its WebSocket header before it already: what goes to a whole room is framed once. */
  sendFramed?(wire: Uint8Array): void
  /** Says goodbye: what was sent before still arrives, `close` follows once the peer is gone. */
  close(code: number, reason: string): void
  /** Ends it at once. */
  terminate(): void
  /** Asks for a sign of life, which comes as `pong`. */
  ping(): void
  on(event: 'message', listener: (data: RawData, isBinary: boolean) => void): unknown
  on(event: 'close' | 'pong', listener: () => void): unknown
  on(event: 'error', listener: (error: Error) => void): unknown
}

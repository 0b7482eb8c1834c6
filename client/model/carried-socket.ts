// A socket that is no WebSocket: as much of one as a provider uses.

export interface CarriedSocket {
  readonly OPEN: 1
  readyState: number
  onopen: (() => void) | null
  onmessage: ((event: { readonly data: ArrayBufferLike }) => void) | null
  onclose: ((event: { readonly code: number; readonly reason: string }) => void) | null
  send(frame: Uint8Array | ArrayBuffer): void
  close(): void
}

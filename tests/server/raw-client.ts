// The client that speaks the wire by hand, ended with the test that opened it.
import { onTestFinished } from 'vitest'
import { type RawOptions, RawClient as WireClient } from '../kit/raw-client.ts'

export class RawClient extends WireClient {
  constructor(address: string, workshop: string, document: string, options: RawOptions = {}) {
    super(address, workshop, document, options)
    onTestFinished(() => this.socket.terminate())
  }
}

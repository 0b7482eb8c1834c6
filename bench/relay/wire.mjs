// A WebSocket client that costs as little as one can: bare TCP, frames by hand, masked with zeros (which leaves the bytes
// as they are). A load of thousands must not be limited by its own library.
import { randomBytes } from 'node:crypto'
import { createConnection } from 'node:net'

/** A client's frame around a message. */
export function clientFrame(message, opcode = 2) {
  const { length } = message
  const head = length < 126 ? 6 : length < 65_536 ? 8 : 14
  const frame = Buffer.alloc(head + length)
  frame[0] = 0x80 | opcode
  if (head === 6) frame[1] = 0x80 | length
  else if (head === 8) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(message, head)
  return frame
}

export class Peer {
  /** Told each message whole; the bytes are good for the moment only. */
  onMessage = () => {}
  closeCode = null
  #socket
  #parts = []
  #waiting = 0
  #wanted = 2
  #isOpen = false

  constructor({ port, path, protocols }) {
    this.#socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    this.closed = new Promise((resolve) => this.#socket.once('close', () => resolve(this.closeCode)))
    this.#socket.on('error', () => {})
    this.#socket.write(
      [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
        ...(protocols ? [`Sec-WebSocket-Protocol: ${protocols.join(', ')}`] : []),
        '\r\n',
      ].join('\r\n'),
    )
    this.opened = new Promise((resolve, reject) => {
      this.#socket.on('data', (bytes) => {
        if (this.#isOpen) return this.#take(bytes)
        this.#parts.push(bytes)
        const head = Buffer.concat(this.#parts)
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return undefined
        const status = head.subarray(0, head.indexOf('\r\n')).toString()
        if (!status.includes(' 101 ')) {
          this.#socket.destroy()
          return reject(new Error(status))
        }
        this.#isOpen = true
        this.#parts = []
        resolve(this)
        if (end + 4 < head.length) this.#take(head.subarray(end + 4))
        return undefined
      })
      void this.closed.then((code) => reject(new Error(`closed with ${code} before it opened`)))
    })
    this.opened.catch(() => {})
  }

  /** Puts chunks together until a whole frame is there; most come whole. */
  #take(bytes) {
    this.#waiting += bytes.length
    this.#parts.push(bytes)
    if (this.#waiting < this.#wanted) return
    const all = this.#parts.length === 1 ? bytes : Buffer.concat(this.#parts, this.#waiting)
    let at = 0
    this.#wanted = 2
    while (all.length - at >= 2) {
      const short = all[at + 1] & 127
      const head = short < 126 ? 2 : short === 126 ? 4 : 10
      if (all.length - at < head) break
      const length =
        short < 126 ? short : short === 126 ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2))
      if (all.length - at < head + length) {
        this.#wanted = head + length
        break
      }
      this.#handle(all[at] & 15, all.subarray(at + head, at + head + length))
      at += head + length
    }
    this.#waiting = all.length - at
    this.#parts = this.#waiting === 0 ? [] : [all.subarray(at)]
  }

  #handle(opcode, message) {
    if (opcode === 2) this.onMessage(message)
    else if (opcode === 9) this.write(clientFrame(message, 10))
    else if (opcode === 8) {
      this.closeCode = message.length >= 2 ? message.readUInt16BE(0) : 1005
      this.#socket.end(clientFrame(message, 8))
    }
  }

  /** Sends what `clientFrame` made. */
  write(frame) {
    this.#socket.write(frame)
  }

  send(message) {
    this.#socket.write(clientFrame(message))
  }

  pause() {
    this.#socket.pause()
  }

  resume() {
    this.#socket.resume()
  }

  end() {
    this.#socket.destroy()
    return this.closed
  }
}

// Image files for tests, made with the library people's files are read with, and damaged by hand; and put on a board.
import sharp, { type Sharp } from 'sharp'
import { Board } from '../../shared/board/board.ts'
import type { ImageReply } from '../../shared/protocol/http.ts'
import { RawClient } from './raw-client.ts'
import { MONDAY, type TestServer } from './server-kit.ts'

/** A plain picture; two of one size and colour are the same. */
export function picture(width: number, height: number, background = '#c0392b'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } })
}

/** Where a photograph was taken, as cameras write it. */
const VILNIUS = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '54/1 41/1 0/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '25/1 17/1 0/1',
}

/** A photograph held sideways, red above blue once it is upright, that says who took it and where. */
export async function sidewaysPhotograph(): Promise<Uint8Array> {
  const half = (background: string) => picture(200, 200, background).png().toBuffer()
  // Orientation 6: what the sensor saw at the left is the top.
  return picture(400, 200)
    .composite([
      { input: await half('#ff0000'), left: 0, top: 0 },
      { input: await half('#0000ff'), left: 200, top: 0 },
    ])
    .withExif({ IFD0: { Artist: 'Vardenis Pavardenis' }, IFD3: VILNIUS })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

/** A JPEG of a few hundred bytes whose header claims another size. */
export async function jpegClaiming(width: number, height: number): Promise<Uint8Array> {
  const bytes = await picture(8, 8).jpeg().toBuffer()
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(height, frame + 5)
  bytes.writeUInt16BE(width, frame + 7)
  return bytes
}

/** A WebP with a chunk more, as editors add them. */
export function withChunk(webp: Uint8Array, name: string, content: Uint8Array): Uint8Array {
  const chunk = Buffer.alloc(8 + content.byteLength + (content.byteLength % 2))
  chunk.write(name, 'latin1')
  chunk.writeUInt32LE(content.byteLength, 4)
  chunk.set(content, 8)
  const whole = Buffer.concat([webp, chunk])
  whole.writeUInt32LE(whole.byteLength - 8, 4)
  return whole
}

/** Uploads a small picture of a colour. */
export async function addImage(server: TestServer, workshop: string, colour: string): Promise<ImageReply> {
  const response = await fetch(`${server.address}/api/workshops/${workshop}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.organiserSecret}` },
    body: new Uint8Array(await picture(60, 40, colour).png().toBuffer()),
  })
  return (await response.json()) as ImageReply
}

/** Puts an uploaded image on the board, as a page would. */
export async function placeImage(server: TestServer, workshop: string, file: string): Promise<void> {
  const ticket = server.organiserSecret
  const client = await new RawClient(server.address, workshop, 'board', { ticket }).sync()
  client.write((doc) => {
    new Board(doc).createDrawing({
      type: 'image',
      id: file.slice(0, 20),
      place: { frame: null, cell: null, at: [0, 0] },
      size: [60, 40],
      angle: 0,
      author: null,
      createdAt: MONDAY,
      file,
      pixels: [60, 40],
      caption: 'Senasis malūnas',
      credit: '',
      consent: 'not-needed',
    })
  })
  await client.barrier()
}

/** The bytes the server keeps of an image. */
export async function imageBytes(server: TestServer, workshop: string, file: string): Promise<Buffer> {
  const headers = { authorization: `Bearer ${server.organiserSecret}` }
  const response = await fetch(`${server.address}/api/workshops/${workshop}/images/${file}`, { headers })
  return Buffer.from(await response.arrayBuffer())
}

// The people of a simulated workshop and what they do, at the pace of people. Board and agenda are the project's own.
import sharp from 'sharp'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { Line } from './line.mjs'
import { pause } from './measures.mjs'

const WORDS = [
  'ežeras',
  'šilas',
  'ąžuolas',
  'įlanka',
  'turgus',
  'tyla',
  'močiutės',
  'dainos',
  'upė',
  'vaikai',
  'duona',
]
const COLOURS = ['yellow', 'green', 'blue', 'pink']

const below = (count) => Math.floor(Math.random() * count)
const pick = (values) => values[below(values.length)]
const between = (from, to) => from + Math.random() * (to - from)
let serial = 0
const newId = () => `soak-${++serial}-${below(1e9).toString(36)}`

/** A picture no two of which are alike, as a phone might send it. */
export async function takePhoto() {
  const [width, height] = [1200, 900]
  const noise = Buffer.alloc(width * height * 3)
  for (let index = 0; index < noise.length; index += 1) noise[index] = ((index >> 4) * 31 + below(60)) & 255
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 70 })
    .toBuffer()
}

/** Anybody with a ticket: two documents, and a network that comes and goes. */
class Visitor {
  isGone = false
  #lines = new Map()

  constructor({ origin, workshop, ticket, measures, who, documents }) {
    Object.assign(this, { origin, workshop, ticket, measures, who, documents })
  }

  line(name) {
    return this.#lines.get(name)
  }

  async enter() {
    for (const name of this.documents) {
      const known = this.#lines.get(name)
      const line =
        known ??
        new Line({
          url: `${this.origin.replace('http', 'ws')}/sync/${this.workshop}/${name}`,
          ticket: this.ticket,
          measures: this.measures,
          onLost: (code) => this.measures.fail(`${this.who} lost ${name} with ${code}`),
        })
      this.#lines.set(name, line)
      await line
        .open()
        .catch((error) => this.measures.fail(`${this.who} could not open ${name}: ${error.message}`))
    }
    this.settle()
  }

  /** Reads the documents anew. */
  settle() {}

  /** Loads the page again: nothing of before is kept. */
  async reload() {
    this.measures.counts.reloads += 1
    for (const line of this.#lines.values()) line.close()
    this.#lines.clear()
    await this.enter()
  }

  /** The network goes and comes back; what is written meanwhile is kept. */
  async beAway(ms) {
    this.measures.counts.absences += 1
    for (const line of this.#lines.values()) line.close(true)
    await pause(ms)
    await this.enter()
  }

  leave() {
    this.isGone = true
    for (const line of this.#lines.values()) line.close()
  }
}

export class Participant extends Visitor {
  #own = []

  settle() {
    this.board?.close()
    this.board = new Board(this.line('board').doc)
  }

  #place() {
    return { frame: null, cell: null, at: [below(6000), below(4000)] }
  }

  /** Until told to stop: what people do, as often as they do it. */
  async take(part, isOver) {
    while (!isOver()) {
      await pause(between(1_000, 7_000))
      if (isOver()) return
      const chance = Math.random()
      if (chance < 0.3) await this.#point()
      else if (chance < 0.48) await this.#write()
      else if (chance < 0.66) await this.#type()
      else if (chance < 0.86) await this.#drag()
      else if (chance < 0.92) this.#draw()
      else if (chance < 0.94) this.#remove()
      else if (chance < 0.955) await this.reload()
      else if (chance < 0.975) await this.#beAwayAndWrite(part)
      else if (chance < 0.985) await this.#sendPhoto()
    }
  }

  async #beAwayAndWrite() {
    const back = this.beAway(between(2_000, 12_000))
    await this.#write()
    await back
  }

  /** A pointer crosses the board, twenty times a second. */
  async #point() {
    const [x, y] = [below(6000), below(4000)]
    for (let step = 0; step < 30; step += 1) {
      this.line('board').move(x + step * 20, y + step * 7)
      await pause(50)
    }
  }

  async #write() {
    const id = newId()
    const words = Array.from({ length: 2 + below(8) }, () => pick(WORDS))
    this.board.createNote({
      id,
      text: '',
      place: this.#place(),
      colour: pick(COLOURS),
      author: null,
      createdAt: Date.now(),
    })
    this.#own.push(id)
    this.measures.counts.notes += 1
    await this.#typeInto(id, words)
  }

  async #typeInto(id, words) {
    for (const word of words) {
      const before = this.board.textOf(id)?.toString()
      if (before === undefined || before.length > 350) return
      const next = before === '' ? word : `${before} ${word}`
      this.board.editText(id, next, next.length)
      this.measures.counts.edits += 1
      await pause(between(150, 450))
    }
  }

  /** Adds to what somebody wrote. */
  async #type() {
    const note = pick(this.board.notes)
    if (note) await this.#typeInto(note.id, [pick(WORDS), pick(WORDS)])
  }

  /** While it moves only presence goes; on release it is one write. */
  async #drag() {
    const note = pick(this.board.notes)
    if (!note) return
    const [x, y] = note.place.at
    for (let step = 0; step < 20; step += 1) {
      this.line('board').move(x + step * 15, y + step * 9)
      await pause(50)
    }
    this.board.moveItems([{ id: note.id, place: { frame: null, cell: null, at: [x + 300, y + 180] } }])
    this.measures.counts.drags += 1
  }

  #draw() {
    const points = Array.from({ length: 60 }, (_, step) => [step * 40, below(2000), 50]).flat()
    this.board.createDrawing({
      type: 'stroke',
      id: newId(),
      place: this.#place(),
      size: [240, 200],
      extent: [240, 200],
      author: null,
      createdAt: Date.now(),
      pen: 'pen',
      ink: 'blue',
      width: 3,
      points,
    })
    this.measures.counts.strokes += 1
  }

  #remove() {
    const id = this.#own.shift()
    if (id) this.board.deleteItems([id], null, Date.now())
  }

  async #sendPhoto() {
    const headers = { authorization: `Bearer ${this.ticket}` }
    const path = `${this.origin}/api/workshops/${this.workshop}/images`
    const sent = await fetch(path, { method: 'POST', headers, body: await takePhoto() })
    if (!sent.ok)
      return this.measures.fail(`${this.who} could not send a photo: ${sent.status} ${await sent.text()}`)
    const { file, width, height } = await sent.json()
    this.board.createDrawing({
      type: 'image',
      id: newId(),
      place: this.#place(),
      size: [400, 300],
      angle: 0,
      author: null,
      createdAt: Date.now(),
      file,
      pixels: [width, height],
      credit: '',
      caption: pick(WORDS),
      consent: 'given',
    })
    this.measures.counts.photos += 1
    const read = await fetch(`${path}/${file}`, { headers })
    if (!read.ok) this.measures.fail(`${this.who} could not read a photo: ${read.status}`)
    return read.arrayBuffer()
  }
}

export class Facilitator extends Visitor {
  settle() {
    this.agenda?.close()
    this.agenda = new Agenda(this.line('agenda').doc)
  }

  async take(isOver) {
    while (!isOver()) {
      await pause(between(15_000, 40_000))
      if (isOver()) return
      this.measures.counts.stages += 1
      if (Math.random() < 0.6) {
        if (!this.agenda.next(Date.now())) this.agenda.back(Date.now())
      } else this.agenda.extend(60_000, Date.now())
    }
  }
}

/** Only watches. */
export class Projector extends Visitor {}

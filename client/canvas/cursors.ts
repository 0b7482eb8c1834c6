// Others' cursors and what they write in: a few DOM elements moved by transform once a frame, without React.
import type { Unsubscribe } from '../../shared/base/signal.ts'
import type { CanvasState } from './canvas-state.ts'
import type { CanvasPerson } from './presence.ts'

export interface CursorClasses {
  readonly cursor: string
  readonly name: string
  readonly writing: string
}

const ARROW = 'M1 1 L1 17 L5.2 13.2 L8 19.6 L10.8 18.4 L8 12.2 L13.6 12 Z'
const SVG = 'http://www.w3.org/2000/svg'

interface Marks {
  readonly cursor: HTMLElement
  readonly name: HTMLElement
  readonly arrow: SVGElement
  readonly writing: HTMLElement
}

export class Cursors {
  readonly #root: HTMLElement
  readonly #state: CanvasState
  readonly #classes: CursorClasses
  readonly #writes: (name: string) => string
  readonly #marks = new Map<string, Marks>()
  readonly #stop: Unsubscribe
  #waiting = 0

  /** @param writes says that somebody is writing */
  constructor(
    root: HTMLElement,
    state: CanvasState,
    classes: CursorClasses,
    writes: (name: string) => string,
  ) {
    this.#root = root
    this.#state = state
    this.#classes = classes
    this.#writes = writes
    this.#stop = state.onOverlay(() => this.#soon())
    this.#soon()
  }

  close(): void {
    this.#stop()
    cancelAnimationFrame(this.#waiting)
    this.#root.replaceChildren()
  }

  #soon(): void {
    this.#waiting ||= requestAnimationFrame(() => {
      this.#waiting = 0
      this.#place(this.#state.presence?.people() ?? [])
    })
  }

  #place(people: readonly CanvasPerson[]): void {
    const present = new Set(people.map(({ key }) => key))
    for (const [key, marks] of this.#marks) {
      if (present.has(key)) continue
      marks.cursor.remove()
      marks.writing.remove()
      this.#marks.delete(key)
    }
    for (const person of people) this.#placeOne(person)
  }

  #placeOne(person: CanvasPerson): void {
    const marks = this.#marks.get(person.key) ?? this.#make(person.key)
    if (marks.name.textContent !== person.label) {
      marks.name.textContent = person.label
      marks.writing.textContent = this.#writes(person.label)
    }
    marks.arrow.setAttribute('fill', person.colour)
    marks.name.style.borderColor = person.colour
    marks.writing.style.borderColor = person.colour
    const { camera, scene } = this.#state
    show(marks.cursor, person.cursor && camera.toScreen(person.cursor))
    const box = person.editing === null ? undefined : scene.note(person.editing)?.box
    show(marks.writing, box ? camera.toScreen([box.x, box.y + box.h]) : null)
  }

  #make(key: string): Marks {
    const cursor = document.createElement('div')
    const name = document.createElement('span')
    const writing = document.createElement('div')
    const svg = document.createElementNS(SVG, 'svg')
    const arrow = document.createElementNS(SVG, 'path')
    svg.setAttribute('width', '16')
    svg.setAttribute('height', '22')
    arrow.setAttribute('d', ARROW)
    arrow.setAttribute('stroke', '#ffffff')
    svg.append(arrow)
    cursor.className = this.#classes.cursor
    name.className = this.#classes.name
    writing.className = this.#classes.writing
    cursor.append(svg, name)
    this.#root.append(cursor, writing)
    const marks = { cursor, name, arrow, writing }
    this.#marks.set(key, marks)
    return marks
  }
}

function show(element: HTMLElement, at: readonly [number, number] | null): void {
  element.hidden = at === null
  if (at) element.style.transform = `translate3d(${at[0].toFixed(1)}px, ${at[1].toFixed(1)}px, 0)`
}

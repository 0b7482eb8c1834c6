// Keeps a text field and a shared text equal while both change: my typing goes out as small edits, others' edits come in
// without moving my caret off its letter, and nothing is touched in the middle of a composition.
import { simpleDiffString } from 'lib0/diff'

/** The part of a textarea this needs. */
export interface TextField {
  value: string
  readonly selectionStart: number
  readonly selectionEnd: number
  setSelectionRange(start: number, end: number): void
}

export interface SharedText {
  read(): string
  /** @param caret where the writer's caret stands in `next` */
  write(next: string, caret: number): void
}

type Edit = ReturnType<typeof simpleDiffString>

/** Where a position of the old text lies after an edit. */
function after(position: number, { index, remove, insert }: Edit): number {
  if (position <= index) return position
  if (position >= index + remove) return position + insert.length - remove
  return index + insert.length
}

/** My change of a base text, made on what others have made of it meanwhile. */
export function rebased(base: string, mine: string, theirs: string): string {
  const my = simpleDiffString(base, mine)
  const their = simpleDiffString(base, theirs)
  return (
    theirs.slice(0, after(my.index, their)) + my.insert + theirs.slice(after(my.index + my.remove, their))
  )
}

export class TextBinding {
  readonly #field: TextField
  readonly #shared: SharedText
  /** The text field and board last agreed on. */
  #known: string
  #composing = false

  constructor(field: TextField, shared: SharedText) {
    this.#field = field
    this.#shared = shared
    this.#known = shared.read()
    field.value = this.#known
  }

  /** The field's text has changed by the writer's hand. */
  typed(): void {
    if (this.#composing) return
    const mine = this.#field.value.normalize('NFC')
    const caret = this.#field.selectionEnd
    const theirs = this.#shared.read()
    const next = theirs === this.#known ? mine : rebased(this.#known, mine, theirs)
    const at = theirs === this.#known ? caret : after(caret, simpleDiffString(mine, next))
    this.#known = next
    this.#shared.write(next, at)
    if (this.#field.value !== next) this.#show(next, at, at)
  }

  composing(on: boolean): void {
    this.#composing = on
    if (!on) this.typed()
  }

  /** The shared text may have changed. */
  follow(): void {
    if (this.#composing) return
    const next = this.#shared.read()
    if (next === this.#known) return
    const edit = simpleDiffString(this.#known, next)
    const { selectionStart, selectionEnd } = this.#field
    this.#known = next
    this.#show(next, after(selectionStart, edit), after(selectionEnd, edit))
  }

  #show(text: string, start: number, end: number): void {
    this.#field.value = text
    this.#field.setSelectionRange(start, end)
  }
}

// Keeps a text field and a shared text equal while both change: my typing goes out as small edits, others' edits come in
// without moving my caret off its letter, and nothing is touched in the middle of a composition. Words that have not gone
// out yet (a composition, a text too long to be taken) are kept in the field whatever others do.
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
  readonly #limit: number
  /** The text both sides last agreed on. */
  #known: string
  /** What the field held when all its words had gone out. Not quite the text: a field has line ends of its own. */
  #shown: string
  #composing = false

  /** @param limit characters; what is longer stays in the field for its writer to shorten */
  constructor(field: TextField, shared: SharedText, limit = Number.POSITIVE_INFINITY) {
    this.#field = field
    this.#shared = shared
    this.#limit = limit
    this.#known = shared.read()
    field.value = this.#known
    this.#shown = field.value
  }

  /** The field's text has changed by the writer's hand. */
  typed(): void {
    if (this.#composing) return
    const mine = this.#field.value.normalize('NFC')
    const caret = this.#field.selectionEnd
    const theirs = this.#shared.read()
    const next = theirs === this.#known ? mine : rebased(this.#known, mine, theirs)
    const at = theirs === this.#known ? caret : after(caret, simpleDiffString(mine, next))
    const fits = next.length <= this.#limit
    this.#known = fits ? next : theirs
    if (fits && next !== theirs) this.#shared.write(next, at)
    if (this.#field.value !== next) this.#show(next, at, at)
    if (fits) this.#shown = this.#field.value
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
    if (this.#field.value !== this.#shown) {
      this.typed()
      return
    }
    const edit = simpleDiffString(this.#known, next)
    const { selectionStart, selectionEnd } = this.#field
    this.#known = next
    this.#show(next, after(selectionStart, edit), after(selectionEnd, edit))
    this.#shown = this.#field.value
  }

  /** The field is about to go: a composition under way ends here, and its words go out. */
  end(): void {
    this.#composing = false
    if (this.#field.value !== this.#shown) this.typed()
  }

  #show(text: string, start: number, end: number): void {
    this.#field.value = text
    this.#field.setSelectionRange(start, end)
  }
}

export interface BoundTextArea {
  /** The shared text may have changed. */
  follow(): void
  close(): void
}

interface TextAreaOptions {
  readonly limit?: number
  /** Told after each change of what stands in the field, whoever made it. */
  readonly onShown: () => void
}

/** Binds a text area to a shared text until closed. */
export function bindTextArea(
  area: HTMLTextAreaElement,
  shared: SharedText,
  { limit, onShown }: TextAreaOptions,
): BoundTextArea {
  const field: TextField = {
    get value() {
      return area.value
    },
    set value(text) {
      area.value = text
    },
    get selectionStart() {
      return area.selectionStart
    },
    get selectionEnd() {
      return area.selectionEnd
    },
    setSelectionRange(start, end) {
      // Some browsers give focus to whatever gets a selection.
      if (area.ownerDocument.activeElement === area) area.setSelectionRange(start, end)
    },
  }
  const binding = new TextBinding(field, shared, limit)
  const typed = () => {
    binding.typed()
    onShown()
  }
  const begins = () => binding.composing(true)
  const ends = () => {
    binding.composing(false)
    onShown()
  }
  area.addEventListener('input', typed)
  area.addEventListener('compositionstart', begins)
  area.addEventListener('compositionend', ends)
  onShown()
  return {
    follow() {
      const before = area.value
      binding.follow()
      if (area.value !== before) onShown()
    },
    close() {
      binding.end()
      area.removeEventListener('input', typed)
      area.removeEventListener('compositionstart', begins)
      area.removeEventListener('compositionend', ends)
    },
  }
}

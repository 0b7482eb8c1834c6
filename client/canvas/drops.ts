// Files that come onto the board, dragged or pasted: who takes which. The takers add themselves; a file nobody takes is
// handed back to be spoken of.
import type { Point } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'

export interface FileTaker {
  takes(file: File): boolean
  /** @param at where on the board they were dropped or would be pasted */
  take(files: readonly File[], at: Point): void
}

export class Drops {
  readonly #takers = new Set<FileTaker>()

  add(taker: FileTaker): Unsubscribe {
    this.#takers.add(taker)
    return () => this.#takers.delete(taker)
  }

  /** Hands each file to the first who takes it. Returns the files nobody took. */
  hand(files: readonly File[], at: Point): readonly File[] {
    let left = files
    for (const taker of this.#takers) {
      const taken = left.filter((file) => taker.takes(file))
      if (taken.length > 0) taker.take(taken, at)
      left = left.filter((file) => !taken.includes(file))
    }
    return left
  }
}

/**
 * Takes what is dragged from outside onto an element.
 *
 * @param onDrop what came and where, CSS pixels from the element's corner
 */
export function listenForDrops(
  element: HTMLElement,
  onDrop: (files: readonly File[], at: Point) => void,
): Unsubscribe {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const over = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    // Otherwise the browser would leave the page for the file.
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
    element.dataset['dropping'] = ''
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget instanceof Node && element.contains(event.relatedTarget)) return
    delete element.dataset['dropping']
  }
  const drop = (event: DragEvent) => {
    delete element.dataset['dropping']
    if (!holdsFiles(event)) return
    event.preventDefault()
    const { left, top } = element.getBoundingClientRect()
    onDrop([...(event.dataTransfer?.files ?? [])], [event.clientX - left, event.clientY - top])
  }
  element.addEventListener('dragover', over)
  element.addEventListener('dragleave', leave)
  element.addEventListener('drop', drop)
  return () => {
    element.removeEventListener('dragover', over)
    element.removeEventListener('dragleave', leave)
    element.removeEventListener('drop', drop)
  }
}

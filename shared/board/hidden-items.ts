// What of a hidden document waits for the reveal, and where: the same for the server, which tells everybody how many there
// are, and for the writer, who takes the own ones off that number.
import type { BoardItem } from './item.ts'
import { isLaid } from './item.ts'

/** Whether others see a blank card for it: a note somebody has written something in. */
export function isWaiting(item: BoardItem): boolean {
  return item.type === 'note' && item.text.trim() !== ''
}

/** Whether there is anything to be seen of it. A note nobody has written in yet is not worth a place on the board. */
export function isWorthShowing(item: BoardItem): boolean {
  return item.type !== 'note' || isWaiting(item)
}

/** How many notes wait, by frame and cell; what lies beside the cells counts under the empty key. */
export function countWaiting(items: Iterable<BoardItem>): Map<string, Record<string, number>> {
  const frames = new Map<string, Record<string, number>>()
  for (const item of items) {
    if (!isLaid(item) || !isWaiting(item) || item.place.frame === null) continue
    const cells = frames.get(item.place.frame) ?? {}
    const cell = item.place.cell ?? ''
    cells[cell] = (cells[cell] ?? 0) + 1
    frames.set(item.place.frame, cells)
  }
  return frames
}

/**
 * The frame an item belongs to: the one it lies in, or that of what it joins or gathers; null for the free board.
 *
 * @param items what lies in the same document
 */
export function frameIdOf(item: BoardItem, items: ReadonlyMap<string, BoardItem>): string | null {
  if (isLaid(item)) return item.place.frame
  const parts =
    item.type === 'cluster'
      ? item.members
      : item.type === 'connector'
        ? [item.from.item ?? '', item.to.item ?? '']
        : []
  for (const part of parts) {
    const found = items.get(part)
    if (isLaid(found)) return found.place.frame
  }
  return null
}

// My own undo and redo on the board: one step a gesture, and never another person's words.
import * as Y from 'yjs'
import type { Board } from '../../shared/board/board.ts'
import { Signal } from './signal.ts'

/** Edits closer than this become one step, ms: a word typed, not a letter. */
const CAPTURE = 500

export interface Undo {
  readonly canUndo: Signal<boolean>
  readonly canRedo: Signal<boolean>
  undo(): void
  redo(): void
  /** Ends the current step, so the next edit is one of its own. */
  mark(): void
  close(): void
}

/** Whether anybody but this client wrote into the item: then undoing its creation would take their words. */
function holdsOthersWords(item: Y.Item, me: number): boolean {
  const { content } = item
  if (!(content instanceof Y.ContentType)) return false
  const { type } = content
  for (const child of type._map.values()) {
    if (!child.deleted && (child.id.client !== me || holdsOthersWords(child, me))) return true
  }
  for (let child = type._start; child !== null; child = child.right) {
    if (!child.deleted && child.id.client !== me) return true
  }
  return false
}

/** Whether deleting the item would break off part of a thing that others have written in. */
function belongsToOthers(item: Y.Item, me: number): boolean {
  if (holdsOthersWords(item, me)) return true
  // The first value of a key: deleting it removes the key, as undoing the creation of the whole does. A deletion is
  // no part of the whole: taking it back brings the whole back.
  const { parent } = item
  const firstOfKey = item.parentSub !== null && item.parentSub !== 'deleted' && item.left === null
  return (
    firstOfKey &&
    parent instanceof Y.AbstractType &&
    parent._item !== null &&
    holdsOthersWords(parent._item, me)
  )
}

export function openUndo(board: Board): Undo {
  const { doc } = board
  const manager = new Y.UndoManager([doc.getMap('items')], {
    trackedOrigins: new Set([board]),
    captureTimeout: CAPTURE,
    deleteFilter: (item) => !belongsToOthers(item, doc.clientID),
  })
  const canUndo = new Signal(false)
  const canRedo = new Signal(false)
  const tell = () => {
    canUndo.set(manager.undoStack.length > 0)
    canRedo.set(manager.redoStack.length > 0)
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const)
    manager.on(event, tell)
  return {
    canUndo,
    canRedo,
    undo: () => void manager.undo(),
    redo: () => void manager.redo(),
    mark: () => manager.stopCapturing(),
    close: () => manager.destroy(),
  }
}

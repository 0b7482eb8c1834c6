// My own undo and redo on the board: one step a gesture, and never another person's work.
import * as Y from 'yjs'
import type { Board } from '../../shared/board/board.ts'
import { Signal } from './signal.ts'
import { BroughtBack, type Step, StepReading } from './undo-step.ts'

/** Edits closer than this become one step, ms: a word typed, not a letter. */
const CAPTURE = 500

export interface Undo {
  readonly canUndo: Signal<boolean>
  readonly canRedo: Signal<boolean>
  undo(): void
  redo(): void
  /** Ends the current step, so the next edit is one of its own. */
  mark(): void
  /** Makes all that is written one step, however long it takes. */
  step(write: () => void): void
  close(): void
}

/** @param now ms since 1970 */
export function openUndo(board: Board, now: () => number = Date.now): Undo {
  const { doc } = board
  const items = doc.getMap('items')
  const broughtBack = new BroughtBack(doc.clientID)
  let reading: StepReading | null = null
  const manager = new Y.UndoManager([items], {
    trackedOrigins: new Set([board]),
    captureTimeout: CAPTURE,
    deleteFilter: (item) => reading?.mayDelete(item) ?? true,
  })

  /** Takes back one step, as one transaction. */
  const takeBack = (step: Step, which: 'undo' | 'redo'): boolean =>
    doc.transact((transaction) => {
      const taken = new StepReading(transaction, items, step, broughtBack)
      reading = taken
      const isDone = manager[which]() !== null
      reading = null
      // The manager sorts a transaction by these when it ends.
      manager.undoing = which === 'undo'
      manager.redoing = which === 'redo'
      return taken.finish(transaction, now()) || isDone
    }, manager)

  let isPopping = false
  const pop = (which: 'undo' | 'redo') => {
    const stack = manager[`${which}Stack`]
    let isDone = false
    isPopping = true
    while (!isDone && stack.length > 0) {
      // The manager would go on by itself with a step that has not been read.
      const earlier = stack.splice(0, stack.length - 1)
      const [step] = stack
      try {
        if (step) isDone = takeBack(step, which)
      } finally {
        manager.undoing = false
        manager.redoing = false
        stack.unshift(...earlier)
      }
    }
    isPopping = false
    tell()
  }

  const canUndo = new Signal(false)
  const canRedo = new Signal(false)
  const tell = () => {
    if (isPopping) return
    canUndo.set(manager.undoStack.length > 0)
    canRedo.set(manager.redoStack.length > 0)
  }
  for (const event of ['stack-item-added', 'stack-cleared'] as const) manager.on(event, tell)
  return {
    canUndo,
    canRedo,
    undo: () => pop('undo'),
    redo: () => pop('redo'),
    mark: () => manager.stopCapturing(),
    step(write) {
      manager.stopCapturing()
      manager.captureTimeout = Number.POSITIVE_INFINITY
      try {
        write()
      } finally {
        manager.captureTimeout = CAPTURE
        manager.stopCapturing()
      }
    },
    close: () => manager.destroy(),
  }
}

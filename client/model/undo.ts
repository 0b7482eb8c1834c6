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
  /** Takes in the items of another document, until somebody else takes one out of it: one row of steps for both. */
  cover(doc: Y.Doc): void
  undo(): void
  redo(): void
  /** Ends the current step, so the next edit is one of its own. */
  mark(): void
  /** Makes all that is written one step, however long it takes. */
  step(write: () => void): void
  close(): void
}

/** What is undone in one document. */
interface Line {
  readonly manager: Y.UndoManager
  /** Takes back the last step of this document; returns whether there was anything to take back. */
  pop(which: 'undo' | 'redo'): boolean
}

/** @param now ms since 1970 */
function openLine(doc: Y.Doc, origin: unknown, now: () => number): Line {
  const items = doc.getMap('items')
  const broughtBack = new BroughtBack(doc.clientID)
  let reading: StepReading | null = null
  const manager = new Y.UndoManager([items], {
    trackedOrigins: new Set([origin]),
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

  return {
    manager,
    pop(which) {
      const stack = manager[`${which}Stack`]
      // The manager would go on by itself with a step that has not been read.
      const earlier = stack.splice(0, stack.length - 1)
      const [step] = stack
      try {
        return step !== undefined && takeBack(step, which)
      } finally {
        manager.undoing = false
        manager.redoing = false
        stack.unshift(...earlier)
      }
    },
  }
}

/** @param now ms since 1970 */
export function openUndo(board: Board, now: () => number = Date.now): Undo {
  const lines: Line[] = []
  /** Each step names the documents it was made in. */
  const steps: Record<'undo' | 'redo', Set<Line>[]> = { undo: [], redo: [] }
  const canUndo = new Signal(false)
  const canRedo = new Signal(false)
  const tell = () => {
    canUndo.set(steps.undo.length > 0)
    canRedo.set(steps.redo.length > 0)
  }
  let isPopping = false
  /** The step something was just added to: what is written at the same time in another document belongs to it. */
  let fresh: Set<Line> | null = null
  const mark = () => {
    fresh = null
    for (const { manager } of lines) manager.stopCapturing()
  }
  const added = (line: Line) => {
    if (isPopping) return
    if (fresh && !fresh.has(line)) fresh.add(line)
    else {
      fresh = new Set([line])
      steps.undo.push(fresh)
      queueMicrotask(() => {
        fresh = null
      })
      for (const { manager } of lines) {
        if (manager === line.manager) continue
        // Its next edit comes after this step, and is one of its own.
        manager.stopCapturing()
        manager.clear(false, true)
      }
    }
    steps.redo = []
    tell()
  }
  const pop = (which: 'undo' | 'redo') => {
    const stack = steps[which]
    isPopping = true
    try {
      for (let step = stack.pop(); step; step = stack.pop()) {
        const done = [...step].filter((line) => line.pop(which))
        if (done.length === 0) continue
        steps[which === 'undo' ? 'redo' : 'undo'].push(new Set(done))
        break
      }
    } finally {
      isPopping = false
    }
    tell()
  }
  const follow = (doc: Y.Doc): Line => {
    const line = openLine(doc, board, now)
    lines.push(line)
    line.manager.on('stack-item-added', () => added(line))
    return line
  }
  /** What has come to the board from a document is no longer its writer's alone to take back. */
  const forget = (line: Line) => {
    line.manager.clear()
    for (const which of ['undo', 'redo'] as const) {
      for (const step of steps[which]) step.delete(line)
      steps[which] = steps[which].filter(({ size }) => size > 0)
    }
    tell()
  }
  follow(board.doc)
  return {
    canUndo,
    canRedo,
    cover(doc) {
      const line = follow(doc)
      doc.getMap('items').observeDeep((events, { local }) => {
        if (!local && events.some(({ path, keys }) => path.length === 1 && keys.has('deleted'))) forget(line)
      })
    },
    undo: () => pop('undo'),
    redo: () => pop('redo'),
    mark,
    step(write) {
      mark()
      for (const { manager } of lines) manager.captureTimeout = Number.POSITIVE_INFINITY
      try {
        write()
      } finally {
        for (const { manager } of lines) manager.captureTimeout = CAPTURE
        mark()
      }
    },
    close: () => {
      for (const { manager } of lines) manager.destroy()
    },
  }
}

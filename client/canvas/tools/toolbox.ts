// The tool in hand and what it is set to; remembered while the page is open.
import { Listeners, type Unsubscribe } from '../../../shared/base/signal.ts'
import type { Ink, Meaning, ShapeKind } from '../../../shared/board/item.ts'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'

export const TOOLS = [
  'select',
  'lasso',
  'hand',
  'note',
  'text',
  'shape',
  'connector',
  'pen',
  'highlighter',
  'eraser',
  'laser',
] as const
export type Tool = (typeof TOOLS)[number]

/** Tools of those who may write on the board; the laser leaves nothing on it. */
const WRITING: ReadonlySet<Tool> = new Set([
  'note',
  'text',
  'shape',
  'connector',
  'pen',
  'highlighter',
  'eraser',
  'laser',
])

export interface ToolOptions {
  /** The kind of a new note; null: the cell's own. */
  readonly note: ColourCode | null
  readonly shape: ShapeKind
  readonly fill: ColourCode | null
  readonly meaning: Meaning
  readonly ink: Ink
  readonly highlight: Ink
  /** Board units. */
  readonly penWidth: number
  readonly highlighterWidth: number
}

const FIRST: ToolOptions = {
  note: null,
  shape: 'rectangle',
  fill: null,
  meaning: 'plain',
  ink: 'ink',
  highlight: 'orange',
  penWidth: 3,
  highlighterWidth: 18,
}

export class Toolbox {
  #tool: Tool = 'select'
  #kept = false
  #options: ToolOptions = FIRST
  readonly #changes = new Listeners<void>()

  get tool(): Tool {
    return this.#tool
  }

  get options(): ToolOptions {
    return this.#options
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Whether the tool stays in hand after one use. */
  get kept(): boolean {
    return this.#kept
  }

  /** Takes a tool; with `keep` it stays in hand until another is taken. */
  take(tool: Tool, keep = false): void {
    this.#tool = tool
    this.#kept = keep
    this.#changes.emit()
  }

  /** The tool has been used once: unless it is kept, the hand is free to select again. */
  used(): void {
    if (!this.#kept) this.take('select')
  }

  set(options: Partial<ToolOptions>): void {
    this.#options = { ...this.#options, ...options }
    this.#changes.emit()
  }
}

/** Tools that draw wherever they are pressed: once a pen has been seen, fingers leave them to it. */
const FREE: ReadonlySet<Tool> = new Set(['pen', 'highlighter', 'eraser', 'lasso'])

export function drawsFreely(tool: Tool): boolean {
  return FREE.has(tool)
}

/** Whether only those who may write on the board can use the tool. */
export function writes(tool: Tool): boolean {
  return WRITING.has(tool)
}

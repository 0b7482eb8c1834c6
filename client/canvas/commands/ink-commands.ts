// Commands of ink: its tools, its colours and widths, and the colour of selected strokes. The lasso is among them: it is
// drawn, too.
import type { Ink } from '../../../shared/board/item.ts'
import type { Command, CommandId } from '../../model/command.ts'
import { loose } from '../../model/editing.ts'
import type { CanvasState } from '../canvas-state.ts'
import { type Tool, writes } from '../tools/toolbox.ts'

type CanvasCommand = Command<CanvasState>

/** What each pen is offered in, board units: thin, medium, thick. */
const WIDTHS = { pen: [2, 3, 6], highlighter: [12, 18, 30] } as const

/** These tools stay in hand: who draws draws on. */
function inkTool(id: CommandId, tool: Tool, code: string): CanvasCommand {
  return {
    id,
    group: 'tools',
    keys: [{ code }],
    isEnabled: ({ editable }) => editable || !writes(tool),
    isOn: ({ toolbox }) => toolbox.tool === tool,
    run: (state) => {
      state.toolbox.take(tool)
      state.tell({ what: 'inkTool', values: { command: id } })
    },
  }
}

/** The pen that colours and widths are meant for. */
function penInHand({ toolbox }: CanvasState): 'pen' | 'highlighter' {
  return toolbox.tool === 'highlighter' ? 'highlighter' : 'pen'
}

/** The ink of the selected strokes when they share one; of the pen in hand when none is selected. */
export function inkOfSelection(state: CanvasState): Ink | undefined {
  const inks = new Set(
    state.selected.flatMap((id) => {
      const item = state.board.items.get(id)
      return item?.type === 'stroke' ? [item.ink] : []
    }),
  )
  const { options } = state.toolbox
  if (inks.size === 0) return penInHand(state) === 'pen' ? options.ink : options.highlight
  return inks.size === 1 ? [...inks][0] : undefined
}

function inkCommand(id: CommandId, ink: Ink): CanvasCommand {
  return {
    id,
    group: 'edit',
    isEnabled: ({ editable }) => editable,
    isOn: (state) => inkOfSelection(state) === ink,
    run: (state) => {
      const strokes = loose(state).filter((each) => state.board.items.get(each)?.type === 'stroke')
      if (strokes.length > 0) state.step(() => state.board.inkStrokes(strokes, ink))
      else setPen(state, penInHand(state) === 'pen' ? { ink } : { highlight: ink })
      state.tell({ what: 'inkSet', values: { command: id } })
    },
  }
}

function widthCommand(id: CommandId, which: 0 | 1 | 2): CanvasCommand {
  return {
    id,
    group: 'edit',
    isEnabled: ({ editable }) => editable,
    isOn: (state) => {
      const pen = penInHand(state)
      const { penWidth, highlighterWidth } = state.toolbox.options
      return (pen === 'pen' ? penWidth : highlighterWidth) === WIDTHS[pen][which]
    },
    run: (state) => {
      if (penInHand(state) === 'pen') setPen(state, { penWidth: WIDTHS.pen[which] })
      else setPen(state, { highlighterWidth: WIDTHS.highlighter[which] })
      state.tell({ what: 'inkSet', values: { command: id } })
    },
  }
}

/** Sets a pen up, and takes it when none is in hand. */
function setPen({ toolbox }: CanvasState, options: Parameters<CanvasState['toolbox']['set']>[0]): void {
  toolbox.set(options)
  if (toolbox.tool !== 'pen' && toolbox.tool !== 'highlighter') toolbox.take('pen')
}

/** In the order they are offered. */
export const INK_COLOUR_COMMANDS: readonly CanvasCommand[] = [
  inkCommand('inkPlain', 'ink'),
  inkCommand('inkBlue', 'blue'),
  inkCommand('inkGreen', 'green'),
  inkCommand('inkRed', 'red'),
  inkCommand('inkOrange', 'orange'),
]

export const INK_WIDTH_COMMANDS: readonly CanvasCommand[] = [
  widthCommand('widthThin', 0),
  widthCommand('widthMedium', 1),
  widthCommand('widthThick', 2),
]

export const INK_COMMANDS: readonly CanvasCommand[] = [
  inkTool('toolLasso', 'lasso', 'KeyL'),
  inkTool('toolPen', 'pen', 'KeyP'),
  inkTool('toolHighlighter', 'highlighter', 'KeyM'),
  inkTool('toolEraser', 'eraser', 'KeyE'),
  ...INK_COLOUR_COMMANDS,
  ...INK_WIDTH_COMMANDS,
]

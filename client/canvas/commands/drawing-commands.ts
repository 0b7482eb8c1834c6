// Commands of the drawing tools: taking them, what they draw, and the same done to what is selected.
import { centreOf } from '../../../shared/base/geometry.ts'
import type { Meaning, ShapeKind } from '../../../shared/board/item.ts'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'
import type { Chord, Command, CommandId } from '../../model/command.ts'
import { loose } from '../../model/editing.ts'
import { isAttachable } from '../attachable.ts'
import type { CanvasState } from '../canvas-state.ts'
import { createConnector, createShape, SHAPE_SIZE } from '../drawing-writes.ts'
import { TEXT_SIZE } from '../text-item.ts'
import type { Tool } from '../tools/toolbox.ts'

type CanvasCommand = Command<CanvasState>

/** A tool pressed twice stays in hand. */
function drawingTool(id: CommandId, tool: Tool, chord: Chord): CanvasCommand {
  return {
    id,
    group: 'tools',
    keys: [chord],
    isEnabled: ({ editable }) => editable,
    isOn: ({ toolbox }) => toolbox.tool === tool,
    run: (state) => {
      const { toolbox } = state
      const again = toolbox.tool === tool
      const keep = again && !toolbox.kept
      toolbox.take(tool, keep)
      const taken = tool === 'connector' ? 'connectHow' : 'toolTaken'
      state.tell({ what: again ? (keep ? 'toolKept' : 'toolFree') : taken, values: { command: id } })
    },
  }
}

function shapeCommand(id: CommandId, shape: ShapeKind): CanvasCommand {
  return {
    id,
    group: 'tools',
    isEnabled: ({ editable }) => editable,
    isOn: ({ toolbox }) => toolbox.options.shape === shape,
    run: (state) => {
      state.toolbox.set({ shape })
      state.toolbox.take('shape', state.toolbox.tool === 'shape' && state.toolbox.kept)
      state.tell({ what: 'toolTaken', values: { command: id } })
    },
  }
}

/** Ids of the selected things of a type that may be changed. */
function selectedOf(state: CanvasState, type: 'shape' | 'connector'): readonly string[] {
  return loose(state).filter((id) => state.board.items.get(id)?.type === type)
}

/** The fill of the selected shapes when they share one; of the next shape when none is selected. */
export function fillOf(state: CanvasState): ColourCode | null | undefined {
  const fills = new Set(
    state.selected.flatMap((id) => {
      const item = state.board.items.get(id)
      return item?.type === 'shape' ? [item.fill] : []
    }),
  )
  if (fills.size === 0) return state.toolbox.options.fill
  return fills.size === 1 ? [...fills][0] : undefined
}

function fillCommand(id: CommandId, fill: ColourCode | null): CanvasCommand {
  return {
    id,
    group: 'edit',
    isEnabled: ({ editable }) => editable,
    isOn: (state) => fillOf(state) === fill,
    run: (state) => {
      const shapes = selectedOf(state, 'shape')
      state.toolbox.set({ fill })
      if (shapes.length > 0) state.step(() => state.board.fillShapes(shapes, fill))
      state.tell({ what: 'filled' })
    },
  }
}

/** What the selected connectors mean when they share it; what the next one will when none is selected. */
export function meaningOf(state: CanvasState): Meaning | undefined {
  const meanings = new Set(
    state.selected.flatMap((id) => {
      const item = state.board.items.get(id)
      return item?.type === 'connector' ? [item.meaning] : []
    }),
  )
  if (meanings.size === 0) return state.toolbox.options.meaning
  return meanings.size === 1 ? [...meanings][0] : undefined
}

function meaningCommand(id: CommandId, meaning: Meaning): CanvasCommand {
  return {
    id,
    group: 'edit',
    isEnabled: ({ editable }) => editable,
    isOn: (state) => meaningOf(state) === meaning,
    run: (state) => {
      const connectors = selectedOf(state, 'connector')
      state.toolbox.set({ meaning })
      if (connectors.length > 0) {
        state.step(() => state.board.setMeaning(connectors, meaning))
        state.tell({ what: 'meaningSet', values: { command: id } })
        return
      }
      state.toolbox.take('connector', state.toolbox.tool === 'connector' && state.toolbox.kept)
      state.tell({ what: 'connectHow' })
    },
  }
}

/** The two things a connector can join, in the order they were selected. */
function pairOf(state: CanvasState): readonly [string, string] | null {
  const [first, second, more] = state.selected
  if (first === undefined || second === undefined || more !== undefined) return null
  const fit = [first, second].every((id) => {
    const object = state.scene.object(id)
    return object !== undefined && isAttachable(object)
  })
  return fit ? [first, second] : null
}

const CONNECT: CanvasCommand = {
  id: 'connectSelected',
  group: 'edit',
  keys: [{ code: 'KeyC', shift: true }],
  isEnabled: (state) => state.editable && pairOf(state) !== null,
  run: (state) => {
    const pair = pairOf(state)
    if (!pair) return
    const [from, to] = pair.map((item) => {
      const rect = state.scene.object(item)?.rect
      return { item, at: rect ? centreOf(rect) : ([0, 0] as const) }
    })
    if (!from || !to) return
    const id = createConnector(state, from, to, state.toolbox.options.meaning)
    state.select([id])
    state.tell({ what: 'connected' })
  },
}

const PLACING: ReadonlySet<Tool> = new Set(['note', 'text', 'shape'])

/** The keyboard's way to use a tool that wants a place. */
const PLACE: CanvasCommand = {
  id: 'placeInMiddle',
  group: 'tools',
  keys: [{ code: 'Enter' }, { code: 'NumpadEnter' }],
  isEnabled: ({ editable, toolbox }) => editable && PLACING.has(toolbox.tool),
  run: (state) => {
    const { toolbox } = state
    const { tool, options } = toolbox
    const [x, y] = centreOf(state.views.clear)
    toolbox.used()
    if (tool === 'note') state.createNote()
    else if (tool === 'text') state.createText([x - TEXT_SIZE * 3, y - TEXT_SIZE / 2], null)
    else {
      const [w, h] = SHAPE_SIZE
      const id = createShape(state, { x: x - w / 2, y: y - h / 2, w, h }, options)
      state.select([id])
      state.write(id)
    }
  },
}

export const SHAPE_COMMANDS: readonly CanvasCommand[] = [
  shapeCommand('shapeRectangle', 'rectangle'),
  shapeCommand('shapeEllipse', 'ellipse'),
  shapeCommand('shapeDiamond', 'diamond'),
  shapeCommand('shapeTriangle', 'triangle'),
  shapeCommand('shapeHexagon', 'hexagon'),
  shapeCommand('shapeCallout', 'callout'),
]

export const FILL_COMMANDS: readonly CanvasCommand[] = [
  fillCommand('fillNone', null),
  fillCommand('fillYellow', 'yellow'),
  fillCommand('fillBlue', 'blue'),
  fillCommand('fillPink', 'pink'),
  fillCommand('fillGreen', 'green'),
  fillCommand('fillOrange', 'orange'),
  fillCommand('fillViolet', 'violet'),
  fillCommand('fillWhite', 'white'),
]

export const MEANING_COMMANDS: readonly CanvasCommand[] = [
  meaningCommand('meaningPlain', 'plain'),
  meaningCommand('meaningSupports', 'supports'),
  meaningCommand('meaningContradicts', 'contradicts'),
  meaningCommand('meaningInspired', 'inspired-by'),
]

export const DRAWING_COMMANDS: readonly CanvasCommand[] = [
  PLACE,
  drawingTool('toolNote', 'note', { code: 'KeyN', shift: true }),
  drawingTool('toolText', 'text', { code: 'KeyT' }),
  drawingTool('toolShape', 'shape', { code: 'KeyR' }),
  drawingTool('toolConnector', 'connector', { code: 'KeyC' }),
  CONNECT,
  ...SHAPE_COMMANDS,
  ...FILL_COMMANDS,
  ...MEANING_COMMANDS,
]

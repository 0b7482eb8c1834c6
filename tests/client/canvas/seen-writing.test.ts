// What the others are shown of somebody at work on the canvas, and what they must not be shown.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CanvasState } from '../../../client/canvas/canvas-state.ts'
import { commandNamed } from '../../../client/canvas/commands/all.ts'
import { runCommand } from '../../../client/model/command.ts'
import { CanvasWorld } from './canvas-world.ts'

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
})
afterEach(() => vi.unstubAllGlobals())

function open(): { readonly world: CanvasWorld; readonly state: CanvasState } {
  const world = new CanvasWorld()
  const state = new CanvasState(world.board, {
    frames: [],
    activeFrame: null,
    editable: true,
    codes: new Map(),
    badgeOf: () => null,
    presence: world.presence,
    commands: null,
    me: 'p1',
    chrome: true,
    now: () => 1,
    tell: () => undefined,
    newId: () => 'new',
  })
  world.note('signed', [0, 0])
  world.note('nameless', [300, 0], { author: null })
  return { world, state }
}

/** Everything shown so far, as one text to look for ids in. */
const shownBy = ({ shown }: CanvasWorld) => JSON.stringify(shown)

test('the note somebody writes in and has selected is shown', () => {
  const { world, state } = open()
  state.write('signed')
  expect(world.shown).toContainEqual({ editing: 'signed' })
  state.endWriting()
  expect(world.shown).toContainEqual({ selection: ['signed'] })
})

test('at a note without an author nobody is shown: it would name who wrote it', () => {
  const { world, state } = open()
  state.write('nameless')
  state.endWriting()
  runCommand(commandNamed('selectAll'), state)
  expect(state.selection.ids).toContain('nameless')
  expect(shownBy(world)).not.toContain('nameless')
  expect(world.shown).toContainEqual({ selection: ['signed'] })
})

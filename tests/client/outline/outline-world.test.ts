// The outline as commands see it: what is meant, what is written, and what is said, with a real board and its undo.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { CommandId } from '../../../client/model/command.ts'
import { runCommand } from '../../../client/model/command.ts'
import type { Said } from '../../../client/model/editing.ts'
import type { Session } from '../../../client/model/session.ts'
import { openUndo } from '../../../client/model/undo.ts'
import { OUTLINE_COMMANDS, outlineCommand } from '../../../client/outline/outline-commands.ts'
import { type OutlineScreen, OutlineWorld, type Step } from '../../../client/outline/outline-world.ts'
import { reused } from '../../../client/outline/reused.ts'
import { boardTree, listsOf } from '../../../client/outline/tree.ts'
import { type Frame, missingFrames } from '../../../shared/agenda/frame.ts'
import { Board } from '../../../shared/board/board.ts'
import { findActivity } from '../../../shared/method/method.ts'

const MAP = findActivity('emp.empathymap')
const FRAMES: readonly Frame[] = MAP ? missingFrames('map', MAP, [], []) : []

/** An outline without a page: what a screen would show is kept in plain fields. */
function openWorld(role: 'participant' | 'observer' = 'participant') {
  const board = new Board(new Y.Doc())
  board.create()
  for (const [index, id] of ['a', 'b', 'c'].entries()) {
    board.createNote({
      id,
      text: id,
      place: { frame: 'map', cell: 'says', at: [index * 200, 0] },
      colour: 'blue',
      author: 'p1',
      createdAt: index,
    })
  }
  const shown = {
    selection: [] as readonly string[],
    focused: [] as readonly string[],
    edited: null as string | null,
    said: [] as Said[],
    step: null as Step | null,
    next: null as string | null,
  }
  const screen: OutlineScreen = {
    get selection() {
      return shown.selection
    },
    targets: () => [],
    everything: () => [...board.items.keys()],
    focused: () => shown.focused,
    select: (ids) => {
      shown.selection = ids
    },
    edit: (item) => {
      shown.edited = item
    },
    open: () => undefined,
    press: () => undefined,
    extend: () => undefined,
    goTo: () => undefined,
    focusBeside: () => undefined,
    focusWhenShown: (row) => {
      shown.next = row
    },
    focusLast: () => undefined,
    happened: (said, step) => {
      shown.said.push(said)
      shown.step = step
    },
  }
  const session = {
    me: { role, workshop: 'w', title: 'Dirbtuvės' },
    author: 'p1',
    board,
    agenda: { frames: FRAMES, codes: new Map(), position: null, nowOf: () => null },
    undo: openUndo(board),
    now: () => 1_000,
  } as unknown as Session
  const world = new OutlineWorld(session, () => screen)
  const run = (id: CommandId) => runCommand(outlineCommand(id), world)
  return { board, world, shown, run }
}

describe('what a command means in the outline', () => {
  it('is the row with the focus while nothing is selected, else the selection', () => {
    const { world, shown } = openWorld()
    shown.focused = ['a']
    expect(world.selected).toEqual(['a'])
    shown.selection = ['b', 'c']
    expect(world.selected).toEqual(['b', 'c'])
  })

  it('is the row a button stands in, and what else is selected stays so', () => {
    const { board, world, shown } = openWorld()
    shown.selection = ['b']
    world.runOn(['a'], outlineCommand('delete'))
    expect(board.note('a')).toBeUndefined()
    expect(shown.selection).toEqual(['b'])
    expect(shown.said).toEqual([{ what: 'deleted', values: { n: 1 } }])
  })

  it('is nothing for who may only read', () => {
    const { board, shown, run } = openWorld('observer')
    shown.selection = ['a']
    for (const id of ['delete', 'cluster', 'duplicate', 'lock', 'kindPink'] as const)
      expect(run(id)).toBe(false)
    expect(board.notes).toHaveLength(3)
  })
})

describe('commands of the outline', () => {
  it('gather two notes and open the sentence to be written', () => {
    const { board, shown, run } = openWorld()
    shown.selection = ['a', 'b']
    expect(run('cluster')).toBe(true)
    expect(board.clusters[0]?.members).toEqual(['a', 'b'])
    expect(shown.edited).toBe(board.clusters[0]?.id)
  })

  it('connect two things from the first selected to the second, and go on with the connector', () => {
    const { board, shown, run } = openWorld()
    shown.selection = ['b', 'a']
    run('connectSelected')
    const [connector] = board.drawings
    expect(connector).toMatchObject({ type: 'connector', from: { item: 'b' }, to: { item: 'a' } })
    expect(shown.selection).toEqual([connector?.id])
    expect(shown.next).toBe(connector?.id)
    run('meaningContradicts')
    expect(board.drawings[0]).toMatchObject({ meaning: 'contradicts' })
  })

  it('are one step each: undo takes back one', () => {
    const { board, shown, run } = openWorld()
    shown.selection = ['a', 'b']
    run('kindPink')
    run('duplicate')
    expect(board.notes).toHaveLength(5)
    run('undo')
    expect(board.notes.map(({ colour }) => colour)).toEqual(['pink', 'pink', 'blue'])
    run('undo')
    expect(board.notes.map(({ colour }) => colour)).toEqual(['blue', 'blue', 'blue'])
  })

  it('leave locked things as they are', () => {
    const { board, shown, run } = openWorld()
    shown.selection = ['a', 'b']
    board.setLocked(['a'], true)
    run('delete')
    expect(board.notes.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(shown.selection).toEqual(['a'])
  })

  it('say which row is there again once a deletion is taken back', () => {
    const { shown, run } = openWorld()
    shown.focused = ['c']
    run('delete')
    expect(shown.step).toEqual({ restores: 'c' })
    run('undo')
    expect(shown.step).toBeNull()
  })

  it('have no two that the same key means at the same moment, but for those told apart by what is selected', () => {
    const twice = OUTLINE_COMMANDS.flatMap(({ keys }) => keys ?? []).map((chord) => JSON.stringify(chord))
    const repeated = twice.filter((chord, index) => twice.indexOf(chord) !== index)
    expect(repeated).toEqual([JSON.stringify({ code: 'KeyL', ctrl: true, shift: true })])
  })
})

describe('a tree made again', () => {
  it('keeps every list that is as it was, and none that changed', () => {
    const { board } = openWorld()
    const before = boardTree(FRAMES, board.items)
    board.moveItems([{ id: 'c', place: { frame: 'map', cell: 'gains', at: [0, 0] } }])
    const after = reused(before, boardTree([...FRAMES], board.items))
    const changed = listsOf(after).filter((list, index) => list !== listsOf(before)[index])
    expect(changed.map(({ key }) => key)).toEqual(['map/says', 'map/gains'])
    expect(reused(after, boardTree(FRAMES, board.items)).stages[0]?.activities[0]).toBe(
      after.stages[0]?.activities[0],
    )
  })
})

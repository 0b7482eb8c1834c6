import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { missingCodes } from '../../../server/steward/note-codes.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { Board } from '../../../shared/board/board.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import type { StageId } from '../../../shared/method/vocabulary.ts'
import { MONDAY } from '../server-kit.ts'

function setUp() {
  const agenda = new Agenda(new Y.Doc())
  const board = new Board(new Y.Doc())
  let at = MONDAY
  const frame = (id: string, stage: StageId) => {
    const activity = ACTIVITIES.find((each) => each.stage === stage)?.id ?? ''
    agenda.addFrames([{ id, item: id, activity, group: null, at: [0, 0], size: [100, 100] }])
  }
  const write = (id: string, inFrame: string | null) => {
    at += 1
    const place = { frame: inFrame, cell: null, at: [0, 0] as const }
    board.createNote({ id, text: id, place, colour: 'yellow', author: null, createdAt: at })
  }
  const give = () => {
    const codes = missingCodes(agenda, board.notes)
    agenda.setCodes(codes)
    return Object.fromEntries(codes)
  }
  return { agenda, board, frame, write, give }
}

test('a note’s code has the letter of its frame’s stage and counts from one in each', () => {
  const { frame, write, give } = setUp()
  frame('feel', 'empathise')
  frame('make', 'prototype')
  write('a', 'feel')
  write('b', 'make')
  write('c', 'feel')
  expect(give()).toEqual({ a: 'E-001', b: 'P-001', c: 'E-002' })
})

test('a note outside any frame takes the stage the workshop stands at, or the opening before it began', () => {
  const { agenda, write, give } = setUp()
  write('early', null)
  expect(give()).toEqual({ early: 'O-001' })
  const activity = ACTIVITIES.find(({ stage }) => stage === 'ideate')?.id ?? ''
  const note = { lt: '', en: '' }
  agenda.addItem({ id: 'i', order: 'a0', part: 'p', kind: 'activity', activity, minutes: 10, note })
  agenda.goTo({ item: 'i', step: 0 }, MONDAY)
  write('later', null)
  write('lost', 'a frame that is gone')
  expect(give()).toEqual({ later: 'I-001', lost: 'I-002' })
})

test('a deleted note keeps its number: the next one gets a new one', () => {
  const { agenda, board, write, give } = setUp()
  write('a', null)
  write('b', null)
  give()
  board.deleteItems(['b'], null, MONDAY)
  write('c', null)
  expect(give()).toEqual({ c: 'O-003' })
  expect(agenda.codes.get('b')).toBe('O-002')
})

test('numbers go on after the highest given, past a thousand too', () => {
  const { agenda, write, give } = setUp()
  agenda.setCodes([
    ['x', 'O-999'],
    ['y', 'O-014'],
    ['z', 'E-500'],
    ['w', 'no code at all'],
  ])
  write('a', null)
  write('b', null)
  expect(give()).toEqual({ a: 'O-1000', b: 'O-1001' })
})

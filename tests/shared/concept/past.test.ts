// The concept brought back to what it was, on top of what others write: no word of theirs is cut off, and it can be undone.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { contentKindOf, type Field } from '../../../shared/concept/field.ts'
import {
  applyFieldChanges,
  changedFields,
  fieldsOf,
  linesOf,
  reversedFields,
} from '../../../shared/concept/past.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'

const SPECS = SECTIONS.flatMap(({ fields }) => fields)
const fieldOf = (kind: string) => SPECS.find((spec) => contentKindOf(spec) === kind)?.id ?? ''
const [TEXT, LIST, TABLE] = [fieldOf('text'), fieldOf('list'), fieldOf('table')]

function twoDrafts() {
  const mine = new ConceptDraft(new Y.Doc())
  mine.create()
  const theirs = new ConceptDraft(new Y.Doc())
  const meet = () => {
    Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(mine.doc))
    Y.applyUpdate(mine.doc, Y.encodeStateAsUpdate(theirs.doc))
  }
  meet()
  return { mine, theirs, meet }
}

const line = (id: string, text: string) => ({ id, text, label: '', sources: [] })
const rows = ({ content }: Field) => (content.kind === 'table' ? content.rows.map(({ id }) => id) : [])

test('fields that differ come back as they were, and nothing else is touched', () => {
  const { mine } = twoDrafts()
  mine.setField(TEXT, { kind: 'text', text: 'Pirmas' }, 'approved', ['E-001'])
  mine.setField(LIST, { kind: 'list', lines: [line('a', 'Vienas'), line('b', 'Du')] }, 'edited', [])
  const then = fieldsOf(mine)
  mine.setField(TEXT, { kind: 'text', text: 'Antras' }, 'edited', [])
  mine.setField(LIST, { kind: 'list', lines: [line('b', 'Du'), line('c', 'Trys')] }, 'approved', [])
  mine.setStatus(TABLE, 'draft')
  const now = fieldsOf(mine)
  const changes = changedFields(now, then)
  expect(changes.map(({ id }) => id).sort()).toEqual([TEXT, LIST].sort())
  expect(
    linesOf(LIST, changes.find(({ id }) => id === LIST)?.before.content ?? { kind: 'computed' }),
  ).toEqual(['Du', 'Trys'])

  expect(applyFieldChanges(mine, changes)).toBe(2)
  expect(mine.field(LIST)).toEqual(then.get(LIST))
  // A person approved those words that day; today nobody did.
  expect(mine.field(TEXT)).toEqual({ ...then.get(TEXT), status: 'edited' })
  expect(applyFieldChanges(mine, reversedFields(changes))).toBe(2)
  expect(mine.field(LIST).content).toEqual(now.get(LIST)?.content)
  expect(mine.field(TEXT).content).toEqual(now.get(TEXT)?.content)
})

test('words somebody writes at the same moment stay, in texts and in lines', () => {
  const { mine, theirs, meet } = twoDrafts()
  mine.setField(TEXT, { kind: 'text', text: 'Kaip buvo' }, 'edited', [])
  mine.setField(LIST, { kind: 'list', lines: [line('a', 'Vienas'), line('b', 'Du')] }, 'edited', [])
  const then = fieldsOf(mine)
  mine.setField(TEXT, { kind: 'text', text: 'Kaip buvo vakar' }, 'edited', [])
  mine.setField(LIST, { kind: 'list', lines: [line('b', 'Du'), line('a', 'Vienas!')] }, 'edited', [])
  meet()
  theirs.editText({ field: TEXT, entry: '', part: '' }, 'Anksčiau: Kaip buvo vakar', 10)
  theirs.editText({ field: LIST, entry: 'b', part: 'text' }, 'Du ir daugiau', 13)
  applyFieldChanges(mine, changedFields(fieldsOf(mine), then))
  meet()
  expect(mine.field(TEXT).content).toEqual({ kind: 'text', text: 'Anksčiau: Kaip buvo' })
  const { content } = mine.field(LIST)
  expect(content.kind === 'list' && content.lines.map(({ text }) => text)).toEqual([
    'Vienas',
    'Du ir daugiau',
  ])
  expect(fieldsOf(theirs)).toEqual(fieldsOf(mine))
})

test('what somebody changed since one looked is not brought back over their words', () => {
  const { mine } = twoDrafts()
  const then = fieldsOf(mine)
  mine.setField(TEXT, { kind: 'text', text: 'Antras' }, 'edited', [])
  const changes = changedFields(fieldsOf(mine), then)
  mine.editText({ field: TEXT, entry: '', part: '' }, 'Antras ir dar', 13)
  expect(applyFieldChanges(mine, changes)).toBe(0)
  expect(mine.field(TEXT).content).toEqual({ kind: 'text', text: 'Antras ir dar' })
})

test('rows of a table come back in their order, with a column that is empty again', () => {
  const { mine } = twoDrafts()
  const row = (id: string, cells: Readonly<Record<string, string>>) => ({ id, cells, sources: [] })
  const column = SPECS.find(({ id }) => id === TABLE)?.columns?.[0]?.id ?? ''
  mine.setField(
    TABLE,
    { kind: 'table', rows: [row('x', { [column]: '1' }), row('y', {}), row('z', {})] },
    'edited',
    [],
  )
  const then = fieldsOf(mine)
  mine.setField(TABLE, { kind: 'table', rows: [row('z', { [column]: '3' }), row('x', {})] }, 'edited', [])
  applyFieldChanges(mine, changedFields(fieldsOf(mine), then))
  expect(rows(mine.field(TABLE))).toEqual(['x', 'y', 'z'])
  expect(linesOf(TABLE, mine.field(TABLE).content)).toEqual(['1'])
})

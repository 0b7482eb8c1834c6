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
  translatedLines,
  translatedSince,
} from '../../../shared/concept/past.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import { translationOf, unitsOf } from '../../../shared/concept/translation.ts'
import { confirmTranslation, setTranslation } from '../../../shared/concept/translation-writing.ts'

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

const RICH = 'summary.text'
const ONA = { who: 'Ona', at: 1_000 }

function translate(draft: ConceptDraft, field: string, words: string, index = 0) {
  const unit = unitsOf(draft, field)[index]
  if (!unit) throw new Error(`Nothing to translate in ${field}`)
  setTranslation(draft, unit, 'en', { kind: 'text', text: words }, ONA)
}

function translations(draft: ConceptDraft, field: string) {
  return unitsOf(draft, field).map((unit) => {
    const { state, content } = translationOf(draft, unit, 'en')
    return `${unit.text}: ${content.text} (${state})`
  })
}

test('a field comes back with its translation, which then agrees with it as it did', () => {
  const { mine } = twoDrafts()
  mine.setField(RICH, { kind: 'text', text: 'Ežerų kraštas' }, 'approved', [])
  mine.setField(LIST, { kind: 'list', lines: [line('a', 'Vienas'), line('b', 'Antras')] }, 'edited', [])
  translate(mine, RICH, 'Land of lakes')
  translate(mine, LIST, 'Two', 1)
  const then = fieldsOf(mine)
  mine.setField(RICH, { kind: 'text', text: 'Miškų kraštas' }, 'edited', [])
  translate(mine, RICH, 'Land of woods')
  for (const unit of unitsOf(mine, RICH)) confirmTranslation(mine, unit, 'en', { who: 'Jonas', at: 9_000 })
  // The words alone of a translation changed, and a line nobody had translated was.
  translate(mine, LIST, 'Second', 1)
  translate(mine, LIST, 'One', 0)
  const now = fieldsOf(mine)
  const changes = changedFields(now, then)
  expect(changes.map(({ id }) => id).sort()).toEqual([RICH, LIST].sort())
  expect(translatedSince(then, now)).toEqual([LIST])
  const [rich] = changes.filter(({ id }) => id === RICH)
  expect(rich && translatedLines(rich.after)).toEqual([
    { language: 'en', lines: ['Land of lakes'], isStale: false },
  ])

  expect(applyFieldChanges(mine, changes)).toBe(2)
  expect(translations(mine, RICH)).toEqual(['Ežerų kraštas: Land of lakes (whole)'])
  expect(translationOf(mine, unitsOf(mine, RICH)[0] ?? expect.fail(), 'en').by).toEqual(ONA)
  // What was translated since stays, and what was not brought back is not taken for changed.
  expect(translations(mine, LIST)).toEqual(['Vienas: One (whole)', 'Antras: Two (whole)'])
  expect(changedFields(fieldsOf(mine), then)).toEqual([])
  expect(applyFieldChanges(mine, reversedFields(changes))).toBe(2)
  expect(translations(mine, RICH)).toEqual(['Miškų kraštas: Land of woods (whole)'])
  expect(translations(mine, LIST)).toEqual(['Vienas: One (whole)', 'Antras: Second (whole)'])
})

test('a translation made since stays, and says that its words are gone; approval of words that stand is kept', () => {
  const { mine } = twoDrafts()
  mine.setField(RICH, { kind: 'text', text: 'Ežerų kraštas' }, 'edited', [])
  mine.setField(LIST, { kind: 'list', lines: [line('a', 'Vienas')] }, 'approved', [])
  translate(mine, LIST, 'One')
  const then = fieldsOf(mine)
  mine.setField(RICH, { kind: 'text', text: 'Miškų kraštas' }, 'edited', [])
  translate(mine, RICH, 'Land of woods')
  translate(mine, LIST, 'The one')
  applyFieldChanges(mine, changedFields(fieldsOf(mine), then))
  expect(translations(mine, RICH)).toEqual(['Ežerų kraštas: Land of woods (stale)'])
  expect(translations(mine, LIST)).toEqual(['Vienas: One (whole)'])
  expect(mine.field(LIST).status).toBe('approved')
})

test('a translation somebody writes while one looks is not brought back over their words', () => {
  const { mine } = twoDrafts()
  mine.setField(RICH, { kind: 'text', text: 'Ežerų kraštas' }, 'edited', [])
  translate(mine, RICH, 'Land of lakes')
  const then = fieldsOf(mine)
  translate(mine, RICH, 'Lake land')
  const changes = changedFields(fieldsOf(mine), then)
  translate(mine, RICH, 'The lake land')
  expect(applyFieldChanges(mine, changes)).toBe(0)
  expect(translations(mine, RICH)).toEqual(['Ežerų kraštas: The lake land (whole)'])
})

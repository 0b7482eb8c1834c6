// The check list before export: its points, a finding for each problem, and what may be decided about it. Pure; never
// changes the document.
import { unprintedLetters } from '../base/letters.ts'
import { plainText } from '../board/markup.ts'
import { isUnspoken, type World } from './board-reading.ts'
import { budgetCents, fundingCents } from './budget.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { documentStatus } from './document-status.ts'
import { contentKindOf, type Field } from './field.ts'
import { fingerprint } from './fingerprint.ts'
import { namedIn, namesIn } from './names.ts'
import { linesOf } from './past.ts'
import type { Choice } from './review.ts'
import { SECTIONS } from './sections.ts'
import { KEY, settledIn, unnamed } from './settled.ts'
import {
  isTranslated,
  originalLanguage,
  otherLanguage,
  type TranslationUnit,
  translationOf,
  unitsOf,
} from './translation.ts'

/** The points of the list, in its order. */
export const POINTS = [
  'approved',
  'budget',
  'sources',
  'personas',
  'unspoken',
  'names',
  'funder',
  'facts',
  'pictures',
  'typography',
  'letters',
  'votes',
  'fileName',
  'translated',
  'current',
] as const
export type Point = (typeof POINTS)[number]

export interface Finding {
  /** Under which a decision about it is kept. */
  readonly key: string
  readonly point: Point
  /** The field it is in; null when it is on the board only. */
  readonly field: string | null
  /** The code of the note it is in, or null. */
  readonly note: string | null
  /** The words it is about, as they stand. */
  readonly text: string
  /** What exactly was found: a decision counts as long as this stays. For money, cents. */
  readonly about: string
  /** What may be decided; never empty. */
  readonly choices: readonly Choice[]
  /** What was decided, or holds until somebody decides otherwise; null while it waits for a decision. */
  readonly choice: Choice | null
}

type Found = Omit<Finding, 'choice'>

/** Fewer sources than this do not bear an insight. */
const FEWEST_SOURCES = 3

/** Of the words a finding is about, so many are shown: enough to know them by. */
const LONGEST = 90

/** Fields that list people by rule, and by their codes where they wish: no name stands there by accident. */
const LISTS_OF_PEOPLE: readonly string[] = ['team.members', 'team.facilitation']

const EXAMPLE = /^(?:pavyzdys|example)\b/i
const NOT_STATED = /nenurodyt|nežinoma|not stated|unknown|^\?*$/i

/** Everything to look at before the document leaves the house, in the order of the list. */
export function checkConcept(world: World, draft: ConceptDraft): readonly Finding[] {
  const settled = settledIn(world, draft)
  const found: readonly Found[] = [
    ...unapproved(draft),
    ...budget(draft),
    ...insights(draft),
    ...personas(world, draft),
    ...unspoken(world),
    ...names(world, draft),
    ...funder(draft),
    ...facts(draft),
    ...pictures(world, draft),
    ...typography(draft, world.language),
    ...letters(world, draft),
    ...votes(world, draft),
    ...translations(draft),
  ]
  return found.map((finding) => {
    const decided = settled.choice(finding.key, finding.about)
    return { ...finding, choice: decided ?? (finding.point === 'unspoken' ? 'leave-out' : null) }
  })
}

/** Findings that wait for a decision. */
export function undecided(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ choice }) => choice === null)
}

function inField(point: Point, field: string, text: string, about: string, part = ''): Found {
  const key = `${point}:${field}${part === '' ? '' : `/${part}`}`
  return { key, point, field, note: null, text, about, choices: ['accept'] }
}

function textOf({ id, content }: Field): string {
  return linesOf(id, content).join('\n')
}

function linesIn(draft: ConceptDraft, field: string) {
  const { content } = draft.field(field)
  return content.kind === 'list' ? content.lines : []
}

function rowsIn(draft: ConceptDraft, field: string) {
  const { content } = draft.field(field)
  return content.kind === 'table' ? content.rows : []
}

function unapproved(draft: ConceptDraft): readonly Found[] {
  return documentStatus(draft).missing.map((id) => inField('approved', id, '', ''))
}

function budget(draft: ConceptDraft): readonly Found[] {
  const lines = rowsIn(draft, 'budget.lines')
  const sources = rowsIn(draft, 'funding.table')
  const gap = budgetCents(lines) - fundingCents(sources)
  return gap === 0 ? [] : [inField('budget', 'funding.table', '', String(gap))]
}

function insights(draft: ConceptDraft): readonly Found[] {
  const evidence = linesIn(draft, 'insights.evidence')
  return linesIn(draft, 'insights.statements').flatMap(({ id, text, sources }, index) => {
    const behind = new Set([...sources, ...(evidence[index]?.sources ?? [])])
    if (behind.size >= FEWEST_SOURCES) return []
    return [inField('sources', 'insights.statements', text, String(behind.size), id)]
  })
}

function personas({ people }: World, draft: ConceptDraft): readonly Found[] {
  const named = people.flatMap(({ id, code, name }) => (name === null ? [] : [{ id, code, name }]))
  return linesIn(draft, 'personas.list').flatMap(({ id, label, text }) => {
    const about = namedIn(`${label} ${text}`, named)
    return about === '' ? [] : [inField('personas', 'personas.list', text, about, id)]
  })
}

function notesOf({ agenda, board }: World) {
  const activities = new Map(agenda.frames.map(({ id, activity }) => [id, activity]))
  return board.notes
    .filter(({ text }) => text.trim() !== '')
    .map((note) => ({
      id: note.id,
      code: agenda.codes.get(note.id) ?? note.id,
      text: plainText(note.text),
      isUnspoken: isUnspoken(activities.get(note.place.frame ?? ''), note.place.cell),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

function unspoken(world: World): readonly Found[] {
  return notesOf(world)
    .filter((note) => note.isUnspoken)
    .map(({ id, code, text }) => ({
      key: KEY.unspoken(id),
      point: 'unspoken',
      field: 'annex.notes',
      note: code,
      text,
      about: '',
      choices: ['leave-out', 'include'],
    }))
}

function names(world: World, draft: ConceptDraft): readonly Found[] {
  const hidden = unnamed(world.people)
  const inNotes = notesOf(world).flatMap(({ id, code, text }): readonly Found[] => {
    const about = namedIn(text, hidden)
    if (about === '') return []
    const choices = ['keep', 'code', 'leave-out'] as const
    const key = KEY.nameInNote(id)
    return [{ key, point: 'names', field: 'annex.notes', note: code, text, about, choices }]
  })
  const inFields = typedFields()
    .filter((id) => !LISTS_OF_PEOPLE.includes(id))
    .flatMap((id): readonly Found[] => {
      const text = textOf(draft.field(id))
      const about = namedIn(text, hidden)
      if (about === '') return []
      const [first] = namesIn(text, hidden)
      const around = first ? text.slice(Math.max(0, first.at - 40), first.at + first.length + 40) : ''
      const key = KEY.nameInField(id)
      return [{ key, point: 'names', field: id, note: null, text: around, about, choices: ['keep', 'code'] }]
    })
  return [...inNotes, ...inFields]
}

function typedFields(): readonly string[] {
  return SECTIONS.flatMap(({ fields }) => fields)
    .filter((spec) => contentKindOf(spec) !== 'computed')
    .map(({ id }) => id)
}

function funder(draft: ConceptDraft): readonly Found[] {
  const text = textOf(draft.field('cover.funding')).trim()
  return text === '' || EXAMPLE.test(text) ? [inField('funder', 'cover.funding', text, text)] : []
}

function facts(draft: ConceptDraft): readonly Found[] {
  return rowsIn(draft, 'locality.facts').flatMap(({ id, cells }) => {
    const lacking = ['source', 'date'].filter((column) => NOT_STATED.test((cells[column] ?? '').trim()))
    if (lacking.length === 0) return []
    return [inField('facts', 'locality.facts', cells['fact'] ?? '', lacking.join(' '), id)]
  })
}

function pictures({ board }: World, draft: ConceptDraft): readonly Found[] {
  const frames = linesIn(draft, 'concept.storyboard').filter(({ text }) => text.trim() === '')
  const images = board.drawings.filter((item) => item.type === 'image' && item.caption.trim() === '')
  return [
    ...frames.map(({ id }) => inField('pictures', 'concept.storyboard', '', '', id)),
    ...images.map(
      ({ id }): Found => ({
        key: `pictures:${id}`,
        point: 'pictures',
        field: null,
        note: null,
        text: '',
        about: '',
        choices: ['accept'],
      }),
    ),
  ]
}

/** Straight quotes, and a hyphen where a dash belongs; spaces before units are mended when the document is made. */
function typography(draft: ConceptDraft, language: World['language']): readonly Found[] {
  if (language !== 'lt') return []
  return typedFields().flatMap((id) => {
    const text = textOf(draft.field(id))
    const [around] = /.{0,30}(?:"|\s-\s).{0,30}/.exec(text) ?? []
    return around === undefined ? [] : [inField('typography', id, around, around)]
  })
}

/** Letters that would be boxes in the PDF; every other format keeps them, and whoever copies from the PDF gets them too. */
function letters(world: World, draft: ConceptDraft): readonly Found[] {
  const inNotes = notesOf(world).flatMap(({ id, code, text }): readonly Found[] => {
    const about = unprintedLetters(text)
    const key = `letters:${id}`
    return about === ''
      ? []
      : [{ key, point: 'letters', field: 'annex.notes', note: code, text, about, choices: ['accept'] }]
  })
  const inFields = typedFields().flatMap((id) => {
    const about = unprintedLetters(textOf(draft.field(id)))
    return about === '' ? [] : [inField('letters', id, '', about)]
  })
  return [...inFields, ...inNotes]
}

/** Numbers of dots in the rationale that no vote gave. */
function votes({ agenda }: World, draft: ConceptDraft): readonly Found[] {
  const text = textOf(draft.field('decisions.rationale'))
  const given = new Set(agenda.votes.flatMap(({ results }) => results.map(({ dots }) => dots)))
  for (const { results } of agenda.votes) given.add(results.reduce((sum, { dots }) => sum + dots, 0))
  const told = [...text.matchAll(/(\d+)\s*(?:tašk|dots?\b)/giu)].map(([, number]) => Number(number))
  const wrong = told.filter((number) => !given.has(number))
  if (agenda.votes.length === 0 || wrong.length === 0) return []
  return [inField('votes', 'decisions.rationale', text, wrong.join(' '))]
}

/** What lacks in a document that people began to translate: in the other language it stands as in the original. */
function translations(draft: ConceptDraft): readonly Found[] {
  if (!isTranslated(draft)) return []
  const language = otherLanguage(originalLanguage(draft))
  const found = (point: Point, field: string, units: readonly TranslationUnit[]): readonly Found[] => {
    const [first] = units
    if (!first) return []
    const about = fingerprint({ content: { kind: 'text', text: units.map(({ text }) => text).join('\n') } })
    const { text } = first
    return [
      inField(point, field, text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text, about),
    ]
  }
  const states = typedFields().map((id) => {
    const units = unitsOf(draft, id).map((unit) => ({
      ...unit,
      state: translationOf(draft, unit, language).state,
    }))
    return { id, units }
  })
  const all = (point: Point, wanted: 'missing' | 'stale') =>
    states.flatMap(({ id, units }) =>
      found(
        point,
        id,
        units.filter(({ state }) => state === wanted),
      ),
    )
  return [...all('translated', 'missing'), ...all('current', 'stale')]
}

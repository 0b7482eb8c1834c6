// Rules that draft the texts of the concept from the board. Each follows the method's `feeds`; where the activity that
// should feed a field was not done, the nearest one that says the same stands in.
import { searchKey, tidy } from '../base/text.ts'
import type { Note } from '../board/item.ts'
import type { Bilingual } from '../i18n/language.ts'
import { findAgendaTemplate } from '../method/templates.ts'
import type { BoardReading } from './board-reading.ts'
import { type DraftRule, drafted, draftedText, joined, parted, sentence } from './draft-parts.ts'

/** The first cell in the list that has notes, verbatim: its first note. */
function firstOf(...cells: readonly (readonly [activity: string, cell: string])[]): DraftRule {
  return (board) => {
    for (const [activity, cell] of cells) {
      const [note] = board.notes(activity, cell)
      if (note) return draftedText(note.text, board, [note])
    }
    return null
  }
}

const slogan: DraftRule = firstOf(['ide.story', 'chosen'])

/** The name in quotation marks if there is one, otherwise what stands before the colon. */
function nameIn(text: string): string {
  const quoted = /[„“"]([^„“”"]+)[“”"]/.exec(text)?.[1]
  return tidy(quoted ?? parted(text, ':')[0])
}

const conceptName: DraftRule = (board) => {
  const [named] = board.notes('pro.canvas', 'name')
  const note = named ?? board.ranking('ide.vote')[0]
  return note ? draftedText(nameIn(note.text), board, [note]) : null
}

const title: DraftRule = (board) => {
  const written = board.draft?.field('concept.name').content
  const drafting = conceptName(board)?.content
  const name = written?.kind === 'text' && written.text.trim() !== '' ? written : drafting
  const words = name?.kind === 'text' ? tidy(name.text) : ''
  const locality = board.about?.locality
  if (!locality || locality.name === '') return null
  if (board.language === 'en') {
    const head = `Identity concept for ${locality.name}`
    return drafted({ kind: 'text', text: words === '' ? head : `${head}: ${words}` })
  }
  const head =
    locality.genitive === '' ? 'Vietovės identiteto koncepcija' : `${locality.genitive} identiteto koncepcija`
  return drafted({ kind: 'text', text: words === '' ? head : `${head} „${words}“` })
}

/** Cells joined as sentences of one paragraph. */
function paragraph(activity: string, cells: readonly string[]): DraftRule {
  return (board) => {
    const notes = cells.flatMap((cell) => board.notes(activity, cell))
    return draftedText(notes.map(({ text }) => sentence(text)).join(' '), board, notes)
  }
}

function either(...rules: readonly DraftRule[]): DraftRule {
  return (board) => {
    for (const rule of rules) {
      const found = rule(board)
      if (found) return found
    }
    return null
  }
}

/** The six sentences of the story. A cell that goes on from its prompt ("Kadaise čia buvo…") gets the prompt back. */
const story: DraftRule = (board) => {
  const told = ['once', 'everyday', 'until', 'because', 'finally', 'since'].flatMap((cell) => {
    const [note] = board.notes('ide.story', cell)
    return note ? [{ note, text: withOpening(board.prompt('ide.story', cell), note) }] : []
  })
  return draftedText(
    told.map(({ text }) => sentence(text)).join(' '),
    board,
    told.map(({ note }) => note),
  )
}

function withOpening(prompt: string, { text }: Note): string {
  const opening = tidy(prompt.replace(/…\s*$/, ''))
  const first = searchKey(opening).split(/[\s,]+/)[0] ?? ''
  return searchKey(text).startsWith(first) ? text : `${opening} ${text}`
}

const CANVAS_CELLS = [
  'hmw',
  'forWhom',
  'promise',
  'services',
  'spaces',
  'partners',
  'outreach',
  'resources',
  'milestones',
  'funding',
  'risks',
  'indicators',
  'owner',
] as const

/** Bullets in canvas order, for a person to rewrite as prose. */
const description: DraftRule = (board) => {
  const [winner] = board.ranking('ide.vote')
  const notes: Note[] = []
  const bullets: string[] = []
  const add = (heading: string, found: readonly Note[]) => {
    if (found.length === 0) return
    notes.push(...found)
    bullets.push(`• ${heading === '' ? '' : `${heading}: `}${sentence(joined(found))}`)
  }
  add('', winner ? [winner] : board.notes('ide.mashup', 'best'))
  for (const cell of CANVAS_CELLS) add(board.prompt('pro.canvas', cell), board.notes('pro.canvas', cell))
  for (const frame of [1, 2, 3, 4, 5, 6]) {
    const cell = `p${frame}.caption`
    add(board.prompt('pro.storyboard', cell), board.notes('pro.storyboard', cell))
  }
  return draftedText(bullets.join('\n'), board, notes)
}

/** The vote's reasons, then the agreed criteria as headings to answer under. */
const rationale: DraftRule = (board) => {
  const reasons = ['result', 'rationale'].flatMap((cell) => board.notes('ide.vote', cell))
  if (reasons.length === 0) return null
  const criteria = board.notes('def.criteria', 'final')
  const text = reasons.map((note) => sentence(note.text)).join(' ')
  return draftedText([text, ...criteria.map((note) => `${tidy(note.text)} …`)].join('\n\n'), board, reasons)
}

const STAFF: readonly { readonly role: string; readonly label: Bilingual }[] = [
  { role: 'facilitator', label: { lt: 'Moderavo', en: 'Facilitated by' } },
  { role: 'mentor', label: { lt: 'mentorius (-ė)', en: 'mentor' } },
]

const facilitation: DraftRule = (board) => {
  const { about, language } = board
  if (!about) return null
  const people = STAFF.flatMap(({ role, label }) => {
    const names = about.staff.filter((person) => person.role === role).map(({ name }) => name)
    return names.length === 0 ? [] : [`${label[language]}: ${names.join(', ')}`]
  })
  if (about.organiser !== '') {
    people.push(`${language === 'lt' ? 'organizatorius' : 'organiser'}: ${about.organiser}`)
  }
  const agenda = findAgendaTemplate(about.template)?.name[language]
  const method = language === 'lt' ? 'Metodas: dizaino mąstymas' : 'Method: design thinking'
  const parts = people.length === 0 ? [] : [`${people.join('; ')}.`]
  return drafted({ kind: 'text', text: [...parts, `${method}${agenda ? `, ${agenda}` : ''}.`].join(' ') })
}

const question: DraftRule = (board) => {
  const note =
    board.ranking('def.hmw')[0] ??
    board.notes('pro.canvas', 'hmw')[0] ??
    board.notes('def.hmw', 'shortlist')[0]
  return note ? draftedText(note.text, board, [note]) : null
}

const winningIdea: DraftRule = (board) => {
  const [winner] = board.ranking('ide.vote')
  return winner ? draftedText(winner.text, board, [winner]) : null
}

const inKind: DraftRule = (board) => {
  const notes = board.notes('pro.budget', 'inkind')
  return notes.length === 0
    ? null
    : drafted({ kind: 'amount', amount: '', note: sentence(joined(notes)) }, board.codes(notes))
}

const aboutText =
  (read: (board: BoardReading) => string | undefined): DraftRule =>
  (board) => {
    const text = tidy(read(board) ?? '')
    return text === '' ? null : drafted({ kind: 'text', text })
  }

/** Field id to rule. */
export const TEXT_RULES: Readonly<Record<string, DraftRule>> = {
  'cover.title': title,
  'cover.slogan': slogan,
  'summary.text': either(
    paragraph('com.pitch', ['problem', 'person', 'concept', 'why', 'ask']),
    paragraph('ide.vote', ['result', 'rationale']),
  ),
  'locality.name': aboutText(({ about }) => about?.locality.name),
  'locality.municipality': aboutText(({ about }) =>
    [about?.locality.municipality, about?.locality.county].filter(Boolean).join(', '),
  ),
  'team.facilitation': facilitation,
  'challenge.brief': either(
    firstOf(['open.brief', 'brief']),
    aboutText(({ about }) => about?.brief),
  ),
  'challenge.rootCause': firstOf(['def.fivewhys', 'root'], ['def.pov', 'insight']),
  'challenge.whyNow': firstOf(['com.pitch', 'why']),
  'pov.statement': firstOf(['def.pov', 'sentence']),
  'pov.hmw': question,
  'identity.promise': firstOf(['def.values', 'promise'], ['pro.canvas', 'promise']),
  'identity.story': story,
  'identity.slogan': slogan,
  'concept.name': conceptName,
  'concept.oneLiner': either(firstOf(['com.pitch', 'concept']), winningIdea),
  'concept.description': description,
  'budget.ownContribution': inKind,
  'sustainability.owner': firstOf(['pro.canvas', 'owner']),
  'decisions.rationale': rationale,
}

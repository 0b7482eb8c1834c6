// Rules that draft the lists of the concept from the board. Every line keeps the codes of the notes it came from.
import { searchKey, tidy } from '../base/text.ts'
import type { Note } from '../board/item.ts'
import { findActivity } from '../method/method.ts'
import { framesInWords } from './board-pictures.ts'
import type { BoardReading } from './board-reading.ts'
import { type DraftRule, draftedList, linesOf, type NewLine, parted, sentence } from './draft-parts.ts'

const SHORTLIST = 5
const NOT_CHOSEN = 10

/** The first of several ways to fill a list that gives anything. */
function firstLines(...ways: readonly ((board: BoardReading) => readonly NewLine[])[]): DraftRule {
  return (board) => {
    for (const way of ways) {
      const lines = way(board)
      if (lines.length > 0) return draftedList(lines)
    }
    return null
  }
}

const cells =
  (activity: string, ids: readonly string[], labelled = false) =>
  (board: BoardReading): readonly NewLine[] =>
    linesOf(board, activity, ids, labelled)

function lineOf(board: BoardReading, note: Note): NewLine {
  return { text: note.text, sources: [board.code(note)] }
}

const assets: DraftRule = (board) =>
  draftedList([
    ...linesOf(board, 'emp.placewalk', ['pride', 'hidden'], true),
    ...linesOf(board, 'emp.assets', ['people', 'places', 'stories', 'groups', 'things', 'rhythms'], true),
    ...linesOf(board, 'pro.canvas', ['resources'], true),
  ])

function clusterLines(board: BoardReading): readonly NewLine[] {
  return board.clusters
    .filter((cluster) => cluster.activity === 'def.cluster' && board.isOpen(cluster))
    .map((cluster) => ({ text: cluster.title, sources: board.codes(board.membersOf(cluster)) }))
    .filter(({ text }) => tidy(text) !== '')
}

/** One line an insight: its code, the title of its cluster, the codes of the notes behind it. */
const evidence: DraftRule = (board) => {
  const insights = board.notes('def.cluster', 'insights')
  const lines: NewLine[] = []
  for (const insight of insights) {
    const cluster = board.clusters.find((found) => found.insight === insight.id && board.isOpen(found))
    if (!cluster) continue
    const sources = board.codes(board.membersOf(cluster))
    lines.push({ text: cluster.title, label: board.code(insight), sources })
  }
  if (lines.length === 0) lines.push(...clusterLines(board))
  for (const cell of ['g1', 'g2', 'g3', 'g4', 'g5', 'g6']) {
    const notes = board.notes('def.cluster', cell)
    const sources = board.codes(notes)
    const known = lines.some((line) => sources.every((code) => line.sources.includes(code)))
    if (notes.length > 0 && !known) lines.push({ text: board.prompt('def.cluster', cell), sources })
  }
  return draftedList([...lines, ...linesOf(board, 'emp.interview', ['story', 'surprise'], true)])
}

/** The note with most dots; the first when none has any. */
function strongest(board: BoardReading, notes: readonly Note[]): Note | undefined {
  return [...notes].sort((a, b) => board.dots(b.id) - board.dots(a.id))[0]
}

/** One persona a frame: who it is, then the strongest note of each cell under its heading. */
const personas: DraftRule = (board) => {
  const frames = [...board.framesOf('emp.persona'), ...board.framesOf('emp.empathymap')]
  const lines = frames.flatMap((frame): NewLine[] => {
    const used: Note[] = []
    const parts = (findActivity(frame.activity)?.cells ?? []).flatMap((cell, index) => {
      const note = strongest(board, board.notesIn(frame, cell.id))
      if (!note) return []
      used.push(note)
      if (index === 0) return [sentence(note.text)]
      return [`${parted(board.prompt(frame.activity, cell.id), ':')[0]}: ${sentence(note.text)}`]
    })
    return used.length === 0 ? [] : [{ text: parts.join('\n'), sources: board.codes(used) }]
  })
  return draftedList(lines)
}

/** Under each layer the clusters found in it, with their notes, then the notes that are in none. */
const layers: DraftRule = (board) => {
  const clusters = board.clusters.filter(
    (cluster) => cluster.activity === 'emp.iceberg' && board.isOpen(cluster),
  )
  const lines = ['visible', 'habits', 'values', 'outside', 'future'].flatMap((cell): NewLine[] => {
    const label = parted(board.prompt('emp.iceberg', cell), ':')[0]
    const notes = board.notes('emp.iceberg', cell)
    const rest = new Set(notes)
    const titled = clusters.flatMap((cluster): NewLine[] => {
      const inside = notes.filter((note) => cluster.members.includes(note.id))
      const home = inside.length * 2 > cluster.members.length
      if (!home || tidy(cluster.title) === '') return []
      for (const note of inside) rest.delete(note)
      const text = `${tidy(cluster.title)}: ${inside.map((note) => tidy(note.text)).join('; ')}`
      return [{ text, label, sources: board.codes(inside) }]
    })
    return [...titled, ...[...rest].map((note) => ({ ...lineOf(board, note), label }))]
  })
  return draftedList(lines)
}

/** A value needs a proof a guest can see; without one it is what the place wants to be. */
const values: DraftRule = (board) => {
  const proofs = board.notes('def.values', 'proof')
  const named = board.notes('def.values', 'weAre')
  const wish = board.prompt('def.values', 'wantToBe')
  const word = board.language === 'lt' ? 'Įrodymas' : 'Proof'
  const lines = named.map((note, index): NewLine => {
    const proof = proofs[index]
    if (!proof) return { ...lineOf(board, note), label: wish }
    const text = `${sentence(note.text)} ${word}: ${sentence(proof.text)}`
    return { text, sources: board.codes([note, proof]) }
  })
  lines.sort((a, b) => Number((a.label ?? '') !== '') - Number((b.label ?? '') !== ''))
  lines.push(...linesOf(board, 'def.values', ['wantToBe'], true))
  return draftedList(lines.length > 0 ? lines : linesOf(board, 'emp.iceberg', ['values']))
}

const shortlist: DraftRule = (board) => {
  const ranking = board.ranking('def.hmw')
  const notes = ranking.length > 0 ? ranking : board.notes('def.hmw', 'shortlist')
  return draftedList(notes.slice(0, SHORTLIST).map((note) => lineOf(board, note)))
}

/** The two best slogans besides the chosen one. */
const otherSlogans: DraftRule = (board) => {
  const chosen = new Set(board.notes('ide.story', 'chosen').map(({ text }) => searchKey(tidy(text))))
  const others = board.notes('ide.story', 'slogans').filter(({ text }) => !chosen.has(searchKey(tidy(text))))
  const best = [...others].sort((a, b) => board.dots(b.id) - board.dots(a.id))
  return draftedList(best.slice(0, 2).map((note) => lineOf(board, note)))
}

/** Candidates that lost, and what the matrix put off. */
const notChosen: DraftRule = (board) => {
  const [winner, ...losers] = board.ranking('ide.vote')
  const later = ['small', 'later'].flatMap((cell) => board.notes('ide.matrix', cell))
  const notes = [...new Set([...losers, ...later])].filter((note) => note !== winner)
  return draftedList(notes.slice(0, NOT_CHOSEN).map((note) => lineOf(board, note)))
}

/** One picture a frame; the line is its text for those who do not see it. */
const boards: DraftRule = (board) =>
  draftedList(framesInWords(board).map(({ words }) => ({ text: words, sources: [] })))

const captions: DraftRule = (board) =>
  draftedList(
    linesOf(
      board,
      'pro.storyboard',
      ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'].map((p) => `${p}.caption`),
      true,
    ),
  )

/** Field id to rule. */
export const LIST_RULES: Readonly<Record<string, DraftRule>> = {
  'locality.assets': assets,
  'team.missingVoices': firstLines(cells('emp.stakeholders', ['missing'])),
  'challenge.stakeholders': firstLines(cells('emp.stakeholders', ['live', 'create', 'come', 'decide'], true)),
  'insights.statements': firstLines(cells('def.cluster', ['insights']), clusterLines),
  'insights.evidence': evidence,
  'insights.quotes': (board) =>
    draftedList([
      ...linesOf(board, 'emp.interview', ['quotes']),
      ...linesOf(board, 'emp.empathymap', ['says']),
    ]),
  'personas.list': personas,
  'pov.hmwShortlist': shortlist,
  'pov.criteria': firstLines(cells('def.criteria', ['final']), cells('def.criteria', ['must'])),
  'identity.layers': layers,
  'identity.values': values,
  'identity.onlyHere': firstLines(cells('def.values', ['onlyHere']), cells('emp.iceberg', ['visible'])),
  'identity.notUs': (board) =>
    draftedList([
      ...linesOf(board, 'def.values', ['notUs']),
      ...linesOf(board, 'emp.iceberg', ['outside'], true),
    ]),
  'identity.sloganAlternatives': otherSlogans,
  'concept.storyboard': captions,
  'decisions.notChosen': notChosen,
  'feedback.grid': (board) =>
    draftedList([
      ...linesOf(board, 'com.feedback', ['liked', 'wish', 'questions', 'ideas'], true),
      ...linesOf(board, 'com.checkout', ['take', 'leave'], true),
    ]),
  'feedback.changes': (board) =>
    draftedList([
      ...linesOf(board, 'com.feedback', ['changes']),
      ...linesOf(board, 'open.brief', ['parking'], true),
    ]),
  'annex.boards': boards,
  'annex.photos': firstLines(cells('emp.placewalk', ['pride', 'sad', 'hidden', 'potential'])),
}

// A workshop's notes, clusters and votes as sheets. Authors are shown as their activity and they themselves allow, and
// notes of the unspoken stay out, as in the document's annex. Renders nothing.
import { displayIn, settledDisplays } from '../agenda/author-display.ts'
import type { Frame } from '../agenda/frame.ts'
import { allDots, chosenOf } from '../agenda/poll.ts'
import { type Sheet, type SheetCell, sheetColumn } from '../base/sheet.ts'
import type { Note } from '../board/item.ts'
import { plainText } from '../board/markup.ts'
import type { Bilingual, Language } from '../i18n/language.ts'
import { findActivity, sectorOf, stageOf } from '../method/method.ts'
import { shownOf } from '../people/badge.ts'
import { isUnspoken, type World } from './board-reading.ts'

type Row = readonly SheetCell[]

const HEADERS = {
  notes: { lt: 'Lapeliai', en: 'Notes' },
  clusters: { lt: 'Grupės', en: 'Clusters' },
  votes: { lt: 'Balsavimai', en: 'Votes' },
  code: { lt: 'Kodas', en: 'Code' },
  locality: { lt: 'Vietovė', en: 'Locality' },
  stage: { lt: 'Etapas', en: 'Stage' },
  activity: { lt: 'Veikla', en: 'Activity' },
  cell: { lt: 'Langelis', en: 'Cell' },
  text: { lt: 'Tekstas', en: 'Text' },
  author: { lt: 'Autoriaus kodas', en: 'Author code' },
  sector: { lt: 'Sektorius', en: 'Sector' },
  time: { lt: 'Laikas', en: 'Time' },
  cluster: { lt: 'Grupė', en: 'Cluster' },
  dots: { lt: 'Taškai', en: 'Dots' },
  members: { lt: 'Lapelių skaičius', en: 'Notes' },
  memberCodes: { lt: 'Lapelių kodai', en: 'Note codes' },
  vote: { lt: 'Balsavimas', en: 'Vote' },
  candidate: { lt: 'Kandidatė', en: 'Candidate' },
  voters: { lt: 'Balsavo', en: 'Voters' },
  rank: { lt: 'Vieta', en: 'Rank' },
  eligible: { lt: 'Turėjo teisę balsuoti', en: 'Eligible' },
  voted: { lt: 'Iš viso balsavo', en: 'Voted in all' },
  chosen: { lt: 'Pasirinkta', en: 'Chosen' },
  closed: { lt: 'Baigta', en: 'Closed' },
} as const satisfies Record<string, Bilingual>

const YES: Bilingual = { lt: 'taip', en: 'yes' }

type Header = keyof typeof HEADERS

function named(key: Header, language: Language): string {
  return HEADERS[key][language]
}

/** Codes begin with their stage's letter; the stages have an order that letters do not. */
const STAGE_LETTERS = 'OEDIPC'

function byCode(a: Row, b: Row): number {
  const [codeA, codeB] = [String(a[0] ?? ''), String(b[0] ?? '')]
  const rank = (code: string) => {
    const at = STAGE_LETTERS.indexOf(code[0] ?? ' ')
    return at < 0 ? STAGE_LETTERS.length : at
  }
  return rank(codeA) - rank(codeB) || (codeA < codeB ? -1 : 1)
}

interface Reading {
  readonly world: World
  readonly frames: ReadonlyMap<string, Frame>
  readonly codes: ReadonlyMap<string, string>
  readonly dots: ReadonlyMap<string, number>
  readonly clusterOf: ReadonlyMap<string, string>
}

function readingOf(world: World): Reading {
  const { agenda, board } = world
  return {
    world,
    frames: new Map(agenda.frames.map((frame) => [frame.id, frame])),
    codes: agenda.codes,
    dots: allDots(agenda.votes),
    clusterOf: new Map(
      board.clusters.flatMap(({ title, members }) => members.map((id) => [id, plainText(title)] as const)),
    ),
  }
}

function isShown({ frames }: Reading, note: Note): boolean {
  return note.text.trim() !== '' && !isUnspoken(frames.get(note.place.frame ?? '')?.activity, note.place.cell)
}

const localityOf = ({ agenda }: World) => agenda.about?.locality.name ?? ''

/** Notes as rows of the notes sheet, in the order of the day. */
export function noteRows(world: World): readonly Row[] {
  const { agenda, board, people, language } = world
  const reading = readingOf(world)
  const settled = settledDisplays(agenda)
  const persons = new Map(people.map((person) => [person.id, person]))
  return board.notes
    .filter((note) => isShown(reading, note))
    .map((note): Row => {
      const frame = reading.frames.get(note.place.frame ?? '')
      const activity = findActivity(frame?.activity ?? '')
      const known = note.author === null ? undefined : persons.get(note.author)
      const display = known ? shownOf(known, displayIn(settled, frame)) : 'hidden'
      const author = display === 'hidden' ? undefined : known
      return [
        reading.codes.get(note.id) ?? '',
        localityOf(world),
        activity ? stageOf(activity.stage).label[language] : '',
        activity?.name[language] ?? '',
        activity?.cells.find(({ id }) => id === note.place.cell)?.prompt[language] ?? '',
        plainText(note.text),
        author && display !== 'sector' ? author.code : '',
        author ? sectorOf(author.sector).label[language] : '',
        note.createdAt,
        reading.clusterOf.get(note.id) ?? '',
        reading.dots.get(note.id) ?? null,
      ]
    })
    .sort(byCode)
}

/** Votes as rows of the votes sheet: one a candidate, best first. */
export function voteRows(world: World): readonly Row[] {
  const { agenda, board, language } = world
  return agenda.votes.flatMap((vote) => {
    const chosen = chosenOf(agenda.votes, vote)
    return [...vote.results]
      .sort((a, b) => a.rank - b.rank || b.dots - a.dots)
      .map(({ note, rank, dots, voters }): Row => {
        const title = board.clusters.find(({ id }) => id === note)?.title
        const text = plainText(board.note(note)?.text ?? title ?? '')
        const code = agenda.codes.get(note) ?? ''
        return [
          localityOf(world),
          vote.question,
          code,
          text,
          dots,
          voters,
          rank,
          vote.eligible,
          vote.voted,
          note === chosen ? YES[language] : '',
          vote.closedAt,
        ]
      })
  })
}

function clusterRows(world: World): readonly Row[] {
  const { board, language } = world
  const reading = readingOf(world)
  return board.clusters.flatMap(({ id, title, members }): readonly Row[] => {
    const notes = members.flatMap((member) => board.note(member) ?? [])
    const shown = notes.filter((note) => isShown(reading, note))
    if (shown.length === 0) return []
    const activity = findActivity(reading.frames.get(shown[0]?.place.frame ?? '')?.activity ?? '')
    const codes = shown.map((note) => reading.codes.get(note.id) ?? '').filter((code) => code !== '')
    const ownDots = reading.dots.get(id) ?? 0
    const noteDots = shown.reduce((sum, note) => sum + (reading.dots.get(note.id) ?? 0), 0)
    return [
      [
        plainText(title),
        localityOf(world),
        activity ? stageOf(activity.stage).label[language] : '',
        activity?.name[language] ?? '',
        shown.length,
        ownDots + noteDots,
        codes.sort().join(', '),
      ],
    ]
  })
}

/** The notes sheet of some rows. */
export function notesSheet(rows: readonly Row[], language: Language): Sheet {
  return {
    name: named('notes', language),
    columns: [
      sheetColumn(named('code', language), 'text', 9),
      sheetColumn(named('locality', language), 'text', 14),
      sheetColumn(named('stage', language), 'text', 16),
      sheetColumn(named('activity', language), 'text', 24),
      sheetColumn(named('cell', language), 'text', 28),
      sheetColumn(named('text', language), 'text', 60),
      sheetColumn(named('author', language), 'text', 12),
      sheetColumn(named('sector', language), 'text', 18),
      sheetColumn(named('time', language), 'minute'),
      sheetColumn(named('cluster', language), 'text', 28),
      sheetColumn(named('dots', language), 'whole'),
    ],
    rows,
  }
}

/** The votes sheet of some rows. */
export function votesSheet(rows: readonly Row[], language: Language): Sheet {
  return {
    name: named('votes', language),
    columns: [
      sheetColumn(named('locality', language), 'text', 14),
      sheetColumn(named('vote', language), 'text', 36),
      sheetColumn(named('code', language), 'text', 9),
      sheetColumn(named('candidate', language), 'text', 48),
      sheetColumn(named('dots', language), 'whole'),
      sheetColumn(named('voters', language), 'whole'),
      sheetColumn(named('rank', language), 'whole'),
      sheetColumn(named('eligible', language), 'whole'),
      sheetColumn(named('voted', language), 'whole'),
      sheetColumn(named('chosen', language), 'text', 12),
      sheetColumn(named('closed', language), 'minute'),
    ],
    rows,
  }
}

/** Everything of a workshop that is a table: notes, clusters, votes. */
export function workshopSheets(world: World): readonly Sheet[] {
  const { language } = world
  const clusters: Sheet = {
    name: named('clusters', language),
    columns: [
      sheetColumn(named('cluster', language), 'text', 48),
      sheetColumn(named('locality', language), 'text', 14),
      sheetColumn(named('stage', language), 'text', 16),
      sheetColumn(named('activity', language), 'text', 24),
      sheetColumn(named('members', language), 'whole'),
      sheetColumn(named('dots', language), 'whole'),
      sheetColumn(named('memberCodes', language), 'text', 40),
    ],
    rows: clusterRows(world),
  }
  return [notesSheet(noteRows(world), language), clusters, votesSheet(voteRows(world), language)]
}

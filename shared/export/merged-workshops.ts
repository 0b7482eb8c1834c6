// Two workshops of one place as one (two evenings, different people): both boards one above the other, note codes that say
// which (1/E-014, 2/E-014), whoever was at both counted once. Pure: archives in, an archive out; the two stay as they are.
import type { AgendaItem } from '../agenda/plan.ts'
import { unionOf } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { ordersBetween } from '../base/order.ts'
import type { FieldContent } from '../concept/field.ts'
import { type Person, personCode, publicPart } from '../people/person.ts'
import { nameKey, organisationKey } from '../people/roster.ts'
import type { Archive, ArchivedAgenda } from './archive-form.ts'
import {
  type ArchivedTables,
  loweredTables,
  mergedRecords,
  renamedRecords,
  renamedTables,
} from './archive-records.ts'
import { mergedConcepts } from './merged-concepts.ts'

/** The free ground between the two boards, board units. */
const GAP = 1200

/** Who a merge would bring together, and how much. */
export interface MergedCounts {
  readonly notes: readonly [number, number]
  readonly people: number
  /** Who was at both: name and organisation agree. */
  readonly twice: number
}

/** The two archives put into one; its id, code and title are whatever the caller gives. */
export interface Merged {
  readonly archive: Archive
  readonly counts: MergedCounts
}

type Ids = (id: string) => string

/**
 * Puts two workshops together.
 *
 * @param workshop what the new one is; its title is shortened to what a title may hold
 */
export function mergeWorkshops(
  first: Archive,
  second: Archive,
  workshop: Pick<Archive['workshop'], 'id' | 'code' | 'title' | 'createdAt'>,
): Merged {
  const { people, ids, twice } = mergePeople(first.people, second.people)
  const one = renamed(first, '1', ids[0])
  const two = lowered(renamed(second, '2', ids[1]), one)
  const title = [...workshop.title].slice(0, LIMITS.title).join('')
  const archive: Archive = {
    ...one,
    workshop: { ...one.workshop, ...workshop, title, startsAt: earlier(one, two) },
    agenda: mergeAgendas(one, two, people, title),
    board: {
      notes: [...one.board.notes, ...two.board.notes],
      clusters: [...one.board.clusters, ...two.board.clusters],
      placements: [...one.board.placements, ...two.board.placements],
      drawings: [...one.board.drawings, ...two.board.drawings],
      unread: { ...one.board.unread, ...two.board.unread },
    },
    concept: {
      ...one.concept,
      ...mergedConcepts(one.concept, two.concept, workshop.createdAt),
      history: [...one.concept.history, ...two.concept.history].sort((a, b) => a.at - b.at),
      ...(one.concept.leftOut || two.concept.leftOut
        ? { leftOut: { ...one.concept.leftOut, ...two.concept.leftOut } }
        : {}),
      // What the board offers now is of two boards: nobody has seen it.
      seen: {},
      unread: {},
    },
    people,
    records: mergedRecords(one.records, two.records, people),
    images: { ...one.images, ...two.images },
  }
  const notes = [first.board.notes.length, second.board.notes.length] as const
  return { archive, counts: { notes, people: people.length, twice } }
}

/** Whoever was at both, and the code each has in the new workshop. */
function mergePeople(first: readonly Person[], second: readonly Person[]) {
  const known = new Map(first.flatMap((person) => keyOf(person).map((key) => [key, person.id] as const)))
  const ids = [new Map<string, string>(), new Map<string, string>()] as const
  const taken = new Set<string>()
  const people: Person[] = first.map((person) => {
    const id = `1-${person.id}`
    ids[0].set(person.id, id)
    return { ...person, id }
  })
  let twice = 0
  for (const person of second) {
    const same = keyOf(person).flatMap((key) => known.get(key) ?? [])[0]
    // Of two namesakes of one organisation in one workshop only one is the person known.
    if (same !== undefined && !taken.has(same)) {
      taken.add(same)
      ids[1].set(person.id, `1-${same}`)
      twice += 1
      const index = first.findIndex(({ id }) => id === same)
      const before = people[index]
      if (before) people[index] = { ...before, shownAs: lessTelling(before, person) }
      continue
    }
    const id = `2-${person.id}`
    ids[1].set(person.id, id)
    people.push({ ...person, id })
  }
  const numbered = people.map((person, index) => ({ ...person, code: personCode(index + 1) }))
  return { people: numbered, ids, twice }
}

/** A name alone makes nobody the same person, as in the programme's report. */
function keyOf({ name, organisation }: Person): readonly string[] {
  const [who, where] = [nameKey(name), organisationKey(organisation)]
  return who === '' || where === '' ? [] : [`${who}\n${where}`]
}

/** Whoever hid their name one evening has it hidden. */
function lessTelling(a: Person, b: Person): Person['shownAs'] {
  const order = ['name', 'code', 'sector'] as const
  return order[Math.max(order.indexOf(a.shownAs), order.indexOf(b.shownAs))] ?? a.shownAs
}

/** All ids and codes of a workshop, with its number before them. */
function renamed(archive: Archive, number: '1' | '2', people: ReadonlyMap<string, string>): Archive {
  const { agenda, board, concept } = archive
  const own = new Map<string, string>(people)
  const put = (id: string) => own.set(id, `${number}-${id}`)
  const { parts = [], sessions = [] } = agenda.about
  for (const { id } of [
    ...parts,
    ...sessions,
    ...agenda.items,
    ...agenda.frames,
    ...agenda.groups,
    ...agenda.votes,
    ...agenda.evaluation,
    ...board.notes,
    ...board.clusters,
    ...board.placements,
    ...board.drawings,
    ...concept.history,
  ])
    put(id)
  for (const id of Object.keys(board.unread)) put(id)
  for (const id of Object.keys(agenda.tables?.['merges'] ?? {})) put(id)
  const codes = new Set(Object.values(agenda.codes))
  const rename: Ids = (value) => own.get(value) ?? value
  const code: Ids = (value) => (codes.has(value) ? `${number}/${value}` : value)
  // A sheet of a person has their ids in its own name; only that it is unique counts.
  return {
    ...archive,
    agenda: {
      ...agenda,
      about: {
        ...agenda.about,
        parts: parts.map((part) => ({ ...part, id: rename(part.id) })),
        sessions: sessions.map((session) => ({ ...session, id: rename(session.id) })),
      },
      items: agenda.items.map((item) => ({ ...item, id: rename(item.id), part: rename(item.part) })),
      frames: agenda.frames.map((frame) => ({
        ...frame,
        id: rename(frame.id),
        item: rename(frame.item),
        group: frame.group === null ? null : rename(frame.group),
        ...(frame.people && { people: frame.people.map(rename) }),
      })),
      groups: agenda.groups.map((group) => ({
        ...group,
        id: rename(group.id),
        label: `${number}/${group.label}`,
        members: group.members.map(rename),
      })),
      codes: Object.fromEntries(Object.entries(agenda.codes).map(([id, own]) => [rename(id), code(own)])),
      votes: agenda.votes.map((vote) => ({
        ...vote,
        id: rename(vote.id),
        results: vote.results.map((result) => ({ ...result, note: rename(result.note) })),
        ...(vote.roundOf ? { roundOf: rename(vote.roundOf) } : {}),
        ...(vote.chosen ? { chosen: rename(vote.chosen) } : {}),
        ...(vote.sectors && {
          sectors: vote.sectors.map(({ sector, cells }) => ({
            sector,
            cells: Object.fromEntries(Object.entries(cells).map(([id, people]) => [rename(id), people])),
          })),
        }),
      })),
      evaluation: agenda.evaluation.map((each) => ({ ...each, id: rename(each.id) })),
      log: agenda.log.map((entry) => ({ ...entry, item: rename(entry.item) })),
      ...(agenda.tables && { tables: renamedTables(agenda.tables, rename) }),
    },
    board: {
      notes: board.notes.map((note) => ({
        ...note,
        id: rename(note.id),
        author: note.author === null ? null : rename(note.author),
        place: placeIn(note.place, rename),
      })),
      clusters: board.clusters.map((cluster) => ({
        ...cluster,
        id: rename(cluster.id),
        insight: cluster.insight === null ? null : rename(cluster.insight),
        members: cluster.members.map(rename),
      })),
      placements: board.placements.map((placement) => ({
        ...placement,
        id: rename(placement.id),
        note: rename(placement.note),
        place: placeIn(placement.place, rename),
      })),
      drawings: board.drawings.map((drawing) => {
        const made = {
          id: rename(drawing.id),
          author: drawing.author === null ? null : rename(drawing.author),
        }
        if (drawing.type !== 'connector')
          return { ...drawing, ...made, place: placeIn(drawing.place, rename) }
        const end = ({ item, at }: typeof drawing.from) => ({ item: item === null ? null : rename(item), at })
        return { ...drawing, ...made, from: end(drawing.from), to: end(drawing.to) }
      }),
      unread: Object.fromEntries(Object.entries(board.unread).map(([id, value]) => [rename(id), value])),
    },
    concept: {
      ...concept,
      fields: concept.fields.map((field) => ({
        ...field,
        sources: field.sources.map(code),
        content: withCodes(field.content, code),
      })),
      history: concept.history.map((entry) => ({ ...entry, id: rename(entry.id) })),
      ...(concept.leftOut && {
        leftOut: Object.fromEntries(Object.entries(concept.leftOut).map(([id, why]) => [rename(id), why])),
      }),
    },
    ...(archive.records && { records: renamedRecords(archive.records, rename) }),
  }
}

function placeIn<T extends { readonly frame: string | null }>(place: T, rename: Ids): T {
  return place.frame === null ? place : { ...place, frame: rename(place.frame) }
}

function withCodes(content: FieldContent, code: Ids): FieldContent {
  if (content.kind === 'list')
    return {
      ...content,
      lines: content.lines.map((line) => ({
        ...line,
        label: code(line.label),
        sources: line.sources.map(code),
      })),
    }
  if (content.kind !== 'table') return content
  return { ...content, rows: content.rows.map((row) => ({ ...row, sources: row.sources.map(code) })) }
}

/** A workshop with its board below that of another. */
function lowered(archive: Archive, above: Archive): Archive {
  const bottom = unionOf(boxesOf(above))
  const top = unionOf(boxesOf(archive))
  if (!bottom || !top) return archive
  const by = Math.ceil(bottom.y + bottom.h + GAP - top.y)
  const down = ([x, y]: readonly [number, number]): readonly [number, number] => [x, y + by]
  const lower = <T extends { readonly place: { readonly at: readonly [number, number] } }>(item: T): T => ({
    ...item,
    place: { ...item.place, at: down(item.place.at) },
  })
  const { agenda, board } = archive
  return {
    ...archive,
    agenda: {
      ...agenda,
      frames: agenda.frames.map((frame) => ({ ...frame, at: down(frame.at) })),
      ...(agenda.tables && { tables: loweredTables(agenda.tables, by) }),
    },
    board: {
      ...board,
      notes: board.notes.map(lower),
      placements: board.placements.map(lower),
      drawings: board.drawings.map((drawing) => {
        if (drawing.type !== 'connector') return lower(drawing)
        const end = (one: typeof drawing.from) => ({ ...one, at: down(one.at) })
        return { ...drawing, from: end(drawing.from), to: end(drawing.to) }
      }),
    },
  }
}

function boxesOf({ agenda, board }: Archive) {
  const lying = board.drawings.flatMap((drawing) => (drawing.type === 'connector' ? [] : [drawing]))
  return [
    ...agenda.frames.map(({ at: [x, y], size: [w, h] }) => ({ x, y, w, h })),
    ...[...board.notes, ...board.placements, ...lying].map(({ place: { at }, size: [w, h] }) => ({
      x: at[0],
      y: at[1],
      w,
      h,
    })),
  ]
}

function mergeAgendas(
  { agenda: one }: Archive,
  { agenda: two }: Archive,
  people: readonly Person[],
  title: string,
): ArchivedAgenda {
  return {
    about: {
      ...one.about,
      title,
      brief: one.about.brief === '' ? two.about.brief : one.about.brief,
      parts: [...one.about.parts, ...two.about.parts],
      sessions: [...one.about.sessions, ...two.about.sessions],
      staff: distinct([...one.about.staff, ...two.about.staff]),
    },
    items: inOrder(one.items, two.items),
    // It is over, both times: nobody is called anywhere.
    position: null,
    timer: { state: 'idle' },
    frames: [...one.frames, ...two.frames],
    people: people.map(publicPart),
    groups: [...one.groups, ...two.groups],
    codes: { ...one.codes, ...two.codes },
    votes: [...one.votes, ...two.votes],
    evaluation: [...one.evaluation, ...two.evaluation],
    log: [...one.log, ...two.log],
    ...(one.tables || two.tables ? { tables: bothTables(one.tables, two.tables) } : {}),
  }
}

function bothTables(one: ArchivedTables = {}, two: ArchivedTables = {}): ArchivedTables {
  const names = [...new Set([...Object.keys(one), ...Object.keys(two)])].sort()
  return Object.fromEntries(names.map((name) => [name, { ...two[name], ...one[name] }]))
}

/** The second evening's items after the first's. */
function inOrder(first: readonly AgendaItem[], second: readonly AgendaItem[]): readonly AgendaItem[] {
  const last = first.reduce((greatest, { order }) => (order > greatest ? order : greatest), '')
  const later = [...second].sort((a, b) => (a.order < b.order ? -1 : 1))
  const orders = ordersBetween(last === '' ? null : last, null, later.length)
  return [...first, ...later.map((item, index) => ({ ...item, order: orders[index] ?? item.order }))]
}

function earlier(one: Archive, two: Archive): number {
  return Math.min(one.workshop.startsAt, two.workshop.startsAt)
}

function distinct<T extends object>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

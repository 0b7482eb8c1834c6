// A sample workshop file as an archive: the same shape a live workshop leaves behind. Notes get the places a careful
// person would give them.
import { type Frame, frameId, missingFrames } from '../agenda/frame.ts'
import { type AgendaItem, type AgendaPart, itemsOf, stepsOf } from '../agenda/plan.ts'
import { boxAt } from '../base/geometry.ts'
import { ordersBetween } from '../base/order.ts'
import { NOTE_SIZE } from '../board/board.ts'
import type { Note, Place, Placement } from '../board/item.ts'
import { tidyCell, type Untidy } from '../board/tidy.ts'
import { cellBox } from '../method/activity.ts'
import { findActivity } from '../method/method.ts'
import { findAgendaTemplate } from '../method/templates.ts'
import { type Person, publicPart } from '../people/person.ts'
import { ARCHIVE_SCHEMA, type Archive, type ArchivedAgenda, type ArchivedBoard } from './archive-form.ts'
import { conceptOfSample, evaluationOfSample, historyOfSample } from './sample-concept.ts'
import type { Sample } from './sample-form.ts'

/** Activities worked through after the meeting, which the sample's agenda does not hold. */
const FOLLOW_UP = 'followup'

/** Turns a sample file into the archive of a workshop. */
export function archiveOfSample(sample: Sample): Archive {
  const { workshop, programme } = sample
  const locality = sample.localities.find(({ id }) => id === workshop.localityId) ?? {
    id: workshop.localityId,
    name: workshop.localityId,
    genitive: '',
    locative: '',
    municipality: '',
    county: '',
  }
  const people = peopleOf(sample)
  const agenda = agendaOf(sample, locality, people)
  return {
    schema: ARCHIVE_SCHEMA,
    workshop: {
      id: workshop.id,
      code: workshop.code,
      programme: { id: programme.id, title: programme.title, organiser: programme.organiser },
      locality,
      title: workshop.title,
      startsAt: Date.parse(workshop.sessions[0]?.start ?? programme.period.start),
      createdAt: Date.parse(programme.period.start),
    },
    agenda,
    board: boardOf(sample, agenda),
    concept: {
      fields: conceptOfSample(sample),
      history: historyOfSample(sample),
      seen: {},
      leftOut: {},
      unread: {},
    },
    people,
    images: {},
  }
}

function personId(index: number): string {
  return `person-${String(index + 1).padStart(2, '0')}`
}

function peopleOf(sample: Sample): readonly Person[] {
  return sample.participants.map((participant) => {
    const { index, code, name, organisation, sector, consentName, joinedAt, ...details } = participant
    return {
      id: personId(index),
      code,
      name,
      organisation,
      sector,
      shownAs: consentName ? 'name' : 'code',
      joinedAt: Date.parse(joinedAt),
      details,
    }
  })
}

function agendaOf(
  sample: Sample,
  locality: Archive['workshop']['locality'],
  people: readonly Person[],
): ArchivedAgenda {
  const { workshop } = sample
  const { id: _id, ...place } = locality
  const parts = partsOf(sample)
  const items = itemsOfSample(sample)
  const last = items.filter(({ part }) => part !== FOLLOW_UP).at(-1)
  return {
    about: {
      title: workshop.title,
      programme: sample.programme.title,
      organiser: sample.programme.organiser,
      locality: place,
      brief: workshop.brief,
      venue: workshop.venue,
      template: workshop.agendaId,
      parts,
      sessions: workshop.sessions.map(({ start, end, ...session }) => ({
        ...session,
        startsAt: Date.parse(start),
        endsAt: Date.parse(end),
      })),
      staff: sample.staff.map(({ role, name }) => ({ role, name })),
    },
    items,
    position: last ? { item: last.id, step: Math.max(0, stepsOf(last).length - 1) } : null,
    timer: { state: 'idle' },
    frames: framesOf(sample, items),
    people: people.map(publicPart),
    groups: sample.groups.map(({ id, label, members }) => ({ id, label, members: members.map(personId) })),
    codes: Object.fromEntries(sample.notes.map(({ id }) => [id, id])),
    votes: sample.votingSessions.map(({ openedAt, closedAt, results, ...vote }) => ({
      ...vote,
      openedAt: Date.parse(openedAt),
      closedAt: Date.parse(closedAt),
      results: results.map(({ noteId, ...result }) => ({ note: noteId, ...result })),
    })),
    evaluation: evaluationOfSample(sample),
    log: [],
  }
}

function partsOf({ workshop }: Sample): readonly AgendaPart[] {
  const template = findAgendaTemplate(workshop.agendaId)
  const parts = (template?.parts ?? []).map(({ id, name }, index) => {
    const start = workshop.sessions[index]?.start
    return { id, name, startsAt: start === undefined ? null : Date.parse(start) }
  })
  return [...parts, { id: FOLLOW_UP, name: { lt: 'Po susitikimo', en: 'After the meeting' }, startsAt: null }]
}

/** The agenda's items, and after them the activities that have notes though the agenda has none of them. */
function itemsOfSample(sample: Sample): readonly AgendaItem[] {
  const template = findAgendaTemplate(sample.workshop.agendaId)
  const items = template ? itemsOf(template) : []
  const planned = new Set(items.map(({ activity }) => activity))
  const extra = [...usedActivities(sample)].filter((activity) => !planned.has(activity))
  const orders = ordersBetween(items.at(-1)?.order ?? null, null, extra.length)
  return [
    ...items,
    ...extra.map((activity, index) => ({
      id: `${FOLLOW_UP}-${String(index + 1).padStart(2, '0')}`,
      order: orders[index] ?? '',
      part: FOLLOW_UP,
      kind: 'activity' as const,
      activity,
      minutes: findActivity(activity)?.minutes ?? 0,
      note: { lt: '', en: '' },
    })),
  ]
}

function usedActivities({ notes, placements }: Sample): ReadonlySet<string> {
  return new Set([...notes, ...placements].map(({ activity }) => activity))
}

function framesOf(sample: Sample, items: readonly AgendaItem[]): readonly Frame[] {
  const used = usedActivities(sample)
  const frames: Frame[] = []
  for (const item of items) {
    const activity = item.activity === null ? undefined : findActivity(item.activity)
    if (!activity || !used.has(activity.id)) continue
    const notes = sample.notes.filter((note) => note.activity === activity.id)
    // The whole room filled one frame together, even where the method would have given each group its own.
    const shared = activity.scope !== 'group' || !notes.some(({ group }) => group !== null)
    const groups = shared ? [] : sample.groups.map(({ id }) => id)
    frames.push(...missingFrames(item.id, activity, groups, frames))
  }
  return frames
}

interface Landing {
  readonly id: string
  readonly activity: string
  readonly cell: string
  readonly group: string | null
}

function boardOf(sample: Sample, { items, frames }: ArchivedAgenda): ArchivedBoard {
  const placements = sample.placements.map((placement, index) => ({
    ...placement,
    id: `${placement.activity}-${String(index + 1).padStart(2, '0')}`,
    group: null,
  }))
  const clusters = new Map(
    sample.clusters.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id] as const)),
  )
  const places = placesOf([...sample.notes, ...placements], items, frames, clusters)
  const count = sample.notes.length + sample.clusters.length + placements.length
  const orders = ordersBetween(null, null, count)
  const spot = (id: string) =>
    places.get(id) ?? { place: { frame: null, cell: null, at: [0, 0] }, size: NOTE_SIZE }
  return {
    notes: sample.notes.map(
      ({ id, text, colour, author, anonymous, createdAt }, index): Note => ({
        type: 'note',
        id,
        text: text.normalize('NFC'),
        ...spot(id),
        colour,
        author: anonymous || author === null ? null : personId(author),
        createdAt: Date.parse(createdAt),
        order: orders[index] ?? '',
        restored: false,
        locked: false,
        source: null,
      }),
    ),
    clusters: sample.clusters.map(({ id, title, activity, cell, noteIds, insightNoteId }, index) => ({
      type: 'cluster',
      id,
      title: title.normalize('NFC'),
      activity,
      cell,
      members: [...noteIds].sort(),
      insight: insightNoteId,
      order: orders[sample.notes.length + index] ?? '',
    })),
    placements: placements.map(
      ({ id, noteId }, index): Placement => ({
        type: 'placement',
        id,
        note: noteId,
        ...spot(id),
        order: orders[sample.notes.length + sample.clusters.length + index] ?? '',
        locked: false,
      }),
    ),
    drawings: [],
    unread: {},
  }
}

interface Spot {
  readonly place: Place
  readonly size: Note['size']
}

/** Lays notes into their cells in the order they came, those of a cluster together, as tidying a cell would. */
function placesOf(
  landings: readonly Landing[],
  items: readonly AgendaItem[],
  frames: readonly Frame[],
  clusters: ReadonlyMap<string, string>,
): ReadonlyMap<string, Spot> {
  const places = new Map<string, Spot>()
  const byCell = new Map<string, Landing[]>()
  for (const landing of landings) {
    const key = `${landing.activity}/${landing.cell}/${landing.group ?? ''}`
    byCell.set(key, [...(byCell.get(key) ?? []), landing])
  }
  for (const together of byCell.values()) {
    const [first] = together
    if (!first) continue
    const item = items.find(({ activity }) => activity === first.activity)
    const frame =
      frames.find(({ id }) => item && id === frameId(item.id, first.group)) ??
      frames.find(({ activity }) => activity === first.activity)
    const cell = findActivity(first.activity)?.cells.find(({ id }) => id === first.cell)
    if (!frame || !cell) continue
    const inOrder = together.map(({ id }, index): Untidy => {
      return { id, box: boxAt([index, 0], [1, 1]), cluster: clusters.get(id) ?? null }
    })
    for (const { id, at, size } of tidyCell(cellBox(cell, frame.at, frame.size), inOrder, []).spots) {
      places.set(id, { place: { frame: frame.id, cell: cell.id, at }, size })
    }
  }
  return places
}

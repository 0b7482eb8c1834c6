// The sample workshop as an archive, and one ten times its size made of it: 2,100 notes, 350 clusters, 140 people who all
// get a certificate, every text of the concept as long as the editor lets it be.
import { readFileSync } from 'node:fs'
import { archiveOfSample } from '../../shared/export/sample.ts'
import { sampleSchema } from '../../shared/export/sample-form.ts'
import { usualSettings } from '../../shared/people/certificate.ts'

const NOTE_TEXT = 400
const CONCEPT_TEXT = 8_000
const HOUR = 3_600_000

/** The sample with minutes of everybody's presence and a certificate for each, as a workshop has them when it is over. */
export function sampleArchive() {
  const text = readFileSync(
    new URL('../../shared/export/data/sample-workshop.lt.json', import.meta.url),
    'utf8',
  )
  return withRecords(archiveOfSample(sampleSchema.parse(JSON.parse(text))))
}

/** @param times how many of everything */
export function grown(archive, times) {
  const copies = Array.from({ length: times }, (_, copy) => copy)
  const many = (list, make) =>
    copies.flatMap((copy) => list.map((one) => (copy === 0 ? one : make(one, copy))))
  const own = (id, copy) => (id === null || copy === 0 ? id : `${id}-${copy}`)
  const codeOf = (code, copy) =>
    code.replace(/\d+$/, (digits) => String(Number(digits) + copy * 100).padStart(3, '0'))
  const { agenda, board, concept, people } = archive
  const persons = many(people, (person, copy) => ({
    ...person,
    id: own(person.id, copy),
    name: `${person.name} ${copy}`,
  }))
  const numbered = persons.map((person, index) => ({
    ...person,
    code: `D${String(index + 1).padStart(2, '0')}`,
  }))
  return withRecords({
    ...archive,
    workshop: { ...archive.workshop, id: `${archive.workshop.id}-x${times}`, code: '' },
    agenda: {
      ...agenda,
      people: numbered.map(({ id, code, name, sector, shownAs }) => ({
        ...{ id, code, sector, shownAs },
        name: shownAs === 'name' ? name : null,
      })),
      codes: Object.fromEntries(
        copies.flatMap((copy) =>
          Object.entries(agenda.codes).map(([id, code]) => [
            own(id, copy),
            copy === 0 ? code : codeOf(code, copy),
          ]),
        ),
      ),
      votes: agenda.votes.map((vote) => ({
        ...vote,
        results: many(vote.results, (result, copy) => ({ ...result, note: own(result.note, copy) })),
      })),
    },
    board: {
      ...board,
      notes: many(board.notes, (note, copy) => ({
        ...note,
        id: own(note.id, copy),
        author: own(note.author, copy),
        text: copy % 3 === 1 ? longText(note.text, NOTE_TEXT) : note.text,
      })),
      clusters: many(board.clusters, (cluster, copy) => ({
        ...cluster,
        id: own(cluster.id, copy),
        insight: own(cluster.insight, copy),
        members: cluster.members.map((member) => own(member, copy)),
      })),
      placements: many(board.placements, (one, copy) => ({
        ...one,
        id: own(one.id, copy),
        note: own(one.note, copy),
      })),
    },
    concept: {
      ...concept,
      fields: concept.fields.map((field) => ({ ...field, content: grownContent(field.content, many, own) })),
    },
    people: numbered,
  })
}

function grownContent(content, many, own) {
  if (content.kind === 'text') {
    if (content.text === '') return content
    const { rich: _, ...plain } = content
    return { ...plain, text: longText(content.text, CONCEPT_TEXT) }
  }
  if (content.kind === 'list') {
    return { ...content, lines: many(content.lines, (line, copy) => ({ ...line, id: own(line.id, copy) })) }
  }
  if (content.kind === 'table') {
    return { ...content, rows: many(content.rows, (row, copy) => ({ ...row, id: own(row.id, copy) })) }
  }
  return content
}

function longText(text, most) {
  return `${text} `
    .repeat(Math.ceil(most / (text.length + 1)))
    .slice(0, most)
    .trim()
}

function withRecords(archive) {
  const { people, workshop } = archive
  const { prefix, threshold: _, ...words } = usualSettings(archive.workshop.programme)
  const face = {
    ...words,
    hours: 16,
    ...{ form: 'onsite', firstDay: '2026-03-12', lastDay: '2026-03-13', venue: workshop.locality.name },
  }
  const certificates = people.map(({ id, name }, index) => ({
    number: `${prefix}-2026-${String(index + 1).padStart(4, '0')}`,
    ...{ person: id, name, hours: 16, title: words.programme, issuedAt: workshop.startsAt + 40 * HOUR },
    ...{ state: 'valid', endedAt: null, reason: '', replacedBy: null },
    code: `7K4MG-${String(index).padStart(5, '0')}`,
    face,
  }))
  const presence = people.flatMap(({ id: person }) =>
    [0, 2, 4, 24, 26, 28].map((hour) => ({
      person,
      from: workshop.startsAt + hour * HOUR,
      until: workshop.startsAt + (hour + 1.9) * HOUR,
    })),
  )
  const empty = { expected: [], attendance: [], removals: [], votes: [], certificateSettings: null }
  return { ...archive, records: { ...empty, presence, certificates } }
}

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { documentStatus, REQUIRED_FIELDS, signDue } from '../../../shared/concept/document-status.ts'
import {
  addComment,
  approveFields,
  commentsOf,
  decide,
  decisionsOf,
  isApproved,
  resolveComment,
} from '../../../shared/concept/review.ts'
import { applyArchive, archiveOf, archiveText } from '../../../shared/export/archive.ts'
import { archiveFrom, freshDocuments, openSample } from '../export/workshop-files.ts'

/** Another writer's copy, and giving each what the other has. */
function twoWriters(one: ConceptDraft) {
  const doc = new Y.Doc()
  const meet = () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc))
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(doc))
  }
  meet()
  return { other: new ConceptDraft(doc), meet }
}

it('stays a draft while one required field lacks approval, and names the field', () => {
  const { concept } = openSample('lt')
  const rest = documentStatus(concept).missing.filter((id) => id !== 'cover.funding')
  approveFields(concept, rest, 'Vardenė Pirmoji', 1000)
  signDue(concept, 'Patvirtinta')
  expect(documentStatus(concept)).toMatchObject({
    state: 'draft',
    version: '0.9',
    missing: ['cover.funding'],
  })
  expect(concept.history.some(({ version }) => version === '1.0')).toBe(false)
})

it('becomes version 1.0 with the day and the name of who approved the last field', () => {
  const { concept } = openSample('lt')
  const at = Date.UTC(2026, 3, 1)
  approveFields(concept, documentStatus(concept).missing, 'Vardenė Pirmoji', at)
  signDue(concept, 'Patvirtinta')
  const signed = { version: '1.0', at }
  expect(documentStatus(concept)).toEqual({
    state: 'approved',
    ...signed,
    approver: 'Vardenė Pirmoji',
    missing: [],
  })
  expect(concept.history.at(-1)).toMatchObject({ ...signed, who: 'Vardenė Pirmoji' })
})

it('goes back to a draft when an approved field is edited, and becomes 1.1 when it is approved again', () => {
  const { concept } = openSample('lt')
  approveFields(concept, REQUIRED_FIELDS, 'A', 2_000_000_000_000)
  signDue(concept, '')
  concept.editText({ field: 'concept.name', entry: '', part: '' }, 'Kitas vardas', 0)
  expect(concept.field('concept.name').status).toBe('edited')
  expect(documentStatus(concept)).toMatchObject({ state: 'draft', version: '1.1', missing: ['concept.name'] })
  approveFields(concept, ['concept.name'], 'B', 2_000_000_001_000)
  signDue(concept, '')
  expect(documentStatus(concept)).toMatchObject({ state: 'approved', version: '1.1', approver: 'B' })
})

it('is one version 1.0 when two writers approve the last two fields at the same moment', () => {
  const { concept: one } = openSample('lt')
  const missing = documentStatus(one).missing
  const [first = '', second = ''] = missing
  approveFields(one, missing.slice(2), 'A', 2_000_000_000_000)
  const { other, meet } = twoWriters(one)
  for (const [draft, field, who] of [
    [one, first, 'A'],
    [other, second, 'B'],
  ] as const) {
    approveFields(draft, [field], who, 2_000_000_005_000)
    signDue(draft, '')
    expect(documentStatus(draft).state).toBe('draft')
  }
  meet()
  expect(documentStatus(one)).toMatchObject({ state: 'approved', version: '1.0' })
  expect(documentStatus(other)).toEqual(documentStatus(one))
  signDue(one, '')
  signDue(other, '')
  meet()
  expect(one.history.filter(({ version }) => version === '1.0')).toHaveLength(1)
})

it('takes words somebody wrote while a field was being approved as not approved', () => {
  const { concept: one } = openSample('lt')
  const { other, meet } = twoWriters(one)
  const path = { field: 'concept.name', entry: '', part: '' }
  other.editText(path, 'Kol tvirtinote', 0)
  approveFields(one, ['concept.name'], 'A', 1)
  meet()
  expect(isApproved(one, 'concept.name')).toBe(false)
  expect(isApproved(other, 'concept.name')).toBe(false)
})

it('goes with the workshop in its archive: who approved, what was decided and said', () => {
  const { concept, agenda, board, people, workshop } = openSample('lt')
  approveFields(concept, ['concept.name'], 'A', 1)
  decide(concept, 'name:O-006', { choice: 'code', who: '', at: 2, about: 'D06' })
  const comment = { id: 'c', place: 'cover', answers: null, text: 'Gerai', who: 'B', at: 3 }
  addComment(concept, { ...comment, resolved: false })
  resolveComment(concept, 'c', true)
  const text = archiveText(archiveOf({ workshop, agenda, board, concept, people, images: {} }))
  const documents = freshDocuments()
  applyArchive(archiveFrom(text), documents)
  expect(isApproved(documents.concept, 'concept.name')).toBe(true)
  expect(decisionsOf(documents.concept).get('name:O-006')?.choice).toBe('code')
  expect(commentsOf(documents.concept)).toEqual([{ ...comment, resolved: true }])
})

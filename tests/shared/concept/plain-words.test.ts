// Bold and bullets are for the board: a document has a style of its own.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { draftConcept } from '../../../shared/concept/draft.ts'
import { openSample } from '../export/workshop-files.ts'

test('signs for bold and bullets on the board reach no line of the concept', () => {
  const { agenda, board, people } = openSample('lt')
  for (const { id, text } of board.notes) {
    const next = `- **${text.split(' ')[0] ?? ''}** ${text.split(' ').slice(1).join(' ')}`
    board.editText(id, next, next.length)
  }
  for (const { id, title } of board.clusters) board.editText(id, `**${title}**`, 0)
  const draft = new ConceptDraft(new Y.Doc())
  draft.create()
  const world = { agenda, board, people, language: 'lt' } as const
  draftConcept(world, draft)
  const written = JSON.stringify(composeConcept(world, draft, 'lt'))
  expect(written).toContain('Pasilik')
  expect(written).not.toContain('**')
  expect(written).not.toMatch(/"text":"- /)
})

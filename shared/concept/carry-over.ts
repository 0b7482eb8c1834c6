// Carries rich texts that an older version wrote as plain ones into the fragments of this one, on any device, without the
// others.
import * as Y from 'yjs'
import { CONCEPT_SCHEMA, type ConceptDraft, RICH_FIELDS } from './concept-draft.ts'
import { dropText, isMap, texts } from './field-map.ts'
import { fillFragment, fragmentOf } from './rich-fragment.ts'
import { type RichText, richOfText } from './rich-text.ts'

/**
 * Carries over what an older version wrote. What somebody still writes with one is found by the next call and stands
 * beside what was carried before: no letter is lost.
 */
export function carryOver(draft: ConceptDraft): void {
  const { doc } = draft
  if (!draft.ready) return
  const fields = doc.getMap('fields')
  const left = RICH_FIELDS.flatMap((id) => {
    const map = fields.get(id)
    const text = isMap(map) ? texts(map, 'text') : ''
    return isMap(map) && text !== '' ? [{ map, update: carrying(doc, id, richOfText(text)) }] : []
  })
  // Apart from the rest: in one transaction Yjs would take what we delete for somebody else's.
  for (const { update } of left) Y.applyUpdate(doc, update, draft)
  const meta = doc.getMap('meta')
  if (left.length === 0 && meta.get('schema') === CONCEPT_SCHEMA) return
  draft.change(() => {
    for (const { map } of left) dropText(map)
    if (meta.get('schema') !== CONCEPT_SCHEMA) meta.set('schema', CONCEPT_SCHEMA)
  })
}

/**
 * Words as an update that lays them into a rich text. The same words give the same update on every device, under a
 * writer's number made of them: two that carry them over at once make one text and not two.
 */
function carrying(doc: Y.Doc, field: string, blocks: RichText): Uint8Array {
  const words = JSON.stringify([field, blocks])
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  let turn = 0
  // Words carried before and written anew are other words, though they read the same.
  while (known.has(numberOf(`${turn} ${words}`))) turn += 1
  const alone = new Y.Doc()
  alone.clientID = numberOf(`${turn} ${words}`)
  alone.transact(() => fillFragment(fragmentOf(alone, field), blocks))
  const update = Y.encodeStateAsUpdate(alone)
  alone.destroy()
  return update
}

/** A number out of a text, the same everywhere; 32 bits, as the numbers of writers have. Not for secrets. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  }
  return hash
}

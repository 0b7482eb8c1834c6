// A plain item as the document keeps it: its shared text as Y.Text, a cluster's members as a map, the rest as values.
import * as Y from 'yjs'
import type { BoardItem } from './item.ts'

/** The map of a new item, with every field as given. */
export function itemMap(item: BoardItem): Y.Map<unknown> {
  switch (item.type) {
    case 'note': {
      const { id: _id, text, restored, ...fields } = item
      const map = mapOf(fields)
      map.set('text', new Y.Text(text))
      // Deleted once with other words than it has now: that is what makes a note a restored one.
      if (restored) map.set('deleted', { by: null, at: item.createdAt, text: text === '' ? '\u00a0' : '' })
      return map
    }
    case 'cluster': {
      const { id: _id, title, members, ...fields } = item
      const map = mapOf(fields)
      map.set('title', new Y.Text(title))
      map.set('members', new Y.Map(members.map((member) => [member, true] as const)))
      return map
    }
    case 'shape':
    case 'text': {
      const { id: _id, text, ...fields } = item
      const map = mapOf(fields)
      map.set('text', new Y.Text(text))
      return map
    }
    case 'image': {
      const { id: _id, caption, ...fields } = item
      const map = mapOf(fields)
      map.set('caption', new Y.Text(caption))
      return map
    }
    case 'placement':
    case 'connector':
    case 'stroke': {
      const { id: _id, ...fields } = item
      return mapOf(fields)
    }
  }
}

/** What is not locked, turned or copied says nothing of it: readers assume as much, and thousands of notes weigh less. */
function mapOf(fields: Readonly<Record<string, unknown>>): Y.Map<unknown> {
  const said = Object.entries(fields).filter(
    ([key, value]) =>
      !(key === 'locked' && value === false) &&
      !(key === 'source' && value === null) &&
      !(key === 'angle' && value === 0),
  )
  return new Y.Map(said)
}

// tldraw's whole component with the same scene: notes are its note shapes, arrows are bound, strokes are draw shapes.
// Others' work is buffered and merged into the store 30 times a second, as its own sync client does it.
import 'tldraw/tldraw.css'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import {
  b64Vecs,
  createBindingId,
  createShapeId,
  InstancePresenceRecordType,
  Tldraw,
  toRichText,
} from 'tldraw'
import { ALL_IN_VIEW, createScene, NOTE_SIDE } from '../scene.mjs'
import { fetchStored, packed, present } from '../stage.mjs'

const asked = new URLSearchParams(location.search)
const objects = Number(asked.get('objects'))
const COLOUR = {
  yellow: 'yellow',
  blue: 'light-blue',
  pink: 'light-red',
  green: 'light-green',
  orange: 'orange',
  violet: 'light-violet',
  white: 'white',
}
/** A note of tldraw is 200 units wide. */
const SCALE = NOTE_SIDE / 200
/** COLLABORATIVE_MODE_FPS of its sync client. */
const SYNC_MS = 1000 / 30
const assetUrls = getAssetUrlsByImport()
const options = { maxShapesPerPage: 100_000 }

function createShapes(editor) {
  const scene = createScene(objects)
  editor.createShapes(
    scene.notes.map(({ id, x, y, text, colour }) => ({
      id: createShapeId(id),
      type: 'note',
      x,
      y,
      props: { color: COLOUR[colour], richText: toRichText(text), scale: SCALE, size: 'm' },
    })),
  )
  editor.createShapes(
    scene.connectors.map(({ id, from }) => {
      const note = scene.notes[Number(from.slice('note-'.length))]
      return { id: createShapeId(id), type: 'arrow', x: note.x, y: note.y, props: { size: 's' } }
    }),
  )
  editor.createBindings(
    scene.connectors.flatMap(({ id, from, to }) =>
      [
        ['start', from],
        ['end', to],
      ].map(([terminal, note]) => ({
        id: createBindingId(`${id}-${terminal}`),
        type: 'arrow',
        fromId: createShapeId(id),
        toId: createShapeId(note),
        props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false },
      })),
    ),
  )
  editor.createShapes(
    scene.strokes.map(({ id, x, y, points }) => ({
      id: createShapeId(id),
      type: 'draw',
      x,
      y,
      props: {
        color: 'blue',
        isComplete: true,
        segments: [
          { type: 'free', path: b64Vecs.encodePoints(points.map(([px, py]) => ({ x: px, y: py, z: 0.5 }))) },
        ],
      },
    })),
  )
}

function mount(props) {
  return new Promise((resolve) => {
    createRoot(document.getElementById('root')).render(
      createElement(Tldraw, { ...props, assetUrls, options, onMount: resolve }),
    )
  })
}

async function make() {
  const editor = await mount({})
  editor.setCamera({ x: 0, y: 0, z: 1 })
  createShapes(editor)
  const { document } = editor.getSnapshot()
  return packed(JSON.stringify({ document }))
}

async function open() {
  const snapshot = await (await fetchStored('tldraw', objects)).json()
  const { middle } = createScene(objects)
  let editor = null
  createRoot(document.getElementById('root')).render(
    createElement(Tldraw, {
      snapshot,
      assetUrls,
      options,
      onMount: (given) => {
        editor = given
        look(middle, ALL_IN_VIEW)
      },
    }),
  )
  function look([x, y], z) {
    const { w, h } = editor.getViewportScreenBounds()
    editor.setCamera({ x: w / 2 / z - x, y: h / 2 / z - y, z }, { immediate: true })
  }

  let buffer = []
  let mergedAt = 0
  function receive(change) {
    buffer.push(change)
    if (buffer.length > 1) return
    const wait = mergedAt + SYNC_MS - performance.now()
    setTimeout(() => requestAnimationFrame(merge), Math.max(0, wait - 8))
  }
  function merge() {
    mergedAt = performance.now()
    const changes = buffer
    buffer = []
    editor.store.mergeRemoteChanges(() => {
      for (const change of changes) change()
    })
  }
  function deliver(event) {
    if (event.kind === 'cursor') {
      const person = `user:${event.person}`
      return editor.store.put([
        InstancePresenceRecordType.create({
          id: InstancePresenceRecordType.createId(person),
          userId: person,
          userName: `Vardenė D${event.person + 1}`,
          currentPageId: editor.getCurrentPageId(),
          lastActivityTimestamp: Date.now(),
          cursor: { x: event.at[0], y: event.at[1], type: 'default', rotation: 0 },
          color: '#1d5c8a',
        }),
      ])
    }
    const shape = editor.getShape(createShapeId(event.id))
    if (event.kind === 'move') return editor.store.put([{ ...shape, x: event.at[0], y: event.at[1] }])
    return editor.store.put([{ ...shape, props: { ...shape.props, richText: toRichText(event.text) } }])
  }

  present({
    ready: () => editor !== null,
    look,
    camera: () => {
      const { x, y, z } = editor.getCamera()
      return { x: -x, y: -y, z }
    },
    screenOf: ([x, y]) => {
      const { x: left, y: top } = editor.pageToViewport({ x, y })
      return [left, top]
    },
    select: (ids) => {
      editor.setSelectedShapes(ids.map((id) => createShapeId(id)))
    },
    placeOf: (id) => {
      const { x, y } = editor.getShape(createShapeId(id))
      return [x, y]
    },
    textOf: (id) => JSON.stringify(editor.getShape(createShapeId(id)).props.richText),
    prepare: (events) => {
      const texts = new Map(createScene(objects).notes.map(({ id, text }) => [id, text]))
      return events.map((event) => {
        if (event.kind !== 'letter') return () => receive(() => deliver(event))
        const before = texts.get(event.id)
        const text = before.length > 90 ? before.slice(0, 40) : `${before}${event.letter}`
        texts.set(event.id, text)
        return () => receive(() => deliver({ ...event, text }))
      })
    },
  })
}

if (asked.has('make')) window.made = make()
else await open()

// Our board, mounted as the workshop page mounts it: the real BoardCanvas on a Board over a local Y.Doc, with undo,
// presence over awareness and codes. Others' work arrives as encoded Yjs and awareness updates.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import '../../../client/theme.css'
import { createElement, StrictMode, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { createRoot } from 'react-dom/client'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness.js'
import * as Y from 'yjs'
import { z } from 'zod/mini'
import { BoardCanvas } from '../../../client/canvas/board-canvas.tsx'
import { Presence } from '../../../client/model/presence.ts'
import { Phrases } from '../../../client/model/react.tsx'
import { slimDocument } from '../../../client/model/slim-document.ts'
import { openUndo } from '../../../client/model/undo.ts'
import { wordSource } from '../../../client/model/word-source.ts'
import { Words } from '../../../client/model/words.ts'
import { canvasPresence } from '../../../client/surfaces/workshop/canvas-presence.ts'
import { Board } from '../../../shared/board/board.ts'
import { createScene, NOTE_SIDE } from '../scene.mjs'
import { fetchStored, packed, present } from '../stage.mjs'

z.config({ jitless: true })

const asked = new URLSearchParams(location.search)
const objects = Number(asked.get('objects'))
const FRAMES = []
const GROUPS = {}
const ME = 'person-me'
const WORKSHOP = { id: 'bench', title: 'Ignalina' }
const SIZE = [NOTE_SIDE, NOTE_SIDE]

function placeAt(at) {
  return { frame: null, cell: null, at }
}

/** The document a workshop with this scene would have. */
function createDocument() {
  const scene = createScene(objects)
  const doc = new Y.Doc()
  doc.clientID = 1
  const board = new Board(doc)
  board.create()
  const made = { author: 'person-0', createdAt: 1_790_000_000_000 }
  board.change(() => {
    for (const { id, x, y, text, colour } of scene.notes) {
      board.createNote({ id, text, place: placeAt([x, y]), size: SIZE, colour, ...made })
    }
    for (const { id, from, to } of scene.connectors) {
      const [start, end] = [from, to].map((item) => ({ item, at: [0, 0] }))
      board.createDrawing({ type: 'connector', id, from: start, to: end, meaning: 'supports', ...made })
    }
    for (const { id, x, y, points } of scene.strokes) {
      const size = [0, 1].map((axis) => Math.max(...points.map((point) => point[axis])))
      board.createDrawing({
        type: 'stroke',
        id,
        place: placeAt([x, y]),
        size,
        extent: size,
        pen: 'pen',
        ink: 'blue',
        width: 4,
        points: points.flatMap(([px, py]) => [Math.round(px * 10), Math.round(py * 10), 50]),
        ...made,
      })
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

/** Turns what others do into updates, as their devices would send them. */
function encodeEvents(doc, events) {
  const theirs = new Y.Doc()
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
  const board = new Board(theirs)
  const people = Array.from({ length: 20 }, () => new Awareness(new Y.Doc()))
  let update = null
  theirs.on('update', (bytes) => {
    update = bytes
  })
  return events.map((event) => {
    if (event.kind === 'cursor') {
      const awareness = people[event.person]
      const user = { person: `person-${event.person}`, role: 'participant' }
      awareness.setLocalState({ user, cursor: event.at, selection: [], drag: null, editing: null })
      return { awareness: encodeAwarenessUpdate(awareness, [awareness.clientID]) }
    }
    if (event.kind === 'move') board.moveItems([{ id: event.id, place: placeAt(event.at) }])
    else {
      const { text } = board.note(event.id)
      const words = text.length > 90 ? text.slice(0, 40) : `${text}${event.letter}`
      board.editText(event.id, words, words.length)
    }
    return { update }
  })
}

function Page({ board, presence, undo, words, codes, onReady }) {
  const [selection, setSelection] = useState([])
  window.benchSelect = setSelection
  const canvas = createElement(BoardCanvas, {
    board,
    frames: FRAMES,
    groups: GROUPS,
    activeFrame: null,
    language: 'lt',
    editable: true,
    codes,
    badgeOf,
    presence,
    commands: undo,
    me: ME,
    now,
    newId,
    selection,
    onSelectionChange: setSelection,
    onReady,
    workshop: WORKSHOP,
  })
  return createElement(
    Phrases,
    { words, language: 'lt' },
    createElement(I18nProvider, { locale: 'lt-LT' }, canvas),
  )
}

const badgeOf = () => 'VP'
const now = () => Date.now()
const newId = () => crypto.randomUUID()

async function open() {
  const [response, words] = await Promise.all([fetchStored('ours', objects), openWords()])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()))
  const board = new Board(doc)
  // As the session does when the workshop has opened.
  requestIdleCallback(() => slimDocument(doc))
  const undo = openUndo(board)
  const awareness = new Awareness(doc)
  const people = new Map(
    Array.from({ length: 20 }, (_, index) => {
      const code = `D${String(index + 1).padStart(2, '0')}`
      return [
        `person-${index}`,
        { id: `person-${index}`, code, shownAs: 'name', name: `Vardenė ${code}`, sector: 'culture' },
      ]
    }),
  )
  const presence = canvasPresence(new Presence({ awareness }, ME, 'participant'), () => people, 'lt')
  const codes = new Map(
    [...board.items.keys()]
      .filter((id) => board.note(id))
      .map((id, index) => [id, `E-${String(index + 1).padStart(3, '0')}`]),
  )
  let canvas = null
  createRoot(document.getElementById('root')).render(
    createElement(
      StrictMode,
      null,
      createElement(Page, { board, presence, undo, words, codes, onReady: (api) => (canvas = api) }),
    ),
  )
  present({
    ready: () => canvas !== null && canvas.camera.width > 0,
    look: ([x, y], z) => {
      const { camera } = canvas
      camera.set({ x: x - camera.width / 2 / z, y: y - camera.height / 2 / z, z })
    },
    camera: () => ({ ...canvas.camera.view }),
    screenOf: ([x, y]) => canvas.camera.toScreen([x, y]),
    select: (ids) => {
      window.benchSelect(ids)
    },
    placeOf: (id) => [...board.items.get(id).place.at],
    textOf: (id) => board.note(id).text,
    prepare: (events) =>
      encodeEvents(doc, events).map(({ update, awareness: state }) =>
        update
          ? () => Y.applyUpdate(doc, update, 'remote')
          : () => applyAwarenessUpdate(awareness, state, 'remote'),
      ),
  })
}

async function openWords() {
  const words = new Words('lt', wordSource)
  await words.need(['common', 'canvas', 'commands', 'workshop', 'method'])
  return words
}

if (asked.has('make')) window.made = packed(createDocument())
else await open()

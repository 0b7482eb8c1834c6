// Excalidraw's whole component with the same scene. A note is a filled rectangle with its bound text, the stickies of
// its users; others' work goes through reconcileElements and updateScene, as its own collaboration does it.
import '@excalidraw/excalidraw/index.css'
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  reconcileElements,
} from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { ALL_IN_VIEW, createScene, NOTE_SIDE } from '../scene.mjs'
import { fetchStored, packed, present } from '../stage.mjs'

const asked = new URLSearchParams(location.search)
const objects = Number(asked.get('objects'))
const FILL = {
  yellow: '#ffe97a',
  blue: '#b9dcff',
  pink: '#ffc4d6',
  green: '#c4ecbe',
  orange: '#ffd0a3',
  violet: '#dccbff',
  white: '#ffffff',
}

const sample = ({ notes }) => notes.map(({ text }) => text).join('')

async function createElements() {
  // Texts are measured: the font has to be there, and comes with the first board.
  await new Promise((resolve) => {
    createRoot(document.getElementById('root')).render(createElement(Excalidraw, { excalidrawAPI: resolve }))
  })
  await document.fonts.load('16px Excalifont', sample(createScene(200)))
  const scene = createScene(objects)
  const plain = { roughness: 0, strokeWidth: 1, fillStyle: 'solid' }
  const strokes = scene.strokes.map(({ id, x, y, points }) => ({
    type: 'freedraw',
    id,
    x,
    y,
    points,
    width: Math.max(...points.map(([px]) => px)),
    height: Math.max(...points.map(([, py]) => py)),
    pressures: points.map(() => 0.5),
    simulatePressure: false,
    strokeColor: '#1d5c8a',
    ...plain,
  }))
  const notes = scene.notes.map(({ id, x, y, text, colour }) => ({
    type: 'rectangle',
    id,
    x,
    y,
    width: NOTE_SIDE,
    height: NOTE_SIDE,
    backgroundColor: FILL[colour],
    label: { text, fontSize: 16 },
    ...plain,
  }))
  // One conversion a cluster: it searches all it is given for every arrow.
  const elements = []
  for (const cluster of scene.clusters.keys()) {
    const connectors = scene.connectors
      .filter((connector) => connector.cluster === cluster)
      .map(({ id, from, to }) => arrow(scene, id, from, to, plain))
    const ownNotes = notes.filter((_, index) => scene.notes[index].cluster === cluster)
    const ownStrokes = strokes.filter((_, index) => scene.strokes[index].cluster === cluster)
    elements.push(
      ...convertToExcalidrawElements([...ownNotes, ...connectors], { regenerateIds: false }),
      ...convertToExcalidrawElements(ownStrokes, { regenerateIds: false }),
    )
  }
  // Each conversion numbered its own elements: the order is made anew when they are loaded.
  return JSON.stringify(elements.map((element) => ({ ...element, index: null })))
}

function arrow(scene, id, from, to, plain) {
  const [start, end] = [from, to].map((note) => scene.notes[Number(note.slice('note-'.length))])
  const x = start.x + NOTE_SIDE / 2
  const y = start.y + NOTE_SIDE
  return {
    type: 'arrow',
    id,
    x,
    y,
    width: end.x + NOTE_SIDE / 2 - x,
    height: end.y - y,
    start: { id: from },
    end: { id: to },
    ...plain,
  }
}

async function open() {
  const elements = await (await fetchStored('excalidraw', objects)).json()
  const { middle } = createScene(objects)
  let api = null
  const appState = {
    zoom: { value: ALL_IN_VIEW },
    scrollX: innerWidth / 2 / ALL_IN_VIEW - middle[0],
    scrollY: innerHeight / 2 / ALL_IN_VIEW - middle[1],
  }
  createRoot(document.getElementById('root')).render(
    createElement(Excalidraw, {
      initialData: { elements, appState },
      langCode: 'lt-LT',
      isCollaborating: true,
      excalidrawAPI: (given) => (api = given),
    }),
  )
  const element = (id) => api.getSceneElementsIncludingDeleted().find((one) => one.id === id)
  const labelOf = (id) => element(element(id).boundElements.find(({ type }) => type === 'text').id)
  const collaborators = new Map()

  /** What a message brings: elements with a higher version. */
  function receive(remote) {
    const local = api.getSceneElementsIncludingDeleted()
    api.updateScene({
      elements: reconcileElements(local, remote, api.getAppState()),
      captureUpdate: CaptureUpdateAction.NEVER,
    })
  }
  function newer(one, change) {
    const version = one.version + 1000
    return {
      ...one,
      ...change,
      version,
      versionNonce: Math.floor(Math.random() * 2 ** 30),
      updated: Date.now(),
    }
  }
  function deliver(event) {
    if (event.kind === 'cursor') {
      const key = `socket-${event.person}`
      const known = collaborators.get(key) ?? { username: `Vardenė D${event.person + 1}` }
      const next = new Map(
        collaborators.set(key, {
          ...known,
          button: 'up',
          pointer: { x: event.at[0], y: event.at[1], tool: 'pointer' },
        }),
      )
      api.updateScene({ collaborators: next })
      return
    }
    const { note, label } = event
    if (event.kind === 'move') {
      receive([
        newer(note, { x: event.at[0], y: event.at[1] }),
        newer(label, { x: event.at[0] + label.x - note.x, y: event.at[1] + label.y - note.y }),
      ])
      return
    }
    receive([newer(label, { text: event.text, originalText: event.text })])
  }

  present({
    ready: () => api !== null && api.getSceneElements().length > 0,
    look: ([x, y], z) => {
      const { width, height } = api.getAppState()
      api.updateScene({
        appState: { zoom: { value: z }, scrollX: width / 2 / z - x, scrollY: height / 2 / z - y },
      })
    },
    camera: () => {
      const { scrollX, scrollY, zoom } = api.getAppState()
      return { x: -scrollX, y: -scrollY, z: zoom.value }
    },
    screenOf: ([x, y]) => {
      const { scrollX, scrollY, zoom } = api.getAppState()
      return [(x + scrollX) * zoom.value, (y + scrollY) * zoom.value]
    },
    select: (ids) => {
      const selectedElementIds = Object.fromEntries(ids.map((id) => [id, true]))
      api.updateScene({ appState: { selectedElementIds } })
    },
    placeOf: (id) => [element(id).x, element(id).y],
    textOf: (id) => labelOf(id).originalText,
    // The messages are made beforehand, as they would come decoded from the socket.
    prepare: (events) => {
      const byId = new Map(api.getSceneElementsIncludingDeleted().map((one) => [one.id, one]))
      const texts = new Map()
      let version = 0
      return events.map((event) => {
        version += 1
        if (event.kind === 'cursor') return () => deliver(event)
        const rectangle = byId.get(event.id)
        const bound = byId.get(rectangle.boundElements.find(({ type }) => type === 'text').id)
        const note = { ...rectangle, version: rectangle.version + version }
        const label = { ...bound, version: bound.version + version }
        const before = texts.get(event.id) ?? bound.originalText
        const text = before.length > 90 ? before.slice(0, 40) : `${before}${event.letter ?? ''}`
        texts.set(event.id, text)
        return () => deliver({ ...event, note, label, text })
      })
    },
  })
}

if (asked.has('make')) window.made = createElements().then(packed)
else await open()

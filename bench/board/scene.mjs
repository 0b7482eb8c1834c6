// The scene every board is given: clusters of 200 objects (186 notes with Lithuanian text, 10 connectors between notes,
// 4 freehand strokes) on a grid. Plain data, the same for the same number of objects; each page turns it into its own form.

export const CLUSTER = 200
const NOTES = 186
const CONNECTORS = 10
/** Notes are square, as tldraw's always are. Board units. */
export const NOTE_SIDE = 140
const STEP = 152
const COLUMNS = 16
const PITCH = [2700, 1980]
/** The zoom at which 5,000 objects are all in view at 1920 x 1080; the least Excalidraw allows. */
export const ALL_IN_VIEW = 0.1

export const COLOURS = ['yellow', 'blue', 'pink', 'green', 'orange', 'violet', 'white']

const WORDS =
  `ežeras šventė žmonės miškas seniūnija kūrėjai jaunimas tradicija amatininkai pėsčiųjų takas šeimos vaikai
gyventojai kaimynystė pasididžiavimas žvejyba pirtis giesmės muziejus biblioteka turgus mokykla stotis geležinkelis
parkas ąžuolas įmonės verslas svečiai keliautojai vasara žiema ruduo pavasaris tyla erdvė šviesa ateitis praeitis
bendruomenė savanoriai iniciatyva renginys kūryba dainų šokių kulinarinis paveldas kibinai juoda duona medus žolelės
mūsų čia kur reikia trūksta norėtųsi galėtume kartu vietoje apie prie ir nes kad labai dar niekas kiekvienas`.split(
    /\s+/,
  )

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function sentence(random) {
  const words = Array.from(
    { length: 3 + Math.floor(random() * 6) },
    () => WORDS[Math.floor(random() * WORDS.length)],
  )
  const text = words.join(' ')
  return `${text[0].toLocaleUpperCase('lt')}${text.slice(1)}`
}

function strokePoints(random) {
  const [length, height] = [120 + random() * 240, 20 + random() * 60]
  const waves = 1 + random() * 3
  return Array.from({ length: 40 }, (_, index) => {
    const along = index / 39
    return [along * length, height * (1 + Math.sin(along * waves * 2 * Math.PI)) * 0.5]
  })
}

/**
 * @param objects how many, a multiple of CLUSTER
 * @returns notes, connectors and strokes, each with `cluster`, the number of its cluster, and the middle of everything
 */
export function createScene(objects) {
  const random = seeded(20261122)
  const clusters = Math.ceil(objects / CLUSTER)
  const across = Math.max(1, Math.round(Math.sqrt(clusters * 1.36)))
  const down = Math.ceil(clusters / across)
  const scene = { notes: [], connectors: [], strokes: [], clusters: [] }
  for (let cluster = 0; cluster < clusters; cluster += 1) {
    const left = (cluster % across) * PITCH[0]
    const top = Math.floor(cluster / across) * PITCH[1]
    scene.clusters.push([left + (COLUMNS * STEP) / 2, top + (Math.ceil(NOTES / COLUMNS) * STEP) / 2])
    const noteAt = (index) => `note-${cluster * NOTES + index}`
    for (let index = 0; index < NOTES; index += 1) {
      scene.notes.push({
        id: noteAt(index),
        cluster,
        x: Math.round(left + (index % COLUMNS) * STEP + random() * 8),
        y: Math.round(top + Math.floor(index / COLUMNS) * STEP + random() * 8),
        text: sentence(random),
        colour: COLOURS[Math.floor(random() * COLOURS.length)],
      })
    }
    for (let index = 0; index < CONNECTORS; index += 1) {
      const [row, column] = [Math.floor(random() * 8), Math.floor(random() * (COLUMNS - 3))]
      const from = row * COLUMNS + column
      const to = from + 2 * COLUMNS + Math.floor(random() * 3)
      scene.connectors.push({
        id: `connector-${cluster * CONNECTORS + index}`,
        cluster,
        from: noteAt(from),
        to: noteAt(to),
      })
    }
    for (let index = 0; index < CLUSTER - NOTES - CONNECTORS; index += 1) {
      scene.strokes.push({
        id: `stroke-${cluster * (CLUSTER - NOTES - CONNECTORS) + index}`,
        cluster,
        x: Math.round(left + random() * (COLUMNS - 3) * STEP),
        y: Math.round(top + random() * 10 * STEP),
        points: strokePoints(random).map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]),
      })
    }
  }
  const rows = (down - 1) * PITCH[1] + Math.ceil(NOTES / COLUMNS) * STEP
  const columns = (across - 1) * PITCH[0] + COLUMNS * STEP
  return { ...scene, middle: [columns / 2, rows / 2] }
}

/** The cluster nearest to the middle: where the camera stands at 100 %. */
export function middleCluster({ clusters, middle }) {
  const far = clusters.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]))
  return far.indexOf(Math.min(...far))
}

/** Everything of a cluster, as ids. */
export function idsOf(scene, cluster) {
  return [...scene.notes, ...scene.connectors, ...scene.strokes].flatMap((item) =>
    item.cluster === cluster ? item.id : [],
  )
}

/**
 * Moves of notes, one after another, as others make them: each a little beside where the note lies.
 *
 * @param ids the notes that are moved in turn
 */
export function createMoves(scene, ids, count) {
  const random = seeded(7)
  const at = new Map(scene.notes.map(({ id, x, y }) => [id, [x, y]]))
  return Array.from({ length: count }, (_, index) => {
    const id = ids[index % ids.length]
    const [x, y] = at.get(id)
    return {
      kind: 'move',
      id,
      at: [Math.round(x + (random() - 0.5) * 60), Math.round(y + (random() - 0.5) * 60)],
    }
  })
}

/**
 * What twenty others do for a while, in the order it happens: each moves a cursor 20 times a second; between them they
 * move 20 notes and type 20 letters a second.
 *
 * @param ids the notes they work on
 * @param area the board box their cursors wander in
 */
export function createCrowd(scene, ids, area, seconds) {
  const random = seeded(11)
  const moves = createMoves(scene, ids, seconds * 20)
  const events = []
  for (let tick = 0; tick < seconds * 20; tick += 1) {
    for (let person = 0; person < 20; person += 1) {
      const angle = tick / 12 + person
      const at = [
        area.x + area.w * (0.5 + 0.45 * Math.cos(angle * 0.7 + person)),
        area.y + area.h * (0.5 + 0.45 * Math.sin(angle)),
      ]
      events.push({ kind: 'cursor', person, at: at.map(Math.round) })
    }
    events.push(moves[tick])
    const letter = 'aąeęėiįuųū '[Math.floor(random() * 11)]
    events.push({ kind: 'letter', id: ids[(tick * 7) % ids.length], letter })
  }
  return events
}

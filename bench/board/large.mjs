// A large board at 100 %: pan, zoom, drag, remote moves, and the same with 200 objects. The middle cluster looks the
// same in both, the others' moves happen in it, and twenty notes are dragged.
import { drag, pan, remote, zoom } from './acts.mjs'
import { againstOurselves, atMost, ONE_FRAME } from './bars.mjs'
import { interleaved } from './rounds.mjs'
import { CLUSTER, createMoves, createScene, middleCluster } from './scene.mjs'

const ACTS = { pan: 'pan', zoom: 'zoom', drag: 'drag of 20', remote: '100 remote moves/s' }

export async function large(bench, { boards, objects = 10_000, rounds = 3, peerRounds = 1 }) {
  const subjects = boards.map((board) => ({
    name: board,
    board,
    objects,
    rounds: board === 'ours' ? rounds : Math.min(rounds, peerRounds),
  }))
  subjects.splice(1, 0, { name: 'few', board: 'ours', objects: CLUSTER })
  const found = await interleaved(bench, subjects, rounds, async (open, subject) => {
    const scene = createScene(subject.objects)
    const middle = middleCluster(scene)
    const notes = scene.notes.filter(({ cluster }) => cluster === middle)
    // Rows 3 to 6 of the cluster are in view at 100 %; its ninth row moves.
    const held = notes.filter((_, index) => index % 16 >= 5 && index % 16 < 10 && index >= 48 && index < 112)
    const moved = notes.filter((_, index) => index >= 112 && index < 144).map(({ id }) => id)
    await open.ask('look', scene.clusters[middle], 1)
    await open.settled()
    const panned = await pan(open, [240, 420])
    await open.ask('look', scene.clusters[middle], 1)
    const zoomed = await zoom(open)
    await open.ask('look', scene.clusters[middle], 1)
    await open.settled()
    return {
      pan: panned,
      zoom: zoomed,
      drag: await drag(
        open,
        held.map(({ id }) => id),
        held[0],
        [200, 120],
      ),
      remote: await remote(open, createMoves(scene, moved, 600)),
    }
  })
  return Object.entries(ACTS).flatMap(([act, words]) => {
    const figure = (name) =>
      Object.fromEntries(boards.map((board) => [board, found.get(board)?.[act]?.[name]]))
    return [
      atMost(`${objects} at 100 %, ${words}: frame interval p95`, figure('p95'), ONE_FRAME),
      againstOurselves(
        `${objects} at 100 %, ${words}: busy a frame, beside ${CLUSTER} objects`,
        figure('busy'),
        found.get('few')?.[act]?.busy,
        1.5,
      ),
    ]
  })
}

// Everything in view at once: pan, a hundred remote moves a second, a drag of 200 selected.
import { drag, pan, remote } from './acts.mjs'
import { againstPeers, atMost, ONE_FRAME } from './bars.mjs'
import { interleaved } from './rounds.mjs'
import { ALL_IN_VIEW, createMoves, createScene, idsOf, middleCluster } from './scene.mjs'

const ACTS = { pan: 'pan', remote: '100 remote moves/s', drag: 'drag of 200' }

export async function allInView(bench, { boards, objects = 5000, rounds = 3 }) {
  const scene = createScene(objects)
  const middle = middleCluster(scene)
  const others = scene.notes.filter(({ cluster }) => cluster !== middle).map(({ id }) => id)
  const ids = idsOf(scene, middle)
  const note = scene.notes.find(({ cluster }) => cluster === middle)
  const far = others.filter((_, index) => index % 13 === 0)
  const subjects = boards.map((board) => ({ name: board, board, objects }))
  const found = await interleaved(bench, subjects, rounds, async (open) => {
    await open.ask('look', scene.middle, ALL_IN_VIEW)
    await open.settled()
    return {
      pan: await pan(open, [60, 30]),
      remote: await remote(open, createMoves(scene, far, 600)),
      drag: await drag(open, ids, note, [120, 60]),
    }
  })
  return Object.entries(ACTS).flatMap(([act, words]) => {
    const figure = (name) =>
      Object.fromEntries(boards.map((board) => [board, found.get(board)?.[act]?.[name]]))
    return [
      againstPeers(`${objects} all in view, ${words}: busy a frame`, figure('busy'), 0.25),
      atMost(`${objects} all in view, ${words}: frame interval p95`, figure('p95'), ONE_FRAME),
    ]
  })
}

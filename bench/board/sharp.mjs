// A sharp screen (two device pixels a CSS pixel) at 100 %: pan and zoom.
import { pan, zoom } from './acts.mjs'
import { againstPeers } from './bars.mjs'
import { interleaved } from './rounds.mjs'
import { createScene, middleCluster } from './scene.mjs'

const VIEWPORT = { width: 1280, height: 800 }

export async function sharp(bench, { boards, objects = 5000, rounds = 3 }) {
  const scene = createScene(objects)
  const middle = scene.clusters[middleCluster(scene)]
  const subjects = boards.map((board) => ({ name: board, board, objects, ratio: 2, viewport: VIEWPORT }))
  const found = await interleaved(bench, subjects, rounds, async (open) => {
    await open.ask('look', middle, 1)
    await open.settled()
    const panned = await pan(open, [400, 420])
    await open.ask('look', middle, 1)
    return { pan: panned, zoom: await zoom(open) }
  })
  return ['pan', 'zoom'].flatMap((act) => {
    const figure = (name) =>
      Object.fromEntries(boards.map((board) => [board, found.get(board)?.[act]?.[name]]))
    return [
      againstPeers(`${objects} at pixel ratio 2, ${act}: busy a frame`, figure('busy'), 1),
      againstPeers(`${objects} at pixel ratio 2, ${act}: frame interval p95`, figure('p95'), 1),
    ]
  })
}

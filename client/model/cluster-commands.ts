// The commands that gather notes into clusters, for the canvas and the outline alike.
import type { Frame } from '../../shared/agenda/frame.ts'
import { clustersOf, gather, notesOf, release } from '../../shared/board/clustering.ts'
import type { Command } from './command.ts'
import type { EditWorld } from './editing.ts'

const notesIn = (world: EditWorld): readonly string[] =>
  world.editable ? notesOf(world.board, world.selected).filter((id) => !world.board.isLocked(id)) : []

const clustersIn = (world: EditWorld) => clustersOf(world.board, notesIn(world))

const activityOf = (frames: readonly Frame[], frame: string | null): string =>
  frames.find(({ id }) => id === frame)?.activity ?? ''

export const CLUSTER_COMMANDS: readonly Command<EditWorld>[] = [
  {
    id: 'cluster',
    group: 'arrange',
    keys: [{ code: 'KeyG' }],
    isEnabled: (world) => notesIn(world).length > 0,
    run: (world) => {
      const notes = notesIn(world)
      let gathered: string | null = null
      world.step(() => {
        gathered = gather(world.board, notes, world.newId(), (frame) => activityOf(world.frames, frame))
      })
      world.tell({ what: 'clustered', values: { n: notes.length } })
      if (gathered !== null) world.nameCluster(gathered)
    },
  },
  {
    id: 'uncluster',
    group: 'arrange',
    keys: [{ code: 'KeyG', shift: true }],
    isEnabled: (world) => clustersIn(world).length > 0,
    run: (world) => {
      const notes = notesIn(world)
      world.step(() => release(world.board, notes))
      world.tell({ what: 'unclustered', values: { n: notes.length } })
    },
  },
  {
    id: 'nameCluster',
    group: 'edit',
    isEnabled: (world) => clustersIn(world).length === 1,
    run: (world) => {
      const [cluster] = clustersIn(world)
      if (cluster) world.nameCluster(cluster.id)
    },
  },
]

// The sentence of a cluster being written. If the cluster vanishes under the writer, the next letter brings it back:
// no words are lost.
import { type Box, unionOf } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Cluster } from '../../shared/board/item.ts'
import type { SharedText } from '../model/text-binding.ts'
import type { Scene } from './scene.ts'

export class Naming implements SharedText {
  readonly cluster: string
  readonly #board: Board
  readonly #scene: Scene
  #known: Cluster
  #box: Box

  private constructor(board: Board, scene: Scene, cluster: Cluster, box: Box) {
    this.#board = board
    this.#scene = scene
    this.cluster = cluster.id
    this.#known = cluster
    this.#box = box
  }

  /** Null when there is no such cluster on the board. */
  static of(board: Board, scene: Scene, id: string): Naming | null {
    const cluster = board.items.get(id)
    if (cluster?.type !== 'cluster') return null
    const box = boxOf(scene, cluster)
    return box && new Naming(board, scene, cluster, box)
  }

  /** The box around its notes, where they are now or were last. */
  get box(): Box {
    const cluster = this.#now()
    this.#box = (cluster && boxOf(this.#scene, cluster)) ?? this.#box
    return this.#box
  }

  read(): string {
    return this.#board.textOf(this.cluster)?.toString() ?? ''
  }

  write(next: string, caret: number): void {
    const title = next.slice(0, LIMITS.title)
    if (this.#now()) this.#board.editText(this.cluster, title, caret)
    else if (title !== '') this.#board.createCluster({ ...this.#known, title })
  }

  #now(): Cluster | null {
    const cluster = this.#board.items.get(this.cluster)
    if (cluster?.type !== 'cluster') return null
    this.#known = cluster
    return cluster
  }
}

function boxOf(scene: Scene, { members }: Cluster): Box | null {
  return unionOf(members.flatMap((id) => scene.object(id)?.box ?? []))
}

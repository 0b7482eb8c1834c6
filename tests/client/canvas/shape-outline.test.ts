import { describe, expect, test } from 'vitest'
import { edgeTowards, turned } from '../../../client/canvas/connector-route.ts'
import { distanceToLine, isHit } from '../../../client/canvas/hit-test.ts'
import { holds, leaving, outlineOf, roomIn } from '../../../client/canvas/shape-outline.ts'
import { type Box, centreOf, type Point } from '../../../shared/base/geometry.ts'
import { SHAPE_KINDS, type ShapeKind } from '../../../shared/board/item.ts'
import { CanvasWorld } from './canvas-world.ts'

const BOXES: readonly Box[] = [
  { x: -40, y: 10, w: 176, h: 112 },
  { x: 1000, y: -900, w: 60, h: 300 },
  { x: 0, y: 0, w: 500, h: 40 },
]

function distanceToOutline(kind: ShapeKind, box: Box, at: Point): number {
  const corners = outlineOf(kind, box)
  return Math.min(
    ...corners.map((corner, index) => distanceToLine(at, corner, corners.at(index - 1) ?? corner)),
  )
}

/** Points far around a box, one every few degrees. */
function around(box: Box): readonly Point[] {
  const [cx, cy] = centreOf(box)
  return Array.from({ length: 61 }, (_, index): Point => {
    const turn = (index / 61) * 2 * Math.PI
    return [cx + 2000 * Math.cos(turn), cy + 2000 * Math.sin(turn)]
  })
}

describe.each(SHAPE_KINDS)('the outline of a %s', (kind) => {
  test('is where a line from its middle leaves it, whatever the direction', () => {
    for (const box of BOXES) {
      for (const far of around(box)) {
        const edge = leaving(kind, box, far)
        // An ellipse is round; its polygon is not quite.
        expect(distanceToOutline(kind, box, edge)).toBeLessThan(kind === 'ellipse' ? 1.2 : 1e-6)
        expect(distanceToLine(edge, centreOf(box), far)).toBeLessThan(1e-6)
      }
    }
  })

  test('holds the room for its words', () => {
    for (const box of BOXES) {
      const { x, y, w, h } = roomIn(kind, box)
      const corners: readonly Point[] = [
        [x, y],
        [x + w, y],
        [x, y + h],
        [x + w, y + h],
      ]
      for (const corner of corners) expect(holds(kind, box, corner), `${corner} in ${kind}`).toBe(true)
    }
  })

  test('is met by a connector when it is turned, too', () => {
    for (const [rect] of BOXES.map((box) => [box] as const)) {
      for (const far of around(rect)) {
        const edge = edgeTowards({ rect, angle: 33, outline: kind }, far)
        const upright = turned(edge, centreOf(rect), -33)
        expect(distanceToOutline(kind, rect, upright)).toBeLessThan(kind === 'ellipse' ? 1.2 : 1e-6)
      }
    }
  })

  test('is what a pointer hits: paper inside it, and of a see-through one the edge alone', () => {
    const world = new CanvasWorld()
    const box = { x: 100, y: 100, w: 200, h: 160 }
    const fields = { place: { frame: null, cell: null, at: [100, 100] as const }, size: [200, 160] as const }
    const made = { type: 'shape', shape: kind, angle: 0, text: '', author: null, createdAt: 0 } as const
    world.board.createDrawing({ ...made, ...fields, id: 'paper', fill: 'yellow' })
    world.board.createDrawing({ ...made, ...fields, id: 'glass', fill: null })
    const paper = world.scene.object('paper')
    const glass = world.scene.object('glass')
    if (!paper || !glass) throw new Error('A shape is missing')
    for (let x = 90; x < 310; x += 7) {
      for (let y = 90; y < 270; y += 7) {
        const inside = holds(kind, box, [x, y])
        const away = distanceToOutline(kind, box, [x, y])
        if (inside) expect(isHit(paper, [x, y], 6)).toBe(true)
        else if (away > 6.5) expect(isHit(paper, [x, y], 6)).toBe(false)
        if (away < 5) expect(isHit(glass, [x, y], 6)).toBe(true)
        if (away > 11) expect(isHit(glass, [x, y], 6)).toBe(false)
      }
    }
  })
})

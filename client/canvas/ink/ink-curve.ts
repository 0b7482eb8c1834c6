// The smooth way of a line through its points: it bends where the points bend, and keeps sharp corners. Pure.
import type { Point } from '../../../shared/base/geometry.ts'
import { between, cosine, type InkPoint } from './packed-ink.ts'

/** A line that turns by more than 60 degrees has a corner there, as a cosine. */
export const CORNER = 0.5
/** Points between two at most: whoever asks for more has asked by mistake. */
const MOST_CURVE = 8_000

/**
 * The points of a smooth way from one point to the next, both left out; none where they are near each other.
 *
 * @param step how far apart they are, board units
 * @param most how far from the straight way they may lie, board units
 */
export function curve(
  before: InkPoint,
  from: InkPoint,
  to: InkPoint,
  next: InkPoint,
  step: number,
  most = Number.POSITIVE_INFINITY,
): readonly InkPoint[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const parts = Math.min(MOST_CURVE, Math.floor(length / step))
  if (parts < 2) return []
  const [ux, uy] = tangent(before, from, to)
  const [vx, vy] = tangent(from, to, next, [to.x - from.x, to.y - from.y])
  // Half way it lies an eighth of the difference of the two directions beside the chord.
  const beside = (length / 8) * Math.hypot(ux - vx, uy - vy)
  const pull = beside > most ? (length * most) / beside : length
  return Array.from({ length: parts - 1 }, (_, index) => {
    const t = (index + 1) / parts
    const [a, b] = [t * (1 - t) ** 2 * pull, t * t * (t - 1) * pull]
    const ease = t * t * (3 - 2 * t)
    const along = between(from, to, ease)
    return { x: along.x + a * ux + b * vx, y: along.y + a * uy + b * vy, p: between(from, to, t).p }
  })
}

/** The direction of a smooth line at a point, of length 1; at a corner, or an end, that of the way meant. */
function tangent(before: InkPoint, at: InkPoint, next: InkPoint, way?: Point): Point {
  const [wx, wy] = way ?? [next.x - at.x, next.y - at.y]
  const [ax, ay] = unit(at.x - before.x, at.y - before.y)
  const [bx, by] = unit(next.x - at.x, next.y - at.y)
  const smooth = (ax !== 0 || ay !== 0) && (bx !== 0 || by !== 0) && cosine(before, at, next) > CORNER
  return smooth ? unit(ax + bx, ay + by) : unit(wx, wy)
}

function unit(x: number, y: number): Point {
  const length = Math.hypot(x, y)
  return length === 0 ? [0, 0] : [x / length, y / length]
}

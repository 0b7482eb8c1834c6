// What the painter does otherwise where lines are written down instead of pixels set: paths that can be read back, and a
// shadow of sheets laid over each other instead of a blurred copy.
import { type Brush, type Lines, roundedBox } from '../brush.ts'
import type { SvgContext } from './svg-context.ts'

/** Where a blurred edge has faded by another tenth, in standard deviations; the three innermost lie under the paper. */
const STEPS = [1.645, 1.036, 0.674, 0.385, 0.126, -0.126, -0.385] as const
const TENTHS = 10
/** Of the blur, and how far it is thrown down, board units: as the painter's shadow. */
const DEVIATION = 3.5
const DOWN = 2.5

export function boardLines(context: SvgContext): Lines {
  return { newPath: () => context.newPath(), shadow: layShadow }
}

const layShadow: Lines['shadow'] = ({ context, look }: Brush, { x, y, w, h }) => {
  const share = 1 - (1 - look.palette.shadow) ** (1 / TENTHS)
  context.fillStyle = `rgba(60, 48, 30, ${share})`
  for (const step of STEPS) {
    const more = DEVIATION * step
    // Light comes from above: nothing is seen over the upper edge.
    const top = Math.max(y, y + DOWN - more)
    roundedBox(context, x - more, top, w + 2 * more, y + h + DOWN + more - top, Math.max(2, more + 3))
    context.fill()
  }
}

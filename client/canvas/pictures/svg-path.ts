// A path that is written down as SVG does, in the coordinates of the whole picture. Its calls are a canvas path's; turns,
// moves and even scales are worked into the points, so that nothing but points is left.

/** a, b, c, d, e, f as in `matrix(…)`: moved, turned and scaled the same both ways, never more. */
export type Turn = readonly [number, number, number, number, number, number]

export const STILL: Turn = [1, 0, 0, 1, 0, 0]

/** What lengths are multiplied by. */
export function stretchOf([a, b]: Turn): number {
  return Math.hypot(a, b)
}

/** Degrees, clockwise. */
export function angleOf([a, b]: Turn): number {
  return (Math.atan2(b, a) * 180) / Math.PI
}

export function placed([a, b, c, d, e, f]: Turn, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** One turn after another; the second happens inside the first. */
export function combined(outer: Turn, [a, b, c, d, e, f]: Turn): Turn {
  const [oa, ob, oc, od] = outer
  const [x, y] = placed(outer, e, f)
  return [oa * a + oc * b, ob * a + od * b, oa * c + oc * d, ob * c + od * d, x, y]
}

/** As short as it can be at a hundredth of a unit. */
export function brief(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

export class SvgPath implements Path2D {
  readonly #turnNow: () => Turn
  #words = ''
  /** The last point, in the coordinates of the picture; null before the first. */
  #pen: readonly [number, number] | null = null
  #start: readonly [number, number] | null = null

  /** @param turnNow how what is added now is moved and turned */
  constructor(turnNow: () => Turn = () => STILL) {
    this.#turnNow = turnNow
  }

  /** What stands in a `d` attribute, moved, turned and scaled. */
  get data(): string {
    return this.#words
  }

  get isEmpty(): boolean {
    return this.#words === ''
  }

  moveTo(x: number, y: number): void {
    this.#start = this.#add('M', x, y)
  }

  lineTo(x: number, y: number): void {
    // As on a canvas: a path that begins with a line begins where the line ends.
    if (this.#pen === null) this.moveTo(x, y)
    else this.#add('L', x, y)
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    if (this.#pen === null) this.moveTo(cx, cy)
    const [px, py] = placed(this.#turnNow(), cx, cy)
    this.#add(`Q${brief(px)} ${brief(py)} `, x, y)
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    if (this.#pen === null) this.moveTo(ax, ay)
    const [px, py] = placed(this.#turnNow(), ax, ay)
    const [qx, qy] = placed(this.#turnNow(), bx, by)
    this.#add(`C${brief(px)} ${brief(py)} ${brief(qx)} ${brief(qy)} `, x, y)
  }

  arc(x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    this.ellipse(x, y, radius, radius, 0, from, to, backwards)
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    from: number,
    to: number,
    backwards = false,
  ): void {
    const [cos, sin] = [Math.cos(rotation), Math.sin(rotation)]
    const at = (angle: number): readonly [number, number] => {
      const [dx, dy] = [rx * Math.cos(angle), ry * Math.sin(angle)]
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos]
    }
    const swept = sweepOf(from, to, backwards)
    this.lineTo(...at(from))
    // In two halves: an arc that ends where it began would be none.
    const turn = this.#turnNow()
    const stretch = stretchOf(turn)
    const axis = angleOf(turn) + (rotation * 180) / Math.PI
    const head = `A${brief(rx * stretch)} ${brief(ry * stretch)} ${brief(axis)} 0 ${swept < 0 ? 0 : 1} `
    for (const part of [0.5, 1]) this.#add(head, ...at(from + swept * part))
  }

  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    if (this.#pen === null) this.moveTo(x1, y1)
    const [ax, ay] = this.#pen ?? [0, 0]
    const turn = this.#turnNow()
    const [bx, by] = placed(turn, x1, y1)
    const [cx, cy] = placed(turn, x2, y2)
    const [ux, uy] = unit(ax - bx, ay - by)
    const [vx, vy] = unit(cx - bx, cy - by)
    const cross = ux * vy - uy * vx
    const r = radius * stretchOf(turn)
    if (r === 0 || Math.abs(cross) < 1e-9) {
      this.#place('L', [bx, by])
      return
    }
    const back = r / Math.tan(Math.acos(Math.max(-1, Math.min(1, ux * vx + uy * vy))) / 2)
    this.#place('L', [bx + ux * back, by + uy * back])
    const head = `A${brief(r)} ${brief(r)} 0 0 ${cross < 0 ? 1 : 0} `
    this.#place(head, [bx + vx * back, by + vy * back])
  }

  rect(x: number, y: number, w: number, h: number): void {
    this.moveTo(x, y)
    this.lineTo(x + w, y)
    this.lineTo(x + w, y + h)
    this.lineTo(x, y + h)
    this.closePath()
  }

  roundRect(x: number, y: number, w: number, h: number, radius: unknown = 0): void {
    if (typeof radius !== 'number') throw new TypeError('Only corners of one radius are painted')
    const r = Math.min(radius, w / 2, h / 2)
    if (r <= 0) {
      this.rect(x, y, w, h)
      return
    }
    this.moveTo(x + r, y)
    this.arcTo(x + w, y, x + w, y + h, r)
    this.arcTo(x + w, y + h, x, y + h, r)
    this.arcTo(x, y + h, x, y, r)
    this.arcTo(x, y, x + w, y, r)
    this.closePath()
  }

  closePath(): void {
    if (this.#pen === null) return
    this.#words += 'Z'
    this.#pen = this.#start
  }

  addPath(path: Path2D): void {
    if (!(path instanceof SvgPath)) throw new TypeError('The path of a browser cannot be read back')
    this.#words += path.#words
    this.#pen = path.#pen
    this.#start = path.#start
  }

  #add(head: string, x: number, y: number): readonly [number, number] {
    return this.#place(head, placed(this.#turnNow(), x, y))
  }

  #place(head: string, at: readonly [number, number]): readonly [number, number] {
    this.#words += `${head}${brief(at[0])} ${brief(at[1])}`
    this.#pen = at
    return at
  }
}

/** How far an arc goes, radians; a whole turn at most. */
function sweepOf(from: number, to: number, backwards: boolean): number {
  const whole = 2 * Math.PI
  const way = backwards ? from - to : to - from
  const swept = way >= whole ? whole : ((way % whole) + whole) % whole
  return backwards ? -swept : swept
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y)
  return length === 0 ? [0, 0] : [x / length, y / length]
}

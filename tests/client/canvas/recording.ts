// A 2D context that draws nothing and remembers what it was asked, and a painter that paints with it.
import type { Look } from '../../../client/canvas/brush.ts'
import type { Sprite } from '../../../client/canvas/note-painter.ts'
import { Painter } from '../../../client/canvas/painter.ts'
import type { Palette } from '../../../client/canvas/theme.ts'
import { NOTE_COLOURS, STAGES } from '../../../shared/method/method.ts'

export interface Call {
  readonly name: string
  readonly args: readonly unknown[]
  /** The fill in force when it was called. */
  readonly fill: unknown
}

/** A context on a canvas of no pixels; every call lands in `calls`. */
export function recordingSurface(): { readonly sprite: Sprite; readonly calls: Call[] } {
  const calls: Call[] = []
  const values: Record<string, unknown> = {}
  const canvas = { width: 0, height: 0 }
  const context = new Proxy(values, {
    get(target, name) {
      if (typeof name !== 'string' || name in target) return target[String(name)]
      return (...args: unknown[]) => {
        calls.push({ name, args, fill: target['fillStyle'] })
        if (name !== 'measureText') return undefined
        const size = Number(/(\d+(\.\d+)?)px/.exec(String(target['font']))?.[1] ?? 10)
        const width = [...String(args[0])].length * size * 0.5
        return { width, fontBoundingBoxAscent: size, fontBoundingBoxDescent: size * 0.3 }
      }
    },
  })
  const sprite = { canvas, context } as unknown as Sprite
  return { sprite, calls }
}

export const PALETTE: Palette = {
  ground: '#ground',
  sheet: '#sheet',
  cell: '#cell',
  line: '#line',
  lineStrong: '#lineStrong',
  ink: '#ink',
  inkQuiet: '#inkQuiet',
  accent: '#accent',
  found: '#found',
  accentSoft: '#accentSoft',
  onAccent: '#onAccent',
  inkOnNote: '#inkOnNote',
  notes: Object.fromEntries(NOTE_COLOURS.map(({ code }) => [code, `#${code}`])) as Palette['notes'],
  stages: Object.fromEntries(STAGES.map(({ id }) => [id, `#${id}`])) as Palette['stages'],
  inks: { ink: '#ink-ink', blue: '#ink-blue', green: '#ink-green', red: '#ink-red', orange: '#ink-orange' },
  inkCasing: null,
  highlights: { ink: '#hi-ink', blue: '#hi-blue', green: '#hi-green', red: '#hi-red', orange: '#hi-orange' },
  highlightBlend: 'multiply',
  outlined: false,
  shadow: 0.3,
  noteFont: 'Note',
  interfaceFont: 'Interface',
}

export const LOOK: Look = {
  palette: PALETTE,
  language: 'lt',
  groups: { g1: 'A grupelė' },
  words: {
    restored: 'atkurta',
    hidden: 'matote tik jūs',
    kinds: {
      notes: 'lapeliai',
      text: 'tekstas',
      sketch: 'eskizas',
      photo: 'nuotrauka',
      table: 'lentelė',
      rating: 'vertinimas',
      label: 'antraštė',
    },
    meanings: { supports: 'palaiko', contradicts: 'prieštarauja', 'inspired-by': 'įkvėpta' },
  },
}

export function recordingPainter(look: Look = LOOK): Painter {
  return new Painter(() => recordingSurface().sprite, look)
}

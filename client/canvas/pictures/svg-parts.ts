// How what a canvas is told is said in SVG: words, attributes, fonts and colours. Pure.

export type Attributes = Readonly<Record<string, string | number | null>>

/** Attributes as they stand in a tag; those that are null are left out. */
export function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escaped(String(value))}"`]))
    .join('')
}

/** Words as they stand in XML, between tags or quotes; signs that XML cannot hold are left out. */
export function escaped(words: string): string {
  return words
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export interface Font {
  readonly weight: string
  /** Units of the picture. */
  readonly size: number
  readonly family: string
}

/** A font of a canvas, taken apart. @throws {RangeError} */
export function fontOf(font: string): Font {
  const [, weight = '400', size, family] = /^(?:(\d+) )?([\d.]+)px (.+)$/.exec(font) ?? []
  if (size === undefined || family === undefined) throw new RangeError(`No font: ${font}`)
  return { weight, size: Number(size), family }
}

/** The families of CSS; after each variable one the plain one of its name, which is what a computer may have. */
export function familiesOf(families: string): string {
  const named = families.split(',').flatMap((family) => {
    const name = family.trim().replaceAll('"', '')
    return name.endsWith(' Variable') ? [name, name.slice(0, -' Variable'.length)] : [name]
  })
  return named.map((name) => (name.includes(' ') ? `'${name}'` : name)).join(', ')
}

/** A colour without its transparency, which other programs read only as an attribute of its own. */
export function colourOf(style: string): { readonly colour: string; readonly alpha: number } {
  const numbers = /^rgba?\((.+)\)$/.exec(style)?.[1]?.match(/[\d.]+%?/g)
  if (!numbers) return { colour: style, alpha: 1 }
  const [red, green, blue, alpha = '1'] = numbers
  const share = alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha)
  return { colour: `rgb(${red},${green},${blue})`, alpha: share }
}

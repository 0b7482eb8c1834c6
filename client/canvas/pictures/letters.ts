// The letters of a picture taken along in it: the parts of the page's own fonts that hold them, so that words look the same
// where these fonts are not. What cannot be fetched is left out, and the names of the fonts remain.
import { escaped } from './svg-parts.ts'

/** A style sheet with every face of some families that a text needs; '' when there is none. */
export async function lettersFor(families: readonly string[], text: ReadonlySet<string>): Promise<string> {
  const needed = [...document.styleSheets].flatMap(facesOf).filter((face) => {
    const family = face.style.getPropertyValue('font-family').replace(/["']/g, '')
    return families.includes(family) && isUpright(face) && holdsAny(face, text)
  })
  const rules = await Promise.all(needed.map((face) => embedded(face).catch(() => '')))
  const sheet = rules.join('')
  return sheet === '' ? '' : `<style>${escaped(sheet).replaceAll('&quot;', '"')}</style>\n`
}

function facesOf(sheet: CSSStyleSheet): readonly CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule)
  } catch {
    // A sheet an extension put in from elsewhere: no font of ours is in it.
    return []
  }
}

/** Nothing on the board is written in italics. */
function isUpright({ style }: CSSFontFaceRule): boolean {
  const value = style.getPropertyValue('font-style')
  return value === '' || value === 'normal'
}

function holdsAny({ style }: CSSFontFaceRule, text: ReadonlySet<string>): boolean {
  const ranges = rangesOf(style.getPropertyValue('unicode-range'))
  if (ranges.length === 0) return true
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return ranges.some(([from, to]) => from <= code && code <= to)
  })
}

/** "U+0-FF, U+131, U+4??" as numbers. */
export function rangesOf(range: string): readonly (readonly [number, number])[] {
  return [...range.matchAll(/U\+([0-9A-F]+)(\?*)(?:-([0-9A-F]+))?/gi)].map(([, from = '', any = '', to]) => [
    Number.parseInt(from + any.replaceAll('?', '0'), 16),
    Number.parseInt(to ?? from + any.replaceAll('?', 'F'), 16),
  ])
}

async function embedded({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = /url\((["']?)(.+?)\1\)/.exec(style.getPropertyValue('src'))?.[2]
  if (source === undefined) return ''
  const response = await fetch(new URL(source, parentStyleSheet?.href ?? document.baseURI))
  if (!response.ok) return ''
  const data = await dataAddress(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }))
  const said = ['font-family', 'font-weight', 'unicode-range'].flatMap((name) => {
    const value = style.getPropertyValue(name)
    return value === '' ? [] : [`${name}:${value};`]
  })
  return `@font-face{${said.join('')}src:url(${data}) format("woff2")}\n`
}

/** A file as a `data:` address. */
export function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error ?? new Error('A file could not be read'))
    reader.readAsDataURL(file)
  })
}

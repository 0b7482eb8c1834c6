// Whether an SVG from a page is one the board's pictures are made of: shapes, words and photographs that lie in it. What
// could ask for files, repeat itself without end or run is in none of them, and is refused.

const ELEMENTS: ReadonlySet<string> = new Set(['svg', 'title', 'desc', 'g', 'path', 'rect', 'text', 'image'])

/** Groups in groups; the board's pictures have one level. */
const DEEPEST = 8

const HEADING = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/

/** Written as the board's pictures are: no comment, no declaration, values in double quotes without brackets. */
const TAG = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>/y

const HREF = /href="([^"]*)"/g

/** A photograph, in the file itself. */
const PHOTO = /^data:image\/(?:jpeg|png);base64,[A-Za-z0-9+/=]+$/

export function isPlainSvg(svg: string): boolean {
  const body = svg.replace(HEADING, '')
  if (!body.startsWith('<svg ') || !body.trimEnd().endsWith('</svg>')) return false
  let depth = 0
  // In XML a "<" begins a tag wherever it stands: those that are none of ours end the reading.
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at + 1)) {
    TAG.lastIndex = at
    const [, closing, name = '', attributes = '', empty] = TAG.exec(body) ?? []
    if (!ELEMENTS.has(name) || !isHarmless(attributes)) return false
    if (closing === '/') depth -= 1
    else if (empty !== '/') depth += 1
    if (depth > DEEPEST || depth < 0) return false
  }
  return depth === 0
}

function isHarmless(attributes: string): boolean {
  const hrefs = [...attributes.matchAll(HREF)]
  if (hrefs.some(([, href = '']) => !PHOTO.test(href))) return false
  return hrefs.length > 0 || !/url\s*\(/i.test(attributes)
}

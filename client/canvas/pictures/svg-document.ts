// An SVG file: the frame around painted elements, with what is on the picture in words for those who do not see it.
import type { Box } from '../../../shared/base/geometry.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { escaped } from './svg-parts.ts'
import { brief } from './svg-path.ts'

export interface PictureWords {
  readonly title: string
  /** What is on it. */
  readonly description: string
  readonly language: Language
}

interface SvgParts {
  /** What of the board it shows, board units. */
  readonly box: Box
  readonly ground: string
  readonly elements: string
  /** A style sheet with the letters, or '' where whoever shows it has them. */
  readonly letters: string
}

/** One board unit is one CSS pixel wide. */
export function svgDocument(words: PictureWords, { box, ground, elements, letters }: SvgParts): string {
  const [x, y, w, h] = [box.x, box.y, box.w, box.h].map(brief)
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}" xml:lang="${words.language}" role="img" aria-labelledby="picture-title picture-words">
<title id="picture-title">${escaped(words.title)}</title>
<desc id="picture-words">${escaped(words.description)}</desc>
${letters}<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${escaped(ground)}"/>
${elements}
</svg>
`
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INKS } from '../../../shared/board/item.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'

type Colour = readonly [r: number, g: number, b: number]

const CSS = readFileSync(new URL('../../../client/theme.css', import.meta.url), 'utf8')
const THEMES = {
  light: /:root,\n\.on-paper \{([^}]*)\}/,
  dark: /:root\[data-theme="dark"\] \{([^}]*)\}/,
  contrast: /:root\[data-theme="contrast"\] \{([^}]*)\}/,
}

/** The custom properties of a theme, over those of the light one. */
function propertiesOf(theme: keyof typeof THEMES): ReadonlyMap<string, string> {
  const blocks = [THEMES.light, THEMES[theme]].map((pattern) => pattern.exec(CSS)?.[1] ?? '')
  return new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name ?? '', value ?? '']),
    ),
  )
}

function hex(value: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
  return [r, g, b]
}

function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((each) => {
    const share = each / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** What is seen of a colour under a highlighter's line. */
function highlighted(under: Colour, value: string, multiplied: boolean): Colour {
  const [r = 0, g = 0, b = 0, a = 1] = (value.match(/[\d.]+/g) ?? []).map(Number)
  const [x = 0, y = 0, z = 0] = [r, g, b].map((over, index) => {
    const below = under[index] ?? 0
    return below * (1 - a) + (multiplied ? (over * below) / 255 : over) * a
  })
  return [x, y, z]
}

for (const theme of ['light', 'dark', 'contrast'] as const) {
  describe(`in the ${theme} theme`, () => {
    const properties = propertiesOf(theme)
    const colour = (name: string) => hex(properties.get(name) ?? '')
    const grounds = ['--surface', '--surface-raised', '--surface-sunken']
    const papers = NOTE_COLOURS.map(({ code }) => `--note-${code}`)

    test.each([...INKS])('%s ink is seen on the board and on every note', (ink) => {
      for (const ground of grounds) {
        expect(contrast(colour(`--ink-${ink}`), colour(ground)), ground).toBeGreaterThanOrEqual(3)
      }
      // On light paper it is the casing of a light ink that is seen.
      const edge = theme === 'dark' ? '--ink-casing' : `--ink-${ink}`
      for (const paper of papers) {
        expect(contrast(colour(edge), colour(paper)), paper).toBeGreaterThanOrEqual(3)
      }
    })

    test.each([...INKS])('words under the %s highlighter stay readable, and the line is seen', (ink) => {
      const value = properties.get(`--highlight-${ink}`) ?? ''
      const pairs = [
        ...grounds.map((ground) => [ground, '--ink'] as const),
        ...papers.map((paper) => [paper, '--ink-on-note'] as const),
      ]
      for (const [paper, words] of pairs) {
        const under = (name: string) => highlighted(colour(name), value, theme !== 'dark')
        expect(contrast(under(paper), under(words)), `${words} on ${paper}`).toBeGreaterThanOrEqual(
          theme === 'contrast' ? 7 : 4.5,
        )
        expect(contrast(under(paper), colour(paper)), `the line on ${paper}`).toBeGreaterThanOrEqual(1.15)
      }
    })
  })
}

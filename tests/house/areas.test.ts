// A page or part must ask for every area of phrases its code speaks (client/model/part.tsx): read from the sources, since
// the compiler sees only that the area exists.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const sources = new Map(
  readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('lean'))
    .map((name) => [normalize(join('client', name)), readFileSync(join('client', name), 'utf8')] as const),
)

/** The files whose code comes with a file: what it imports, and what that imports; not what is fetched later. */
function comesWith(entry: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (file: string) => {
    const code = sources.get(file)
    if (code === undefined || seen.has(file)) return
    seen.add(file)
    for (const [, specifier = ''] of code.matchAll(/^(?:import|export) (?!type )[^'"]*?from '(\.[^']+)'/gm)) {
      visit(normalize(join(dirname(file), specifier)))
    }
  }
  visit(entry)
  return seen
}

/** The areas a file speaks. */
function spoken(code: string): readonly string[] {
  return [...code.matchAll(/useTranslations\('(\w+)/g)].map(([, area = '']) => area)
}

interface Fetched {
  readonly from: string
  readonly kind: string
  readonly declared: readonly string[]
  readonly entry: string
}

const FETCHED = /\b(page|part)(?:<[^(]*>)?\(\s*\[([^\]]*)\],\s*async \(\) =>\s*\(await import\('([^']+)'\)\)/g

const fetched: readonly Fetched[] = [...sources].flatMap(([from, code]) =>
  [...code.matchAll(FETCHED)].map(([, kind = '', list = '', specifier = '']) => ({
    from,
    kind,
    declared: [...list.matchAll(/'([\w.]+)'/g)].map(([, area = '']) => area),
    entry: normalize(join(dirname(from), specifier)),
  })),
)

describe('what is fetched', () => {
  it('is found by this test', () => {
    expect(fetched.filter(({ kind }) => kind === 'page').length).toBeGreaterThanOrEqual(7)
  })

  it.each(fetched)('$entry asks for the areas it speaks', ({ kind, declared, entry }) => {
    const files = [...comesWith(entry)]
    const needed = new Set(files.flatMap((file) => spoken(sources.get(file) ?? '')))
    // Every page asks for it.
    needed.delete('common')
    const named = declared.filter((topic) => !topic.startsWith('method'))
    expect([...named].sort(), `${kind} ${entry}`).toEqual([...needed].sort())
    if (kind === 'part') return
    const showsActivities = files.some((file) => /\.(prompt|text)\[language\]/.test(sources.get(file) ?? ''))
    // The phone asks for the stage it is in.
    const asks =
      declared.length > named.length || files.some((file) => /useWords\(/.test(sources.get(file) ?? ''))
    if (showsActivities)
      expect(asks, `${entry} shows activities and asks for no words of the method`).toBe(true)
  })

  it('comes through page() or part(), which say so when it cannot be fetched', () => {
    for (const [file, code] of sources) {
      const components = [...code.matchAll(/import\('([^']+\.tsx)'\)/g)].length
      const known = fetched.filter(({ from }) => from === file).length
      expect(known, file).toBe(components)
    }
  })
})

describe('the browser', () => {
  it('names the area wherever it speaks', () => {
    for (const [file, code] of sources) expect(code, file).not.toMatch(/useTranslations\((?!')/)
  })

  it('takes phrases as built, never a whole area in two languages', () => {
    for (const [file, code] of sources) {
      if (file === join('client', 'model', 'part.tsx')) continue
      expect(code, file).not.toMatch(/^import (?!type )[^'"]*?from '[^']*i18n\/(phrases|catalogue)/m)
    }
  })
})

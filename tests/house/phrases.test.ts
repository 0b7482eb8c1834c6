// A missing phrase or plural form must not compile: shown by compiling small files that have one missing.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { AREAS } from '../../shared/i18n/catalogue.ts'

const folder = mkdtempSync(join(resolve('node_modules'), '.phrases-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the compiler says of a phrase file. */
function compile(name: string, area: string): string {
  const file = join(folder, `${name}.ts`)
  writeFileSync(
    file,
    `import { phrases } from '${resolve('shared/i18n/shape.ts')}'\nexport const area = phrases(${area})\n`,
  )
  const config = join(folder, `${name}.json`)
  writeFileSync(config, JSON.stringify({ extends: resolve('shared/tsconfig.json'), include: [file] }))
  const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', config], {
    encoding: 'utf8',
  })
  return stdout
}

const LT = '{n, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}'
const EN = '{n, plural, one {# note} other {# notes}}'

describe('a phrase file', () => {
  it('compiles when it says everything in both languages', () => {
    expect(compile('whole', `{ lt: { a: '${LT}', b: { c: 'x' } }, en: { a: '${EN}', b: { c: 'y' } } }`)).toBe(
      '',
    )
  })

  it('does not compile without an English phrase', () => {
    expect(compile('no-english', `{ lt: { a: 'x', b: 'y' }, en: { a: 'x' } }`)).toContain('error')
  })

  it('does not compile without a Lithuanian phrase', () => {
    expect(compile('no-lithuanian', `{ lt: { a: 'x' }, en: { a: 'x', b: 'y' } }`)).toContain('error')
  })

  it('does not compile when a Lithuanian plural lacks the form for 1,5', () => {
    const incomplete = LT.replace(' many {# lapelio}', '')
    expect(compile('no-many', `{ lt: { a: '${incomplete}' }, en: { a: '${EN}' } }`)).toContain('error')
  })

  it('does not compile when an English plural lacks its other form', () => {
    expect(compile('no-other', `{ lt: { a: '${LT}' }, en: { a: '{n, plural, one {# note}}' } }`)).toContain(
      'error',
    )
  })
})

type Tree = { readonly [key: string]: string | Tree }

function* leaves(tree: Tree, path: string): Generator<readonly [path: string, text: string]> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') yield [`${path}.${key}`, value]
    else yield* leaves(value, `${path}.${key}`)
  }
}

describe('the catalogue', () => {
  it('has no empty phrase in either language', () => {
    for (const [path, text] of leaves(AREAS, '')) expect(text.trim(), path).not.toBe('')
  })

  it('takes the same arguments in both languages', () => {
    const argumentsOf = (text: string) =>
      [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1]))].sort()
    for (const [area, { lt, en }] of Object.entries(AREAS)) {
      const english = new Map(leaves(en, area))
      for (const [path, text] of leaves(lt, area)) {
        expect(argumentsOf(english.get(path) ?? ''), path).toEqual(argumentsOf(text))
      }
    }
  })
})

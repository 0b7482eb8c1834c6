// What the build leaves out of React (vite.react.ts) is used nowhere, and is still where the list says.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'
import { leanReact } from '../../vite.react.ts'

const require = createRequire(import.meta.url)

const FILES = [
  'react-dom/cjs/react-dom-client.production.js',
  'react-reconciler/cjs/react-reconciler.production.js',
]

function lean(file: string, code: string): string {
  const { transform } = leanReact()
  if (typeof transform !== 'function') throw new Error('The plugin has no transform')
  const result = Reflect.apply(transform, null, [code, `/node_modules/${file}`]) as {
    readonly code: string
  } | null
  if (result === null) throw new Error(`${file} is left as it is`)
  return result.code
}

const read = (file: string) =>
  readFileSync(
    join(require.resolve(`${file.split('/')[0]}/package.json`), '..', ...file.split('/').slice(1)),
    'utf8',
  )

describe('the lean React', () => {
  it.each(FILES)('is %s with parts left out, a script as before', (file) => {
    const code = read(file)
    const made = lean(file, code)
    expect(() => parseAst(made)).not.toThrow()
    expect(made.split('\n')).toHaveLength(code.split('\n').length)
    expect(made.length).toBeLessThan(code.length * 0.95)
  })

  it.each(FILES)('is refused when %s has other names than the list', (file) => {
    const renamed = read(file).replaceAll('popHydrationState', 'popHydration')
    expect(() => lean(file, renamed)).toThrow(/popHydrationState.*vite\.react\.ts/)
  })

  it('lacks nothing a page uses', () => {
    const leftOut =
      /\b(hydrateRoot|Suspense|lazy\(|useOptimistic|ViewTransition|SuspenseList|useActionState|useFormStatus|requestFormReset|preconnect|prefetchDNS|preinit|preinitModule|preloadModule)\b|<(link|style|script|title|meta|Activity|Fragment ref)\b|<form[^>]*\baction=/
    for (const name of readdirSync('client', { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.tsx')) continue
      expect(readFileSync(join('client', name), 'utf8'), name).not.toMatch(leftOut)
    }
  })
})

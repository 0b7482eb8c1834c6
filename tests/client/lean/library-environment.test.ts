// What stands in the place of two parts of lib0 has all that yjs and y-websocket call of them.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as channel from '../../../client/lean/broadcast-channel.ts'
import * as environment from '../../../client/lean/environment.ts'

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

const LIBRARIES = ['yjs', 'y-websocket'].flatMap((name) => sourcesOf(`node_modules/${name}/src`))

/** The names called of a module, whatever a source calls the module itself. */
function calledOf(module: string): string[] {
  const names = LIBRARIES.flatMap((code) => {
    const [, alias] = new RegExp(`import \\* as (\\w+) from '${module}'`).exec(code) ?? []
    return alias
      ? [...code.matchAll(new RegExp(`\\b${alias}\\.(\\w+)`, 'g'))].map(([, name = '']) => name)
      : []
  })
  return [...new Set(names)].sort()
}

test.each([
  ['lib0/environment', environment],
  ['lib0/broadcastchannel', channel],
])('%s', (module, lean) => {
  const called = calledOf(module)
  expect(called.length).toBeGreaterThan(0)
  // The rest of lib0 asks too: what pages take of it stands in the same place.
  expect(Object.keys(lean)).toEqual(expect.arrayContaining(called))
})

test('nobody asks for a value the page could have', () => {
  const asked = LIBRARIES.flatMap((code) =>
    [...code.matchAll(/env\.getVariable\('(\w+)'\)/g)].map(([, name]) => name),
  )
  expect(asked).toEqual(['node_env'])
})

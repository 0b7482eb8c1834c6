// The floors of the house (docs/flow.md), beyond what Biome's rules can say.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

describe('the house', () => {
  it('keeps clock and randomness out of shared/', () => {
    for (const file of sources('shared')) {
      const code = readFileSync(file, 'utf8').replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
      expect(code, file).not.toMatch(/Math\.random|Date\.now|new Date\(\)|nanoid/)
    }
  })

  it('loads Konva nowhere but in the canvas', () => {
    for (const file of sources('client')) {
      if (file.startsWith(join('client', 'canvas'))) continue
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/from '(react-)?konva/)
    }
  })

  it('reads nothing beside the project', () => {
    for (const folder of ['shared', 'server', 'client', 'scripts']) {
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(ts|tsx|mjs)$/.test(file)) continue
        expect(readFileSync(join(folder, file), 'utf8'), file).not.toMatch(
          /\.\.\/(\.\.\/)*shared\/(domain|design)\//,
        )
      }
    }
  })

  it('names in docs/flow.md only files and folders that exist', () => {
    const flow = readFileSync('docs/flow.md', 'utf8')
    const names = [...flow.matchAll(/`((?:shared|server|client|tests|docs|scripts|bench)\/[\w./-]*)`/g)].map(
      (match) => match[1] ?? '',
    )
    expect(names.length).toBeGreaterThan(10)
    for (const name of names)
      expect(() => readdirSync(name.endsWith('/') ? name : join(name, '..')), name).not.toThrow()
    for (const name of names.filter((candidate) => !candidate.endsWith('/'))) {
      expect(() => readFileSync(name), name).not.toThrow()
    }
  })
})

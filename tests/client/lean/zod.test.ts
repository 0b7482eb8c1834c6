// The small stand-in for zod/mini in pages (client/lean/zod.ts) must read every value as zod does: both read the same
// generated values, well formed and broken, with the schemas pages use.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { z as lean } from '../../../client/lean/zod.ts'

interface Readable {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown }
}

async function schemas(): Promise<ReadonlyMap<string, Readable>> {
  const base = await import('../../../shared/base/schema.ts')
  const { ITEM_FIELDS } = await import('../../../shared/board/item.ts')
  const record = await import('../../../shared/agenda/record.ts')
  return new Map<string, Readable>([
    ['point', base.pointSchema],
    ['size', base.sizeSchema],
    ['instant', base.instantSchema],
    ...Object.entries(ITEM_FIELDS),
    ...Object.entries(record.readers).map(([name, reader]) => [`agenda ${name}`, reader] as const),
    ['position', record.positionReader],
    ['timer', record.timerReader],
    ['about', record.aboutReader],
  ])
}

const real = await schemas()
vi.resetModules()
vi.doMock('zod/mini', () => ({ z: lean }))
const small = await schemas()
afterAll(() => vi.doUnmock('zod/mini'))

interface Def {
  readonly type: string
  readonly shape?: Readonly<Record<string, unknown>>
  readonly element?: unknown
  readonly valueType?: unknown
  readonly items?: readonly unknown[]
  readonly options?: readonly unknown[]
  readonly innerType?: unknown
  readonly entries?: Readonly<Record<string, unknown>>
  readonly values?: readonly unknown[]
}

const defOf = (schema: unknown) => (schema as { readonly _zod: { readonly def: Def } })._zod.def

/** Values of every kind, none of which was asked for. */
const hostile = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    -1e300,
    -0,
    '',
    'a'.repeat(700),
    true,
  ),
  fc.constantFrom([], {}, [1], [1, 2, 3], [0, -1], { at: [1, 2] }, JSON.parse('{"__proto__": {"lt": 1}}')),
  fc.anything(),
)

/** Values that mostly fit a schema, as zod itself describes it. */
function valueFor(schema: unknown): fc.Arbitrary<unknown> {
  const def = defOf(schema)
  const fitting = (): fc.Arbitrary<unknown> => {
    switch (def.type) {
      case 'string':
        return fc.oneof(
          { weight: 30, arbitrary: fc.constantFrom('a0', 'x'.repeat(19)) },
          { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constantFrom('ąčę ėįšųūž')) },
        )
      case 'number':
        return fc.oneof(
          { weight: 30, arbitrary: fc.integer({ min: 8, max: 99 }) },
          { weight: 1, arbitrary: fc.oneof(fc.double(), fc.constantFrom(0, -0.5, 360.5, 1e6)) },
        )
      case 'boolean':
        return fc.boolean()
      case 'enum':
        return fc.constantFrom(...Object.values(def.entries ?? {}))
      case 'literal':
        return fc.constantFrom(...(def.values ?? []))
      case 'nullable':
        return fc.oneof(fc.constant(null), valueFor(def.innerType))
      case 'optional':
      case 'default':
        return fc.oneof(fc.constant(undefined), valueFor(def.innerType))
      case 'readonly':
        return valueFor(def.innerType)
      case 'array':
        return fc.oneof(
          { weight: 4, arbitrary: fc.array(valueFor(def.element), { minLength: 3, maxLength: 3 }) },
          { weight: 1, arbitrary: fc.array(valueFor(def.element), { maxLength: 4 }) },
        )
      case 'record':
        return fc.dictionary(fc.string(), valueFor(def.valueType), { maxKeys: 4 })
      case 'tuple':
        return fc.tuple(...(def.items ?? []).map(valueFor))
      case 'union':
        return fc.oneof(...(def.options ?? []).map(valueFor))
      case 'object': {
        const keys = Object.fromEntries(
          Object.entries(def.shape ?? {}).map(([key, inner]) => [key, valueFor(inner)]),
        )
        const whole = fc.record(keys)
        const partial = fc.record(keys, { requiredKeys: [] })
        const more = fc
          .tuple(whole, fc.string(), fc.anything())
          .map(([value, key, other]) => ({ [key]: other, ...value }))
        return fc.oneof(
          { weight: 6, arbitrary: whole },
          { weight: 1, arbitrary: partial },
          { weight: 1, arbitrary: more },
        )
      }
      default:
        throw new Error(`No values for ${def.type}`)
    }
  }
  return fc.oneof({ weight: 60, arbitrary: fitting() }, { weight: 1, arbitrary: hostile })
}

describe('the small zod', () => {
  it.each([...real.keys()])('reads %s as zod does', (name) => {
    const schema = real.get(name)
    const other = small.get(name)
    if (!schema || !other) throw new Error(name)
    let accepted = 0
    let refused = 0
    fc.assert(
      fc.property(valueFor(schema), (value) => {
        const expected = schema.safeParse(value)
        const found = other.safeParse(value)
        expect(found.success).toBe(expected.success)
        if (!expected.success) {
          refused += 1
          return
        }
        accepted += 1
        expect(found.data).toStrictEqual(expected.data)
        expect(Object.isFrozen(found.data)).toBe(Object.isFrozen(expected.data))
      }),
      { numRuns: 400, seed: 20_260_312 },
    )
    // Both ways were tried.
    expect(accepted).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(5)
  })

  it('has everything pages ask of zod', () => {
    const reachable = [
      'shared/base',
      'shared/board',
      'shared/agenda',
      'shared/people',
      'shared/concept',
      'client',
    ]
    for (const folder of reachable) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.tsx?$/.test(name) || name.startsWith('lean')) continue
        const code = readFileSync(join(folder, name), 'utf8')
        if (!code.includes("from 'zod/mini'")) continue
        for (const [, used = ''] of code.matchAll(/\bz\.(?!infer\b|core\b|ZodMiniType\b)(\w+)/g)) {
          expect(Object.keys(lean), `${name} uses z.${used}, which client/lean/zod.ts lacks`).toContain(used)
        }
      }
    }
  })
})

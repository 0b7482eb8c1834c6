// What pages use of zod/mini, in a twentieth of its size: the build puts this in its place (vite.config.ts), and
// tests/client/lean/zod.test.ts holds both against the same schemas and values. The server, the tests and the types use zod
// itself. Says whether a value fits and what it then is; why not, only the server has to say.

type Outcome =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: Unfit }

class Unfit extends Error {
  override name = 'ZodError'
}

const UNFIT: Outcome = { success: false, error: new Unfit('The value does not fit') }
const fits = (data: unknown): Outcome => ({ success: true, data })

type Check = (value: never) => boolean

class Schema {
  readonly #read: (value: unknown) => Outcome
  readonly #checks: readonly Check[]
  /** Whether a key may be missing from an object, and what stands there then. */
  readonly absent: Outcome | null
  /** Of objects. */
  readonly shape: Readonly<Record<string, Schema>>

  constructor(
    read: (value: unknown) => Outcome,
    {
      absent = null,
      shape = {},
      checks = [],
    }: Partial<Pick<Schema, 'absent' | 'shape'>> & { readonly checks?: readonly Check[] } = {},
  ) {
    this.#read = read
    this.#checks = checks
    this.absent = absent
    this.shape = shape
  }

  safeParse(value: unknown): Outcome {
    const read = this.#read(value)
    if (!read.success) return UNFIT
    return this.#checks.every((check) => check(read.data as never)) ? read : UNFIT
  }

  parse(value: unknown): unknown {
    const read = this.safeParse(value)
    if (!read.success) throw read.error
    return read.data
  }

  check(...checks: readonly Check[]): Schema {
    const { absent, shape } = this
    return new Schema(this.#read, { absent, shape, checks: [...this.#checks, ...checks] })
  }
}

/** A missing key that leaves no key behind. */
const NOTHING: Outcome = { success: true, data: undefined }

const only = (accepts: (value: unknown) => boolean) => () =>
  new Schema((value) => (accepts(value) ? fits(value) : UNFIT))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readKeys(
  shape: Readonly<Record<string, Schema>>,
  value: unknown,
  result: Record<string, unknown>,
): Outcome {
  if (!isRecord(value)) return UNFIT
  for (const [key, schema] of Object.entries(shape)) {
    const isThere = key in value
    const read = isThere || !schema.absent ? schema.safeParse(value[key]) : schema.absent
    if (!read.success) return UNFIT
    if (isThere || read.data !== undefined) result[key] = read.data
  }
  return fits(result)
}

function object(shape: Readonly<Record<string, Schema>>): Schema {
  return new Schema((value) => readKeys(shape, value, {}), { shape })
}

function readAll(schemas: (index: number) => Schema | undefined, values: readonly unknown[]): Outcome {
  const result: unknown[] = []
  for (const [index, value] of values.entries()) {
    const read = schemas(index)?.safeParse(value) ?? UNFIT
    if (!read.success) return UNFIT
    result.push(read.data)
  }
  return fits(result)
}

const parts = {
  string: only((value) => typeof value === 'string'),
  number: only((value) => typeof value === 'number' && Number.isFinite(value)),
  boolean: only((value) => typeof value === 'boolean'),
  unknown: () => new Schema(fits, { absent: NOTHING }),
  literal: (expected: unknown) => only((value) => value === expected)(),
  enum: (expected: readonly unknown[]) => only((value) => expected.includes(value))(),
  object,
  extend: ({ shape }: Schema, more: Readonly<Record<string, Schema>>) => object({ ...shape, ...more }),
  array: (of: Schema) => new Schema((value) => (Array.isArray(value) ? readAll(() => of, value) : UNFIT)),
  tuple: (of: readonly Schema[]) =>
    new Schema((value) =>
      Array.isArray(value) && value.length === of.length ? readAll((index) => of[index], value) : UNFIT,
    ),
  record: (key: Schema, of: Schema) =>
    new Schema((value) => {
      if (!isRecord(value)) return UNFIT
      const result: Record<string, unknown> = {}
      for (const [name, inner] of Object.entries(value)) {
        if (name === '__proto__') continue
        const read = of.safeParse(inner)
        if (!key.safeParse(name).success || !read.success) return UNFIT
        result[name] = read.data
      }
      return fits(result)
    }),
  nullable: (of: Schema) =>
    new Schema((value) => (value === null ? fits(null) : of.safeParse(value)), { absent: of.absent }),
  optional: (of: Schema) =>
    new Schema((value) => (value === undefined ? NOTHING : of.safeParse(value)), { absent: NOTHING }),
  _default: (of: Schema, value: unknown) =>
    new Schema((given) => (given === undefined ? fits(value) : of.safeParse(given)), { absent: fits(value) }),
  readonly: (of: Schema) =>
    new Schema(
      (value) => {
        const read = of.safeParse(value)
        if (read.success) Object.freeze(read.data)
        return read
      },
      { absent: of.absent },
    ),
  union: (schemas: readonly Schema[]) =>
    new Schema(
      (value) => schemas.map((schema) => schema.safeParse(value)).find(({ success }) => success) ?? UNFIT,
    ),
  discriminatedUnion: (_key: string, schemas: readonly Schema[]) => parts.union(schemas),
  transform: (change: (value: never) => unknown) => new Schema((value) => fits(change(value as never))),
  pipe: (first: Schema, second: Schema) =>
    new Schema((value) => {
      const read = first.safeParse(value)
      return read.success ? second.safeParse(read.data) : UNFIT
    }),
  refine: (accepts: Check) => accepts,
  gte: (least: number) => (value: number) => value >= least,
  lte: (most: number) => (value: number) => value <= most,
  positive: () => (value: number) => value > 0,
  nonnegative: () => (value: number) => value >= 0,
  minLength: (least: number) => (value: { readonly length: number }) => value.length >= least,
  maxLength: (most: number) => (value: { readonly length: number }) => value.length <= most,
  regex: (pattern: RegExp) => (value: string) => pattern.test(value),
  config: () => ({}),
}

export { parts as z }

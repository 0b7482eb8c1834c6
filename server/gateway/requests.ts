// Request bodies: untrusted JSON into typed values, and what is wrong with them into the fault a person can read.
import type { Context } from 'hono'
import type { z } from 'zod/mini'
import type { Fault } from '../../shared/protocol/fault.ts'
import { Refusal } from './fault.ts'

/** The faults of fields that have a sentence of their own; any other field is just `invalid`. */
export interface FieldFaults {
  readonly [field: string]: { readonly empty: Fault; readonly long: Fault }
}

export const NAME_FAULTS: FieldFaults = { name: { empty: 'name-empty', long: 'name-too-long' } }

export const TITLE_FAULTS: FieldFaults = {
  title: { empty: 'title-empty', long: 'title-too-long' },
  name: { empty: 'locality-empty', long: 'title-too-long' },
  localities: { empty: 'locality-empty', long: 'invalid' },
}

/**
 * Reads a JSON body.
 *
 * @throws {Refusal} naming the first field that is wrong
 */
export async function readBody<T extends z.ZodMiniType>(
  context: Context,
  schema: T,
  faults: FieldFaults,
): Promise<z.infer<T>> {
  // The input tells a field that is missing from one of the wrong kind; it goes no further than this function.
  const read = schema.safeParse(await readJson(context), { reportInput: true })
  if (read.success) return read.data
  const issue = read.error.issues[0]
  if (!issue) throw new Refusal('invalid')
  const field = String([...issue.path].reverse().find((key) => typeof key === 'string') ?? '')
  throw new Refusal(faultOf(issue, faults[field]), issue.path.join('.') || 'body')
}

/**
 * Reads a large body, after its sender is known: never more of it than may be.
 *
 * @throws {Refusal} `tooMuch` when there are more bytes than `most`
 */
export async function readBytes(context: Context, most: number, tooMuch: Fault): Promise<Uint8Array> {
  const { raw } = context.req
  const refuse = () => {
    // The rest of the body is still on its way: nothing else can be asked on this connection.
    context.header('connection', 'close')
    return new Refusal(tooMuch)
  }
  // What a header declares is refused before a byte of it is read; what it does not is counted.
  if (Number(context.req.header('content-length') ?? 0) > most) throw refuse()
  if (raw.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  const reader = raw.body.getReader()
  for (;;) {
    const { done, value } = await nextPart(reader)
    if (done) return Buffer.concat(parts, length)
    length += value.byteLength
    if (length > most) throw refuse()
    parts.push(value)
  }
}

async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    // The sender went away in the middle: there is nobody to answer, and nothing wrong here.
    throw new Refusal('no-connection')
  }
}

async function readJson(context: Context): Promise<unknown> {
  const text = await context.req.text()
  try {
    return JSON.parse(text) as unknown
  } catch {
    // Not JSON at all: the schema below names the body as what is wrong.
    return undefined
  }
}

function faultOf(issue: z.core.$ZodIssue, faults: FieldFaults[string] | undefined): Fault {
  if (!faults) return 'invalid'
  if (issue.code === 'too_big') return faults.long
  if (issue.code === 'too_small' || issue.input === undefined || issue.input === null) return faults.empty
  return 'invalid'
}

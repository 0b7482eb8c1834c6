// Request bodies: untrusted JSON into typed values, and what is wrong with them into the fault a person can read.
import type { Context } from 'hono'
import type { z } from 'zod/mini'
import { LIMITS } from '../../shared/base/limits.ts'
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

/** Milliseconds a JSON body may take: 256 kB over the slowest line phones have. */
const BODY_MS = 30_000

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
 * @param withinMs how long all of it may take; null leaves that to the server's own limit
 * @throws {Refusal} `tooMuch` when there are more bytes than `most`
 */
export async function readBytes(
  context: Context,
  most: number,
  tooMuch: Fault,
  withinMs: number | null = null,
): Promise<Uint8Array> {
  const { raw } = context.req
  const refuse = () => {
    // The rest of the body is still on its way: nothing else can be asked on this connection.
    context.header('connection', 'close')
    return new Refusal(tooMuch)
  }
  const refuseSlow = () => {
    context.header('connection', 'close')
    return new Refusal('no-connection')
  }
  // What a header declares is refused before a byte of it is read; what it does not is counted.
  if (Number(context.req.header('content-length') ?? 0) > most) throw refuse()
  if (raw.body === null) return new Uint8Array()
  const parts: Uint8Array[] = []
  let length = 0
  const reader = raw.body.getReader()
  let isLate = false
  const timer =
    withinMs === null
      ? null
      : setTimeout(() => {
          isLate = true
          void reader.cancel().catch(() => undefined)
        }, withinMs)
  try {
    for (;;) {
      const { done, value } = await nextPart(reader)
      if (done) break
      length += value.byteLength
      if (length > most) throw refuse()
      parts.push(value)
    }
  } finally {
    if (timer !== null) clearTimeout(timer)
  }
  // Cut off by the timer: what came is not what was sent.
  if (isLate) throw refuseSlow()
  return Buffer.concat(parts, length)
}

async function nextPart(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read()
  } catch {
    // The sender went away in the middle: there is nobody to answer, and nothing wrong here.
    throw new Refusal('no-connection')
  }
}

/** Levels of a request's JSON: our deepest has five, and the code that walks it calls itself for each. */
const DEEPEST = 64

/**
 * Whether a JSON text is nested no deeper than anything here can walk. Asked before it is parsed.
 *
 * @param most levels of arrays and objects
 */
export function isShallow(text: string, most: number = DEEPEST): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (isInText) {
      if (sign === 0x5c) at += 1
      else if (sign === 0x22) isInText = false
    } else if (sign === 0x22) isInText = true
    else if (sign === 0x7b || sign === 0x5b) {
      depth += 1
      if (depth > most) return false
    } else if (sign === 0x7d || sign === 0x5d) depth -= 1
  }
  return true
}

async function readJson(context: Context): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(context, LIMITS.bodyBytes, 'too-large', BODY_MS))
  if (!isShallow(text)) return undefined
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

// Where a text stops being JSON. Engines word this differently and some give no place at all, so we look ourselves.

export interface JsonFault {
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  /** The characters found there, or '' at the end of the text. */
  readonly found: string
}

const TOKEN =
  /[ \t\n\r]*("(?:[ !#-[\]-\uFFFF]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end'

/** The first place at which a text is not JSON, or null when it is. */
export function findJsonFault(text: string): JsonFault | null {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let offset = 0
  const settled = (): Expected => (open.length === 0 ? 'end' : 'comma')
  while (true) {
    TOKEN.lastIndex = offset
    const match = TOKEN.exec(text)
    const token = match?.[1]
    if (token === undefined) break
    const next = after(token, expected, open, settled)
    if (next === null) break
    expected = next
    offset = TOKEN.lastIndex
  }
  const rest = text.slice(offset).trimStart()
  if (rest === '' && expected === 'end') return null
  return placeOf(text, text.length - rest.length)
}

function after(
  token: string,
  expected: Expected,
  open: ('{' | '[')[],
  settled: () => Expected,
): Expected | null {
  if (token === '}' || token === ']') {
    const opener = token === '}' ? '{' : '['
    const may = expected === 'comma' || expected === (token === '}' ? 'key or }' : 'value or ]')
    if (!may || open.at(-1) !== opener) return null
    open.pop()
    return settled()
  }
  if (token === ',') {
    if (expected !== 'comma') return null
    return open.at(-1) === '{' ? 'key' : 'value'
  }
  if (token === ':') return expected === 'colon' ? 'value' : null
  if (expected === 'key' || expected === 'key or }') return token.startsWith('"') ? 'colon' : null
  if (expected !== 'value' && expected !== 'value or ]') return null
  if (token === '{' || token === '[') {
    open.push(token)
    return token === '{' ? 'key or }' : 'value or ]'
  }
  return settled()
}

function placeOf(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split('\n')
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    found: (text.slice(offset).split('\n')[0] ?? '').slice(0, 20),
  }
}

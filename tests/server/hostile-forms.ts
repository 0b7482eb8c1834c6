// Forms of the page without JavaScript that nobody's browser sends: the right cookie and token, and fields gone wrong.
import { createHash } from 'node:crypto'
import type { Chance } from '../kit/world.ts'

export const FORM_PATH = /^\/paprasta\/\w+/

const ODD = [
  '',
  '\u0000',
  '%',
  '%ff%fe',
  '\ud800',
  '__proto__',
  '<script>alert(1)</script>',
  '"><b>',
  'ą'.repeat(401),
  'x'.repeat(40_000),
  '&text=another',
  '[]',
  '-1',
]

/** What a browser adds to a form: who it is. */
export function formHeaders(ticket: string): Readonly<Record<string, string>> {
  return { cookie: `vieta-simple=${ticket}`, 'content-type': 'application/x-www-form-urlencoded' }
}

export function formBytes(ticket: string, code: string, chance: Chance): Uint8Array {
  const fields: Record<string, string> = {
    token: createHash('sha256').update(`form/${ticket}`).digest('base64url').slice(0, 32),
    nonce: String(chance.below(5)),
    item: 'single-01',
    frame: 'single-01',
    cell: chance.pick(['who', 'says', 'culture', 'nonsense']),
    text: 'Mintis',
    do: chance.pick(['send', 'send', 'refresh']),
    code,
    name: 'Vardenis',
    sector: 'culture',
    organisation: '',
    shownAs: 'name',
  }
  for (let wrong = chance.below(4); wrong > 0; wrong -= 1) {
    const name = chance.pick(Object.keys(fields))
    if (chance.below(4) === 0) delete fields[name]
    else fields[name] = chance.pick(ODD)
  }
  const bytes = Buffer.from(new URLSearchParams(fields).toString())
  if (chance.below(6) === 0 && bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256)
  return chance.below(10) === 0 ? bytes.subarray(0, chance.below(bytes.length + 1)) : bytes
}

// Order keys: a place between two neighbours without an index, so concurrent inserts never fight over a number. The keys
// are those of fractional indexing (rocicorp/fractional-indexing, base 62): a letter that says how many digits the whole
// number after it has, the number, and a fraction. Keys that are none of this are put up with, never refused.

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const FIRST = 'a0'
const MIDDLE = 'V'

/** A key between two keys; null stands for the open end. Equal neighbours (two clients made the same key) sort by id. */
export function orderBetween(before: string | null, after: string | null): string {
  if (before === null) return after === null ? FIRST : keyBefore(after)
  if (after === null || before >= after) return keyAfter(before)
  const whole = wholeOf(before)
  if (whole === null || wholeOf(after) === null) return before + MIDDLE
  const fraction = before.slice(whole.length)
  if (whole === wholeOf(after)) return whole + between(fraction, after.slice(whole.length))
  const next = step(whole, 1)
  return next !== null && next < after ? next : whole + between(fraction, null)
}

/** As many keys between two keys, in their order. */
export function ordersBetween(before: string | null, after: string | null, count: number): readonly string[] {
  if (count <= 0) return []
  const first = orderBetween(before, after)
  // Towards an open end each is the next; between two keys halves stay short.
  if (after === null || (before !== null && before >= after)) {
    return [first, ...ordersBetween(first, null, count - 1)]
  }
  const half = Math.floor(count / 2)
  return [...ordersBetween(before, first, half), first, ...ordersBetween(first, after, count - half - 1)]
}

function keyAfter(key: string): string {
  const whole = wholeOf(key)
  if (whole === null) return key + MIDDLE
  return step(whole, 1) ?? whole + between(key.slice(whole.length), null)
}

function keyBefore(key: string): string {
  const whole = wholeOf(key)
  if (whole === null) return key > MIDDLE ? MIDDLE : `0${key}`
  // A key with a fraction lies after its whole number.
  if (whole < key && step(whole, -1) !== null) return whole
  return step(whole, -1) ?? whole + between('', key.slice(whole.length))
}

/** The letter of a key and its digits; null when it is no such key. */
function wholeOf(key: string): string | null {
  const head = DIGITS.indexOf(key.charAt(0)) - 10
  const length = head < 26 ? 27 - head : head - 24
  return /^[A-Za-z][0-9A-Za-z]+$/.test(key) && key.length >= length ? key.slice(0, length) : null
}

/** The next whole number, or the one before; null where there is none. */
function step(whole: string, by: 1 | -1): string | null {
  const [full, empty] = by === 1 ? ['z', '0'] : ['0', 'z']
  let at = whole.length - 1
  while (at > 0 && whole.charAt(at) === full) at -= 1
  if (at > 0) {
    const digit = DIGITS.charAt(DIGITS.indexOf(whole.charAt(at)) + by)
    return whole.slice(0, at) + digit + empty.repeat(whole.length - 1 - at)
  }
  const head = DIGITS.indexOf(whole.charAt(0)) + by
  if (head < 10 || head >= DIGITS.length) return null
  const next = head - 10
  return DIGITS.charAt(head) + empty.repeat((next < 26 ? 27 - next : next - 24) - 1)
}

/** A fraction between two, without zeros at its end; null stands for one. */
function between(a: string, b: string | null): string {
  let same = 0
  while (b !== null && same < b.length && (a.charAt(same) || '0') === b.charAt(same)) same += 1
  if (b !== null && same > 0) return b.slice(0, same) + between(a.slice(same), b.slice(same))
  const low = a === '' ? 0 : DIGITS.indexOf(a.charAt(0))
  const high = b === null ? DIGITS.length : DIGITS.indexOf(b.charAt(0))
  if (high - low > 1) return DIGITS.charAt(Math.round((low + high) / 2))
  return b !== null && b.length > 1 ? b.charAt(0) : DIGITS.charAt(low) + between(a.slice(1), null)
}

interface Ordered {
  readonly order: string
  readonly id: string
}

/** Compares by order key, then id: the same on every client. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

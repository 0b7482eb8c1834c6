// Whether two plain values say the same. Apart from lib0's, which would come with every page that has a document.

/** Compares values as JSON has them; the order of an object's keys says nothing. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  const partOf = (of: object, key: string) => (of as Readonly<Record<string, unknown>>)[key]
  return (
    keys.length === others.length &&
    keys.every((key) => key in other && sameValue(partOf(one, key), partOf(other, key)))
  )
}

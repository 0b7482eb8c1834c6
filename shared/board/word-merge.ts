// Two people went on with the same words, each in a text of their own: the edits that bring what one wrote into the
// other's. Nothing written is lost or doubled. Pure: texts in, edits out.

/** At one place of a text: so many UTF-16 units go, these come. */
export interface WordEdit {
  readonly index: number
  readonly remove: number
  readonly insert: string
}

/** Cells of the table two texts are compared in; beyond it what differs is taken as one piece. */
const TABLE_MOST = 4_000_000

interface Region {
  /** Where in the first text, in letters. */
  readonly at: number
  readonly remove: number
  readonly insert: readonly string[]
}

/**
 * The edits that bring into `current` what was written between `base` and `next`, last first, so that each may be made
 * as it stands.
 *
 * @param current what became of `base` elsewhere; what was written there at the same place stays behind
 */
export function mergeWords(base: string, next: string, current: string): readonly WordEdit[] {
  const letters = [...base]
  const regions = differences(letters, [...next])
  const places = placesIn(letters, [...current])
  const edits: WordEdit[] = []
  for (const { at, remove, insert } of regions) {
    const start = places.before[at] ?? 0
    if (insert.length > 0) edits.push({ index: start, remove: 0, insert: insert.join('') })
    for (let letter = at; letter < at + remove; letter += 1) {
      const place = places.of[letter]
      if (place !== undefined && place !== null) {
        edits.push({ index: place, remove: letters[letter]?.length ?? 1, insert: '' })
      }
    }
  }
  // At one place what is removed stands behind what is inserted, and what was written later behind the earlier.
  return joined(edits.reverse().sort((a, b) => b.index - a.index || b.remove - a.remove))
}

/** Neighbouring removals as one, and what comes in their place with them. */
function joined(edits: readonly WordEdit[]): readonly WordEdit[] {
  const all: WordEdit[] = []
  for (const edit of edits) {
    const last = all.at(-1)
    if (last && last.insert === '' && edit.insert === '' && edit.index + edit.remove === last.index) {
      all[all.length - 1] = { index: edit.index, remove: edit.remove + last.remove, insert: '' }
    } else if (last && last.insert === '' && edit.remove === 0 && edit.index === last.index) {
      all[all.length - 1] = { ...last, insert: edit.insert }
    } else all.push(edit)
  }
  return all
}

interface Places {
  /** Of each letter, where it stands in the other text, UTF-16 units; null when it is gone. */
  readonly of: readonly (number | null)[]
  /** Before each letter and after the last: where something goes that is written there. */
  readonly before: readonly number[]
}

function placesIn(letters: readonly string[], current: readonly string[]): Places {
  const of: (number | null)[] = []
  const before: number[] = []
  let place = 0
  const keepUntil = (end: number) => {
    for (const letter of letters.slice(of.length, end)) {
      before[of.length] ??= place
      of.push(place)
      place += letter.length
    }
  }
  for (const { at, remove, insert } of differences(letters, current)) {
    keepUntil(at)
    for (let letter = at; letter <= at + remove; letter += 1) before[letter] = place
    while (of.length < at + remove) of.push(null)
    place += insert.join('').length
  }
  keepUntil(letters.length)
  before[letters.length] ??= place
  return { of, before }
}

/** What differs between two texts, in the order of the first. */
function differences(one: readonly string[], other: readonly string[]): readonly Region[] {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  const most = Math.min(one.length, other.length) - start
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const [from, to] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (from.length === 0 && to.length === 0) return []
  if (from.length === 0 || to.length === 0 || from.length * to.length > TABLE_MOST) {
    return [{ at: start, remove: from.length, insert: to }]
  }
  return regionsOf(from, to).map((region) => ({ ...region, at: region.at + start }))
}

/** By the longest common subsequence. */
function regionsOf(from: readonly string[], to: readonly string[]): readonly Region[] {
  const width = to.length + 1
  const common = new Uint16Array((from.length + 1) * width)
  for (let i = from.length - 1; i >= 0; i -= 1) {
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const [skipOne, skipOther] = [common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0]
      const both = from[i] === to[j] ? (common[(i + 1) * width + j + 1] ?? 0) + 1 : 0
      common[i * width + j] = Math.max(both, skipOne, skipOther)
    }
  }
  const regions: Region[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    const [at, insert] = [i, [] as string[]]
    for (;;) {
      const here = common[i * width + j] ?? 0
      const isCommon = i < from.length && j < to.length && from[i] === to[j]
      if (isCommon && here === (common[(i + 1) * width + j + 1] ?? 0) + 1) break
      if (i < from.length && (j === to.length || (common[(i + 1) * width + j] ?? 0) === here)) i += 1
      else if (j < to.length) insert.push(to[j++] ?? '')
      else break
    }
    if (i > at || insert.length > 0) regions.push({ at, remove: i - at, insert })
    i += 1
    j += 1
  }
  return regions
}

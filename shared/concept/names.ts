// Finding people's names in what was written, in any Lithuanian case. A name counts by its words: "Šeštajam" names
// Vardenis Šeštasis, "šeštadienį" nobody. Finds; decides nothing and changes nothing by itself.

import { ERASED_CODE } from '../people/person.ts'

/** As much of a person as finding the name needs. */
export interface Named {
  readonly id: string
  readonly code: string
  readonly name: string
}

export interface NameFound {
  readonly person: Named
  readonly at: number
  readonly length: number
}

/** Endings of names in the nominative, long ones first: what is left is the stem. */
const NOMINATIVE = [
  'asis',
  'ysis',
  'usis',
  'ioji',
  'oji',
  'ius',
  'ias',
  'as',
  'is',
  'ys',
  'us',
  'ia',
  'uo',
  'a',
  'ė',
  'e',
  'i',
  'o',
]

/** What may follow a stem, in all cases and numbers; the long forms of ordinals and adjectives too. */
const ENDINGS = new Set([
  '',
  ...NOMINATIVE,
  ...'o ui ą u e ai ų ams ais uose'.split(' '),
  ...'io iui į iu yje y iai ių iams iais iuose uje iuje umi iumi au iau aus iaus ujų'.split(' '),
  ...'os oje oms omis ose ios ią ioje ioms iomis iose'.split(' '),
  ...'ės ei ę ėje ėms es ėmis ėse'.split(' '),
  ...'ens eniui enį eniu enyje en'.split(' '),
  ...'ojo ajam ąjį uoju ajame osios ajai ąją ąja ojoje ieji ųjų iesiems uosius aisiais osioms osiomis ąsias'.split(
    ' ',
  ),
  ...'iojo iajam įjį iuoju iajame iosios iajai iąją iąja iojoje'.split(' '),
])

/** A stem shorter than this would be found in half of all words. */
const SHORTEST_STEM = 2

const WORD = /[\p{L}\p{M}]+/gu

function folded(word: string): string {
  return word.normalize('NFC').toLocaleLowerCase('lt')
}

/** The stem of a name's word, and its softened form: Medis, Medžio; Jurgaitis, Jurgaičio. */
function stemsOf(word: string): readonly string[] {
  const whole = folded(word)
  const ending = NOMINATIVE.find(
    (each) => whole.endsWith(each) && whole.length - each.length >= SHORTEST_STEM,
  )
  const stem = ending === undefined ? whole : whole.slice(0, -ending.length)
  const isSoft = ending === 'is' || ending === 'ys' || ending === 'ė'
  if (isSoft && stem.endsWith('d')) return [stem, `${stem.slice(0, -1)}dž`]
  if (isSoft && stem.endsWith('t')) return [stem, `${stem.slice(0, -1)}č`]
  return [stem]
}

function isForm(word: string, stems: readonly string[]): boolean {
  return stems.some((stem) => word.startsWith(stem) && ENDINGS.has(word.slice(stem.length)))
}

/** Where a text names one of the people, in its order. Two words of one name side by side are found as one. */
export function namesIn(text: string, people: readonly Named[]): readonly NameFound[] {
  const known = people
    // Somebody whose name is not known here stands with the code in its place, whoever was erased with no name at all.
    .filter(({ name, code }) => name !== code && code !== ERASED_CODE)
    .map((person) => ({ person, words: [...person.name.matchAll(WORD)].map(([word]) => stemsOf(word)) }))
  const found: NameFound[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const form = folded(word)
    const meant = known.filter(({ words }) => words.some((stems) => isForm(form, stems)))
    const last = found.at(-1)
    const between = last ? text.slice(last.at + last.length, index) : ''
    // A first name many share means the one whose surname stands beside it.
    const same = meant.find(({ person }) => last !== undefined && person.id === last.person.id)
    if (last && same && /^\s+$/.test(between)) {
      found[found.length - 1] = { ...last, length: index + word.length - last.at }
      continue
    }
    const next = meant.find(({ words }) => {
      const [after] = text.slice(index + word.length).match(/^\s+[\p{L}\p{M}]+/u) ?? ['']
      const following = folded(after.trim())
      return following !== '' && words.some((stems) => isForm(following, stems))
    })
    const person = (next ?? meant[0])?.person
    if (person) found.push({ person, at: index, length: word.length })
  }
  return found
}

/** The text with each name replaced by its person's code. */
export function withCodes(text: string, people: readonly Named[]): string {
  let replaced = ''
  let at = 0
  for (const name of namesIn(text, people)) {
    replaced += text.slice(at, name.at) + name.person.code
    at = name.at + name.length
  }
  return replaced + text.slice(at)
}

/** Whose names a text holds, by code, as one mark: "D06 D10"; '' when nobody's. */
export function namedIn(text: string, people: readonly Named[]): string {
  return [...new Set(namesIn(text, people).map(({ person }) => person.code))].sort().join(' ')
}

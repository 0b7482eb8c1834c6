// What the columns of a table may mean: the note's words, its kind, its cell, or nothing; and whether the first row names
// them. Guesses only: a person sees them and chooses.
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { searchKey } from '../../../shared/base/text.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'

export const ROLES = ['text', 'kind', 'cell', 'ignore'] as const
export type ColumnRole = (typeof ROLES)[number]

export interface Columns {
  readonly roles: readonly ColumnRole[]
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean
}

/** Rows looked at to guess. */
const SAMPLE = 60
/** Share of a column's values that must be known for it to be a kind or a cell. */
const MOST = 0.6
/** Words a column may be named by, as search keys. */
const NAMES: Readonly<Record<Exclude<ColumnRole, 'ignore'>, readonly string[]>> = {
  text: 'tekstas lapelis lapeliai lapelio tekstas ideja idejos mintis mintys atsakymas atsakymai pastebejimas turinys text note notes idea ideas answer answers response content comment komentaras'.split(
    ' ',
  ),
  kind: 'rusis spalva tipas kind colour color type meaning reiksme'.split(' '),
  cell: ['langelis', 'cell'],
}
/** Columns a form adds by itself. */
const NOISE =
  /^(laiko zyma|timestamp|data|date|laikas|time|nr\.?|no\.?|id|eil\. ?nr\.?|el\. ?pastas|e-?mail.*)$/

/** A text for comparing: no case, no diacritics, no signs. */
function keyOf(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words a kind is called by: of a meaning those before its explanation. */
function namesIn(text: string): readonly string[] {
  const name = keyOf(text.split(':')[0] ?? '')
  return [keyOf(text), name, ...name.split(' ').filter((word) => word.length >= 4)]
}

const KINDS: readonly (readonly [ColourCode, ReadonlySet<string>])[] = NOTE_COLOURS.map(
  ({ code, label, meaning }) => [
    code,
    new Set([code, label.lt, label.en, meaning.lt, meaning.en].flatMap(namesIn).filter((key) => key !== '')),
  ],
)

/** The kind a value names: by colour, by meaning in either language, or by its symbol. */
export function kindOf(value: string): ColourCode | null {
  const sign = value.trim()
  const bySymbol = NOTE_COLOURS.find(({ symbol }) => symbol === sign)
  if (bySymbol) return bySymbol.code
  const key = keyOf(value)
  if (key.length < 3) return null
  const exact = KINDS.find(([, names]) => names.has(key))
  if (exact) return exact[0]
  // "Geltonas", "yellowish", "faktai": the same stem.
  const stem = key.slice(0, Math.max(4, key.length - 2))
  if (key.length < 5) return null
  return KINDS.find(([, names]) => [...names].some((name) => name.startsWith(stem)))?.[0] ?? null
}

/** Finds cells by their prompts. */
export class CellFinder {
  readonly #cells: readonly { readonly placed: PlacedCell; readonly keys: readonly string[] }[]
  readonly #found = new Map<string, PlacedCell | null>()

  /** @param cells the likelier first: of several alike the first is found */
  constructor(cells: readonly PlacedCell[]) {
    this.#cells = cells.map((placed) => ({
      placed,
      keys: [keyOf(placed.cell.prompt.lt), keyOf(placed.cell.prompt.en)],
    }))
  }

  /** The cell a value means: its prompt in either language, its beginning, or most of its words. */
  find(value: string): PlacedCell | null {
    const key = keyOf(value)
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = key.length < 3 ? null : this.#search(key)
    this.#found.set(key, found)
    return found
  }

  #search(key: string): PlacedCell | null {
    const by = (matches: (prompt: string) => boolean) =>
      this.#cells.find(({ keys }) => keys.some((prompt) => prompt !== '' && matches(prompt)))?.placed
    return (
      by((prompt) => prompt === key) ??
      by((prompt) => prompt.startsWith(`${key} `) || key.startsWith(`${prompt} `)) ??
      by((prompt) => sharedWords(prompt, key) >= 0.7) ??
      null
    )
  }
}

/** Share of the words two texts have in common, of the longer one's; words with the same stem are one. */
function sharedWords(one: string, other: string): number {
  const stems = (text: string) =>
    new Set(text.split(' ').map((word) => (word.length > 4 ? word.slice(0, word.length - 1) : word)))
  const [a, b] = [stems(one), stems(other)]
  const common = [...a].filter((word) => b.has(word)).length
  return common / Math.max(a.size, b.size)
}

export function guessColumns(rows: readonly (readonly string[])[], cells: CellFinder): Columns {
  const [first = []] = rows
  if (first.length <= 1)
    return { roles: first.map(() => 'text'), hasHeader: isNamed(first) && rows.length > 1 }
  const hasHeader = rows.length > 1 && (isNamed(first) || isUnlikeTheRest(rows))
  const sample = rows.slice(hasHeader ? 1 : 0, SAMPLE)
  const roles = first.map((name, column): ColumnRole => {
    const values = sample.map((row) => row[column] ?? '').filter((value) => value !== '')
    const key = hasHeader ? keyOf(name) : ''
    if (hasHeader && NOISE.test(searchKey(name).trim())) return 'ignore'
    const share = (isKnown: (value: string) => boolean) =>
      values.length === 0 ? 0 : values.filter(isKnown).length / values.length
    if (NAMES.kind.includes(key) || share((value) => kindOf(value) !== null) >= MOST) return 'kind'
    if (NAMES.cell.includes(key) || share((value) => cells.find(value) !== null) >= MOST) return 'cell'
    if (NAMES.text.includes(key)) return 'text'
    return 'ignore'
  })
  return { roles: withText(withoutSeconds(roles), sample), hasHeader }
}

/** Names a column of the kinds people name so. */
function isNamed(row: readonly string[]): boolean {
  return row.some((name) => {
    const key = keyOf(name)
    return Object.values(NAMES).some((names) => names.includes(key)) || NOISE.test(searchKey(name).trim())
  })
}

/** A first row of words above a column of nothing but numbers and dates. */
function isUnlikeTheRest(rows: readonly (readonly string[])[]): boolean {
  const [first = [], ...others] = rows.slice(0, SAMPLE)
  const isNumber = (value: string) => /^[\d\s.,:/%€-]+$/.test(value) && /\d/.test(value)
  return first.some((name, column) => {
    const values = others.map((row) => row[column] ?? '').filter((value) => value !== '')
    return name !== '' && !isNumber(name) && values.length > 1 && values.every(isNumber)
  })
}

/** One column at most tells the kind, and one the cell. */
function withoutSeconds(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  return roles.map((role, column) =>
    (role === 'kind' || role === 'cell') && roles.indexOf(role) < column ? 'ignore' : role,
  )
}

/** Where no column is named as the words: the one with the longest. */
function withText(
  roles: readonly ColumnRole[],
  sample: readonly (readonly string[])[],
): readonly ColumnRole[] {
  if (roles.includes('text')) return roles
  let best = -1
  let most = 0
  roles.forEach((role, column) => {
    const length = sample.reduce((sum, row) => sum + (row[column]?.length ?? 0), 0)
    if (role === 'ignore' && length > most) {
      best = column
      most = length
    }
  })
  return roles.map((role, column) => (column === best ? 'text' : role))
}

// A list of people from a spreadsheet: which column is what, what each row says, and what to ask before it is taken. It
// only reads and proposes: two spellings of one organisation are never merged here.
import { LIMITS } from '../base/limits.ts'
import { searchKey, tidy } from '../base/text.ts'
import { sectors as SECTORS } from '../method/data/vocabulary.ts'
import type { SectorCode } from '../method/vocabulary.ts'

export type RosterField = 'name' | 'first' | 'last' | 'organisation' | 'kind' | 'sector'

/** What a person should know of a row before it is taken. Rows that cannot be taken are `nameMissing` and `nameTooLong`. */
export type RosterProblem =
  | 'nameMissing'
  | 'nameTooLong'
  | 'sectorMissing'
  | 'sectorGuessed'
  | 'repeated'
  | 'alreadyHere'
  | 'alreadyExpected'

export interface RosterRow {
  /** Its line in the list, from 1. */
  readonly line: number
  readonly name: string
  readonly organisation: string
  /** Role or post as the list has it: kept, never interpreted. */
  readonly kind: string
  readonly sector: SectorCode
  readonly problems: readonly RosterProblem[]
}

export interface RosterReading {
  /** Which column is what; null where it is nothing known. */
  readonly columns: readonly (RosterField | null)[]
  readonly rows: readonly RosterRow[]
}

/** Spellings that look like one organisation. */
export interface OrganisationProposal {
  readonly key: string
  readonly spellings: readonly string[]
}

/** The most people a list brings at once. */
export const ROSTER_MOST = 300
const KIND_MOST = 80

/** A text for comparing: no case, no diacritics, no signs. */
function keyOf(text: string): string {
  return searchKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** A name for comparing, whichever of its words comes first. */
export function nameKey(name: string): string {
  return keyOf(name).split(' ').sort().join(' ')
}

/** Legal forms that stand before or after a name. */
const FORMS = new Set('uab ab mb ii tub kub vsi vi bi koop asociacija ltd llc inc gmbh sia ou'.split(' '))

/** An organisation for comparing: without its legal form, whichever of its words comes first. */
export function organisationKey(organisation: string): string {
  const words = keyOf(organisation).split(' ')
  const telling = words.filter((word) => !FORMS.has(word))
  return (telling.length > 0 ? telling : words).sort().join(' ')
}

const HEADERS: Readonly<Record<RosterField, readonly string[]>> = {
  name: [
    'vardas ir pavarde',
    'vardas pavarde',
    'pavarde vardas',
    'pavarde ir vardas',
    'dalyvis',
    'dalyve',
    'dalyvis e',
    'asmuo',
    'name',
    'full name',
    'name and surname',
    'participant',
    'person',
  ],
  first: ['vardas', 'first name', 'given name', 'forename'],
  last: ['pavarde', 'last name', 'surname', 'family name'],
  organisation: [
    'organizacija',
    'organizacijos pavadinimas',
    'atstovaujama organizacija',
    'istaiga',
    'imone',
    'darboviete',
    'organisation',
    'organization',
    'company',
    'institution',
    'employer',
  ],
  kind: ['tipas', 'vaidmuo', 'pareigos', 'role', 'roles', 'type', 'position', 'job title'],
  sector: ['sektorius', 'kuriam sektoriui atstovaujate', 'sritis', 'sector', 'field'],
}

const WORDS: Readonly<Record<SectorCode, readonly string[]>> = {
  culture: ['kultur', 'bibliotek', 'muziej', 'library', 'museum', 'cultur'],
  municipality: ['savivald', 'seniunij', 'municipal', 'local government'],
  education: ['svietim', 'mokykl', 'gimnazij', 'progimnazij', 'school', 'educat', 'universit'],
  lag: ['vvg', 'vietos veiklos grup', 'local action', 'lag'],
  community: ['bendruomen', 'nvo', 'communit', 'ngo', 'asociacij', 'draugij'],
  business: ['versl', 'uab', 'mb', 'ukinink', 'imon', 'business', 'compan', 'ltd'],
  artist: ['menin', 'amatinin', 'artist', 'craft', 'kurej'],
  other: ['kita', 'kitas', 'other'],
}

function sectorNamed(value: string): SectorCode | null {
  const key = keyOf(value)
  if (key === '') return null
  const named = SECTORS.find(
    ({ code, label }) => key === code || key === keyOf(label.lt) || key === keyOf(label.en),
  )
  return named?.code ?? null
}

/** A sector by the words in a text: short ones only whole, others as beginnings. */
function sectorHinted(value: string): SectorCode | null {
  const key = ` ${keyOf(value)} `
  for (const { code } of SECTORS) {
    const has = (word: string) => key.includes(word.length <= 3 ? ` ${word} ` : ` ${word}`)
    if (WORDS[code].some(has)) return code
  }
  return null
}

function headerOf(cell: string): RosterField | null {
  const key = keyOf(cell)
  const fields = Object.keys(HEADERS) as RosterField[]
  return fields.find((field) => HEADERS[field].includes(key)) ?? null
}

/** Without a row of names: the sector where most cells are one, the others in the order people write them. */
function columnsByContent(rows: readonly (readonly string[])[]): (RosterField | null)[] {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const sector = Array.from({ length: width }, (_, column) => column).find((column) => {
    const filled = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const known = filled.filter((cell) => sectorNamed(cell) !== null)
    return column > 0 && filled.length > 0 && known.length >= filled.length * 0.6
  })
  const order: RosterField[] = ['name', 'organisation', 'kind']
  return Array.from({ length: width }, (_, column) =>
    column === sector
      ? 'sector'
      : (order.shift() ?? (sector === undefined && column === 3 ? 'sector' : null)),
  )
}

/**
 * Reads rows of cells as people.
 *
 * @param here names of people who joined
 * @param expected names of people who are on the list already
 */
export function readRoster(
  table: readonly (readonly string[])[],
  here: readonly string[] = [],
  expected: readonly string[] = [],
): RosterReading {
  const filled = table
    .map((cells, index) => ({ cells: cells.map(tidy), line: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...others] = filled
  const named = (head?.cells ?? []).map(headerOf)
  const hasHeader = named.some((field) => field === 'name' || field === 'first' || field === 'last')
  const body = hasHeader ? others : filled
  const columns = hasHeader ? named : columnsByContent(body.map(({ cells }) => cells))
  const hereKeys = new Set(here.map(nameKey))
  const expectedKeys = new Set(expected.map(nameKey))
  const seen = new Set<string>()
  const rows = body.slice(0, ROSTER_MOST).map(({ cells, line }): RosterRow => {
    const cell = (field: RosterField) => cells[columns.indexOf(field)] ?? ''
    const name = (cell('name') || `${cell('first')} ${cell('last')}`).replace(/\s+/g, ' ').trim()
    const organisation = cell('organisation').replace(/\s+/g, ' ').slice(0, LIMITS.organisation)
    const kind = cell('kind').replace(/\s+/g, ' ').slice(0, KIND_MOST)
    const told = sectorNamed(cell('sector'))
    const guessed = told ?? sectorHinted(cell('sector')) ?? sectorHinted(kind) ?? sectorHinted(organisation)
    const key = nameKey(name)
    const problems: RosterProblem[] = []
    if (name === '') problems.push('nameMissing')
    else if (name.length > LIMITS.personName) problems.push('nameTooLong')
    else if (seen.has(key)) problems.push('repeated')
    else if (hereKeys.has(key)) problems.push('alreadyHere')
    else if (expectedKeys.has(key)) problems.push('alreadyExpected')
    if (told === null) problems.push(guessed === null ? 'sectorMissing' : 'sectorGuessed')
    seen.add(key)
    return { line, name, organisation, kind, sector: guessed ?? 'other', problems }
  })
  return { columns, rows }
}

/** Whether a row can be taken at all. */
export function isTakeable({ problems }: RosterRow): boolean {
  return !problems.includes('nameMissing') && !problems.includes('nameTooLong')
}

/** Whether it is taken unless somebody says otherwise: who is there already is not expected again. */
export function isTakenUsually(row: RosterRow): boolean {
  const isTwice = row.problems.some((problem) => /^(repeated|already)/.test(problem))
  return isTakeable(row) && !isTwice
}

/** Organisations written in several ways, the way written most often first. */
export function organisationProposals(organisations: readonly string[]): readonly OrganisationProposal[] {
  const byKey = new Map<string, Map<string, number>>()
  for (const organisation of organisations) {
    const key = organisationKey(organisation)
    if (key === '') continue
    const spellings = byKey.get(key) ?? new Map<string, number>()
    spellings.set(organisation, (spellings.get(organisation) ?? 0) + 1)
    byKey.set(key, spellings)
  }
  return [...byKey]
    .filter(([, spellings]) => spellings.size > 1)
    .map(([key, spellings]) => ({
      key,
      spellings: [...spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling),
    }))
}

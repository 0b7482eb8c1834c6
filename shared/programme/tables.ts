// The tables of the programme report that count people: made once for documents and sheets, guarded for the public.
import { SECTORS } from '../method/method.ts'
import type { ReportCells, ReportLocality, ReportWorkshop } from './facts.ts'
import { type Breakdown, guardedBreakdown, openBreakdown, type Shown } from './guard.ts'
import type { Reporting } from './reporting.ts'
import { reportWord } from './words.ts'

const LITHUANIAN = new Intl.Collator('lt')

/** Localities with workshops, as the alphabet has them. */
export function localitiesOf({ facts }: Reporting): readonly ReportLocality[] {
  const visited = new Set(facts.workshops.map(({ locality }) => locality))
  return facts.localities
    .filter(({ id }) => visited.has(id))
    .sort((a, b) => LITHUANIAN.compare(a.name, b.name))
}

export function localityName({ facts }: Reporting, id: string): string {
  return facts.localities.find((locality) => locality.id === id)?.name ?? ''
}

/** Workshops by their beginning. */
export function workshopsOf({ facts }: Reporting): readonly ReportWorkshop[] {
  return [...facts.workshops].sort((a, b) => a.startsAt - b.startsAt)
}

function breakdown(
  { variant }: Reporting,
  counts: readonly (readonly number[])[],
  columns: number,
): Breakdown {
  return variant === 'public' ? guardedBreakdown(counts, columns) : openBreakdown(counts, columns)
}

/** Involved and certified by locality; what is left of the involved is a column too, so that it gives nobody away. */
export function byLocality(reporting: Reporting): {
  readonly rows: readonly { locality: ReportLocality; involved: Shown; certified: Shown }[]
  readonly involved: Shown
  readonly certified: Shown
} {
  const localities = localitiesOf(reporting)
  const counts = localities.map(({ id }) => {
    const own = reporting.people.filter(({ locality }) => locality === id)
    const certified = own.filter(({ certificate }) => certificate !== null).length
    return [certified, own.length - certified]
  })
  const { rows, rowTotals, columnTotals, total } = breakdown(reporting, counts, 2)
  return {
    rows: localities.map((locality, index) => ({
      locality,
      involved: rowTotals[index] ?? null,
      certified: rows[index]?.[0] ?? null,
    })),
    involved: total,
    certified: columnTotals[0] ?? null,
  }
}

/** Sectors in rows, localities in columns. */
export function bySector(reporting: Reporting): Breakdown & { readonly labels: readonly string[] } {
  const localities = localitiesOf(reporting)
  const counts = SECTORS.map(({ code }) =>
    localities.map(
      ({ id }) =>
        reporting.people.filter(({ sector, locality }) => sector === code && locality === id).length,
    ),
  )
  const labels = SECTORS.map(({ label }) => label[reporting.language])
  return { ...breakdown(reporting, counts, localities.length), labels }
}

/** Types of organisations with their people. */
export function byType(reporting: Reporting): readonly { readonly type: string; readonly people: Shown }[] {
  const types = new Map<string, number>()
  for (const { organisationType } of reporting.people) {
    const type = organisationType || reportWord('notSaid', reporting.language)
    types.set(type, (types.get(type) ?? 0) + 1)
  }
  const ordered = [...types].sort(([a], [b]) => LITHUANIAN.compare(a, b))
  const { rows } = breakdown(
    reporting,
    ordered.map(([, count]) => [count]),
    1,
  )
  return ordered.map(([type], index) => ({ type, people: rows[index]?.[0] ?? null }))
}

/** People who came to each workshop, as many as may be told. */
export function attendees(reporting: Reporting): ReadonlyMap<string, Shown> {
  const workshops = workshopsOf(reporting)
  const counts = workshops.map(({ id }) => [
    reporting.people.filter(({ visits }) => visits.some(({ workshop }) => workshop.id === id)).length,
  ])
  const { rows } = breakdown(reporting, counts, 1)
  return new Map(workshops.map(({ id }, index) => [id, rows[index]?.[0] ?? null]))
}

/** Rows of one table of all concepts, each with its locality first. */
export function conceptRows(
  reporting: Reporting,
  pick: (workshop: ReportWorkshop) => readonly ReportCells[],
  columns: readonly string[],
): readonly (readonly string[])[] {
  return workshopsOf(reporting).flatMap((workshop) =>
    pick(workshop).map((cells) => [
      localityName(reporting, workshop.locality),
      ...columns.map((column) => (cells[column] ?? '').trim()),
    ]),
  )
}

// What the programme report says of people: by locality, sector and type of organisation, and who has no certificate.
import type { Block, ComposedField } from '../concept/composed.ts'
import { type Cells, field, paragraph, shownText, table } from './blocks.ts'
import type { Reporting } from './reporting.ts'
import { byLocality, bySector, byType, localitiesOf, localityName } from './tables.ts'
import { type ReportWord, reportWord } from './words.ts'

/** The fields of the section. */
export function participantFields(reporting: Reporting): readonly ComposedField[] {
  const { language, variant } = reporting
  const word = (key: ReportWord) => reportWord(key, language)
  const places = byLocality(reporting)
  const placeRows = [
    ...places.rows.map(
      ({ locality, involved, certified }): Cells => [
        locality.name,
        shownText(involved),
        shownText(certified),
      ],
    ),
    [word('total'), shownText(places.involved), shownText(places.certified)],
  ]
  const sectors = bySector(reporting)
  const sectorRows = [
    ...sectors.labels.map(
      (label, index): Cells => [
        label,
        ...(sectors.rows[index] ?? []).map(shownText),
        shownText(sectors.rowTotals[index] ?? null),
      ],
    ),
    [word('total'), ...sectors.columnTotals.map(shownText), shownText(sectors.total)],
  ]
  const names = localitiesOf(reporting).map(({ name }) => ({ text: name }))
  const types = byType(reporting).map(({ type, people }): Cells => [type, shownText(people)])
  const right = names.map((_, index) => index + 1)
  return [
    field('participants.locality', word('byLocality'), [
      table(reporting, ['locality', 'involvedShort', 'certificates'], placeRows, {
        right: [1, 2],
        total: true,
      }),
      paragraph(word('uniqueNote')),
      ...(variant === 'public' ? [paragraph(word('hiddenNote'))] : []),
    ]),
    field('participants.sector', word('bySector'), [
      table(reporting, ['sector', ...names, 'total'], sectorRows, {
        right: [...right, names.length + 1],
        total: true,
      }),
    ]),
    field('participants.type', word('byType'), [
      table(reporting, ['organisationType', 'attendees'], types, { right: [1] }),
    ]),
    ...(variant === 'public'
      ? []
      : [field('participants.none', word('notCertified'), uncertifiedBlocks(reporting))]),
  ]
}

function uncertifiedBlocks(reporting: Reporting): readonly Block[] {
  const { language, people, variant } = reporting
  const rows = people.flatMap((person): readonly Cells[] => {
    if (person.why === null) return []
    const why = reportWord(person.why, language)
    return [
      [
        variant === 'organiser' ? person.name : person.code,
        localityName(reporting, person.locality),
        `${person.minutes} / ${person.contactMinutes}`,
        person.reason === '' || variant !== 'organiser' ? why : `${why}: ${person.reason}`,
      ],
    ]
  })
  if (rows.length === 0) return []
  const first = variant === 'organiser' ? 'name' : 'code'
  return [table(reporting, [first, 'locality', 'minutes', 'reason'], rows, { right: [2] })]
}

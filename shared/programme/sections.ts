// The sections of the programme report as the document prints them.

import type { Block, ComposedField, ComposedSection } from '../concept/composed.ts'
import { isoDate, meanText, printed } from '../concept/format.ts'
import { type Cells, field, paragraph, shownText, table } from './blocks.ts'
import type { ReportCells, ReportWorkshop } from './facts.ts'
import { financeFields } from './finance-fields.ts'
import { participantFields } from './participant-fields.ts'
import type { Reporting } from './reporting.ts'
import { decimal, percentOf, summaryRows } from './summary.ts'
import { attendees, conceptRows, localitiesOf, localityName, workshopsOf } from './tables.ts'
import { TYPED_LINES, type TypedText, typedText } from './typed.ts'
import { type ReportWord, reportWord } from './words.ts'

/** A mean of fewer answers would give away who answered what. */
const FEWEST_ANSWERS = 5

/** Risks from this score on are great. */
const GREAT_RISK = 6

/** What the organiser typed, a paragraph a line. */
function typed({ facts, language }: Reporting, key: TypedText): readonly Block[] {
  return typedText(facts.typed, key, language)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(printed(line, language)))
}

function dataBlocks(reporting: Reporting, period: string): readonly Block[] {
  const { facts, numbers, language } = reporting
  const localities = localitiesOf(reporting).map(({ name }) => name)
  const rows: Cells[] = [
    [reportWord('programme', language), facts.title],
    [reportWord('organiser', language), facts.organiser],
    [reportWord('localities', language), localities.join(', ')],
    [reportWord('period', language), period],
    [reportWord('workshops', language), numbers.workshops],
    ...TYPED_LINES.flatMap((key): Cells[] => {
      const text = typedText(facts.typed, key, language)
      return text === '' ? [] : [[reportWord(key, language), text]]
    }),
  ]
  return [table(reporting, ['measure', 'value'], rows)]
}

function summaryBlocks(reporting: Reporting): readonly Block[] {
  const { language } = reporting
  const rows = summaryRows(reporting).map(([label, value]) => [label, decimal(value, language)])
  return [...typed(reporting, 'publicSummary'), table(reporting, ['measure', 'value'], rows, { right: [1] })]
}

function activityBlocks(reporting: Reporting): readonly Block[] {
  const { language } = reporting
  const came = attendees(reporting)
  const rows = workshopsOf(reporting).flatMap((workshop) =>
    workshop.sessions.map((session): Cells => {
      const hours = Math.floor(session.contactMinutes / 45)
      return [
        isoDate(session.startsAt),
        localityName(reporting, workshop.locality),
        workshop.venue,
        reportWord(session.mode, language),
        hours,
        shownText(came.get(workshop.id) ?? null),
        reporting.variant === 'public' ? '' : workshop.facilitator,
      ]
    }),
  )
  if (rows.length === 0) return typed(reporting, 'deviations')
  return [
    ...typed(reporting, 'deviations'),
    table(reporting, ['date', 'locality', 'place', 'form', 'hours', 'attendees', 'facilitator'], rows, {
      right: [4, 5],
    }),
  ]
}

function conceptFields(reporting: Reporting): readonly ComposedField[] {
  const { language } = reporting
  const word = (key: ReportWord) => reportWord(key, language)
  return workshopsOf(reporting).map(({ id, locality, concept }) => {
    const lines: readonly (readonly [ReportWord, string])[] = [
      ['concept', concept.name],
      ['slogan', concept.slogan],
      ['question', concept.question],
      ['firstStep', concept.firstStep],
      ['owner', concept.owner],
      ['status', word(concept.status)],
    ]
    const list: Block = {
      kind: 'list',
      lines: lines
        .filter(([, text]) => text !== '')
        .map(([key, text]) => ({ label: '', text: printed(`${word(key)}: ${text}`, language), sources: [] })),
    }
    const intro = concept.oneLiner === '' ? [] : [paragraph(printed(concept.oneLiner, language))]
    return field(`concepts.${id}`, localityName(reporting, locality), [...intro, list])
  })
}

function indicatorBlocks(reporting: Reporting): readonly Block[] {
  const { language } = reporting
  const unknown = reportWord('unknown', language)
  const own = summaryRows(reporting)
  const isPlanned = own.some(([, , , planned]) => planned !== null)
  const achieved = own.map(([label, value, source, planned]): Cells => {
    const percent = percentOf(value, planned)
    return isPlanned
      ? [
          label,
          planned === null ? unknown : decimal(planned, language),
          decimal(value, language),
          percent === null ? '–' : percent,
          source,
        ]
      : [label, decimal(value, language), source]
  })
  const rows = conceptRows(reporting, ({ concept }) => concept.indicators, [
    'name',
    'unit',
    'baseline',
    'target',
    'date',
    'source',
  ]).map(
    ([locality = '', name = '', unit = '', baseline = '', ...rest]): Cells => [
      locality,
      name,
      unit,
      baseline === '' ? unknown : baseline,
      ...rest,
    ],
  )
  const blocks = [
    isPlanned
      ? table(reporting, ['measure', 'planned', 'achieved', 'percent', 'source'], achieved, {
          right: [1, 2, 3],
        })
      : table(reporting, ['measure', 'achieved', 'source'], achieved, { right: [1] }),
  ]
  if (rows.length === 0) return blocks
  const heads = ['locality', 'measure', 'unit', 'baseline', 'target', 'date', 'source'] as const
  return [
    ...blocks,
    table(reporting, heads, rows, { right: [3, 4], caption: reportWord('conceptIndicators', language) }),
  ]
}

function qualityBlocks(reporting: Reporting): readonly Block[] {
  const { language } = reporting
  const rows = workshopsOf(reporting).flatMap(({ locality, evaluation }) =>
    evaluation
      .filter(({ count }) => count >= FEWEST_ANSWERS)
      .map(
        ({ question, mean, count }): Cells => [
          localityName(reporting, locality),
          question,
          meanText(mean, language),
          count,
        ],
      ),
  )
  const words = typed(reporting, 'lessons')
  if (rows.length === 0) return words
  return [table(reporting, ['locality', 'question', 'mean', 'answers'], rows, { right: [2, 3] }), ...words]
}

function rowsBlock(
  reporting: Reporting,
  pick: (workshop: ReportWorkshop) => readonly ReportCells[],
  columns: readonly (readonly [column: string, heading: ReportWord])[],
): readonly Block[] {
  const rows = conceptRows(
    reporting,
    pick,
    columns.map(([column]) => column),
  )
  if (rows.length === 0) return []
  return [table(reporting, ['locality', ...columns.map(([, heading]) => heading)], rows)]
}

function riskBlocks(reporting: Reporting): readonly Block[] {
  const rows = conceptRows(
    reporting,
    ({ concept }) =>
      concept.risks
        .map((cells) => ({
          ...cells,
          score: String(Number(cells['likelihood']) * Number(cells['impact']) || ''),
        }))
        .filter(({ score }) => Number(score) >= GREAT_RISK),
    ['risk', 'score', 'prevention'],
  )
  if (rows.length === 0) return []
  return [table(reporting, ['locality', 'risk', 'score', 'prevention'], rows, { right: [2] })]
}

/** All sections, numbered, in the order of the specification. */
export function reportSections(reporting: Reporting, period: string): readonly ComposedSection[] {
  const { language } = reporting
  const word = (key: ReportWord) => reportWord(key, language)
  const one = (id: ReportWord, blocks: readonly Block[]): readonly ComposedField[] =>
    blocks.length === 0 ? [] : [field(id, word(id), blocks)]
  const goal = typed(reporting, 'goalMet')
  const bilateral = typed(reporting, 'bilateral')
  const sections: readonly (readonly [ReportWord, readonly ComposedField[]])[] = [
    ['data', one('data', dataBlocks(reporting, period))],
    ['summary', one('summary', summaryBlocks(reporting))],
    ['goal', one('goal', goal.length > 0 ? goal : [paragraph(word('goalToFill'))])],
    ['activities', one('activities', activityBlocks(reporting))],
    ['participants', participantFields(reporting)],
    ['concepts', conceptFields(reporting)],
    ['indicators', one('indicators', indicatorBlocks(reporting))],
    ['quality', one('quality', qualityBlocks(reporting))],
    [
      'publicity',
      one('publicity', [
        ...typed(reporting, 'publications'),
        ...rowsBlock(reporting, ({ concept }) => concept.outreach, [
          ['audience', 'audience'],
          ['message', 'message'],
          ['channel', 'channel'],
          ['when', 'when'],
        ]),
      ]),
    ],
    [
      'partners',
      one('partners', [
        ...typed(reporting, 'contributions'),
        ...rowsBlock(reporting, ({ concept }) => concept.partners, [
          ['org', 'organisation'],
          ['role', 'role'],
          ['gives', 'gives'],
        ]),
      ]),
    ],
    ['finance', financeFields(reporting)],
    [
      'sustainability',
      one('sustainability', [...typed(reporting, 'continuation'), ...riskBlocks(reporting)]),
    ],
    // Only some funders ask for it.
    ...(bilateral.length > 0 ? [['bilateral', one('bilateral', bilateral)] as const] : []),
    [
      'annexes',
      one('annexes', [
        {
          kind: 'list',
          lines: word('annexList')
            .split('; ')
            .map((text) => ({ label: '', text, sources: [] })),
        },
      ]),
    ],
  ]
  return sections.map(([id, fields], index) => ({
    id: `report-${id}`,
    number: index + 1,
    heading: word(id),
    fields,
  }))
}

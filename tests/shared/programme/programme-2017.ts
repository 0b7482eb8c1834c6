// A programme shaped like the one of 2017: five localities, 77 people involved, 64 of them certified.
import { SECTORS } from '../../../shared/method/method.ts'
import type { AttendanceRow } from '../../../shared/people/attendance.ts'
import type { CertificateRow } from '../../../shared/people/certificate.ts'
import type { ProgrammeFacts, ReportWorkshop } from '../../../shared/programme/facts.ts'
import { NOTHING_TYPED } from '../../../shared/programme/typed.ts'

const HOUR = 3_600_000
const CONTACT = 300
const PLACES = ['Prienai', 'Pagėgiai', 'Šilutė', 'Ignalina', 'Trakai']
/** People who were there, and those of them without a certificate. */
const INVOLVED = [16, 15, 16, 14, 16]
const UNCERTIFIED = [3, 2, 4, 1, 3]
const TYPES = ['biblioteka', 'muziejus', 'kultūros centras', 'savivaldybė']

function rowOf(place: number, index: number): AttendanceRow {
  const isShort = index < (UNCERTIFIED[place] ?? 0)
  const minutes = isShort ? 120 : CONTACT
  const startsAt = Date.UTC(2017, place, 2 + place, 8)
  return {
    person: `p${place}-${index}`,
    code: `D${String(index + 1).padStart(2, '0')}`,
    name: `Vardenis${index} Pavardenis${place}`,
    organisation: `Įstaiga ${place}-${index % 7}`,
    sector: SECTORS[(index * 3 + place) % 7]?.code ?? 'other',
    cameAt: startsAt,
    leftAt: startsAt + minutes * 60_000,
    minutes,
    recordedMinutes: minutes,
    contactMinutes: CONTACT,
    percent: Math.floor((minutes * 100) / CONTACT),
    from: 'presence',
    reaches: !isShort,
    certifies: !isShort,
    changes: [],
  }
}

function certificateOf(row: AttendanceRow, place: number, number: number): CertificateRow {
  return {
    number: `VIETA-2017-${String(number).padStart(4, '0')}`,
    programme: 'p2017',
    workshop: `w${place}`,
    person: row.person,
    name: row.name,
    hours: 6,
    title: 'Vietovės identiteto koncepcija',
    issuedAt: Date.UTC(2017, 5, 30, 9),
    state: 'valid',
    endedAt: null,
    reason: '',
    replacedBy: null,
    code: 'AAAAA-AAAAA',
  }
}

function workshopOf(place: number): ReportWorkshop {
  const startsAt = Date.UTC(2017, place, 2 + place, 8)
  const present = Array.from({ length: INVOLVED[place] ?? 0 }, (_, index) => rowOf(place, index))
  // Registered and never came: counted nowhere.
  const absent = {
    ...rowOf(place, 40),
    cameAt: null,
    leftAt: null,
    minutes: 0,
    certifies: false,
    reaches: false,
  }
  const before = INVOLVED.slice(0, place).reduce((sum, count, at) => sum + count - (UNCERTIFIED[at] ?? 0), 0)
  return {
    id: `w${place}`,
    title: `Dirbtuvės ${place + 1}`,
    locality: `l${place}`,
    startsAt,
    venue: 'Biblioteka',
    facilitator: 'Moderatorė Pavyzdinė',
    sessions: [{ startsAt, endsAt: startsAt + 6 * HOUR, mode: 'onsite', contactMinutes: CONTACT }],
    contactMinutes: CONTACT,
    threshold: 80,
    attendance: [...present, absent],
    organisationTypes: Object.fromEntries(
      present.map(({ person }, index) => [person, TYPES[index % TYPES.length] ?? '']),
    ),
    certificates: present
      .filter(({ certifies }) => certifies)
      .map((row, index) => certificateOf(row, place, before + index + 1)),
    concept: {
      status: 'approved',
      name: `Koncepcija ${place + 1}`,
      slogan: 'Šūkis',
      question: 'Kaip galėtume …?',
      oneLiner: 'Kas tai, kam, kas pasikeis.',
      owner: 'Savivaldybė',
      firstStep: 'Gauti sutikimą',
      version: '1.0',
      versionAt: Date.UTC(2017, 5, 20, 9),
      budgetCents: 11_335_576,
      ownContributionCents: 0,
      funding: [
        { type: 'Lietuvos kultūros taryba', amount: '96 352,40' },
        { type: 'Nuosavos lėšos ir pajamos', amount: '17 003,36' },
      ],
      indicators: [
        {
          name: 'Surengta šeštadienių',
          unit: 'vnt.',
          baseline: '',
          target: '5',
          date: '2017-12-31',
          source: 'žurnalas',
        },
      ],
      partners: [{ org: 'Biblioteka', role: 'vieta', gives: 'patalpos' }],
      outreach: [{ audience: 'gyventojai', message: 'Ateik', channel: 'laikraštis', when: 'birželis' }],
      risks: [{ risk: 'Niekas neateis', likelihood: '2', impact: '3', prevention: 'kviesti asmeniškai' }],
    },
    evaluation: [
      { id: 'e1', question: 'Ar buvo naudinga?', count: 12, mean: 4.6 },
      { id: 'e2', question: 'Ar grįžtumėte?', count: 4, mean: 5 },
    ],
    notes: [
      [
        `E-00${place + 1}`,
        PLACES[place] ?? '',
        'Įsijautimas',
        '',
        '',
        '=1+1',
        'D01',
        'Kultūra',
        startsAt,
        '',
        2,
      ],
    ],
    votes: [[PLACES[place] ?? '', 'Kuri idėja?', 'I-001', 'Idėja', 9, 2, 1, 16, 15, 'taip', startsAt]],
  }
}

/** 77 involved, 64 certified, five localities, and a person a locality who registered and did not come. */
export function programme2017(): ProgrammeFacts {
  return {
    id: 'p2017',
    title: 'Lietuvos vietovių identiteto koncepcijos',
    organiser: 'VšĮ „Pavyzdys“',
    language: 'lt',
    localities: PLACES.map((name, place) => ({
      id: `l${place}`,
      name,
      municipality: `${name}, savivaldybė`,
      county: 'apskritis',
    })),
    workshops: PLACES.map((_, place) => workshopOf(place)),
    typed: NOTHING_TYPED,
    readAt: Date.UTC(2017, 6, 1, 9),
  }
}

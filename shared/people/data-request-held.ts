// What is held on a person, as it is told to the organiser and to the person, and the person's own copy as readable text.
// Dots of secret votes have no place in it: nothing links them to anybody.
import type { Bilingual, Language } from '../i18n/language.ts'
import { sectorOf } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import type { DataRequestState, DataWish } from './data-request.ts'
import type { ShownAs } from './person.ts'

/** A note as it is held. */
export interface HeldNote {
  readonly id: string
  /** Its code, or '' while it has none. */
  readonly code: string
  readonly text: string
  readonly at: number
  /** Whether it names the person. */
  readonly mentions: boolean
}

/** Something else on the board as it is held. */
export interface HeldDrawing {
  readonly id: string
  readonly type: DrawingType
  readonly text: string
  readonly at: number
}

type DrawingType = 'text' | 'shape' | 'image' | 'connector' | 'stroke'

const DRAWINGS: Readonly<Record<DrawingType, Bilingual>> = {
  text: { lt: 'tekstas', en: 'text' },
  shape: { lt: 'figūra', en: 'shape' },
  image: { lt: 'nuotrauka', en: 'picture' },
  connector: { lt: 'jungtis', en: 'connector' },
  stroke: { lt: 'brūkšnys', en: 'stroke' },
}

/** What a thing on the board is called, with what it says. */
export function drawingName({ type, text }: Omit<HeldDrawing, 'id' | 'at'>, language: Language): string {
  const name = DRAWINGS[type][language]
  return text === '' ? name : `${name}: ${text}`
}

export interface HeldData {
  readonly profile: {
    readonly code: string
    readonly name: string
    readonly organisation: string
    readonly sector: SectorCode
    readonly shownAs: ShownAs
    readonly joinedAt: number
    readonly deviceless: boolean
    /** What a list brought beside it: the kind of device, the post. */
    readonly details: Readonly<Record<string, string>>
  }
  readonly attendance: {
    readonly minutes: number
    readonly contactMinutes: number
    readonly cameAt: number | null
    readonly leftAt: number | null
    /** How often the server noted when they were connected, and how often minutes were put right by hand. */
    readonly presence: number
    readonly corrections: number
  } | null
  readonly notes: readonly HeldNote[]
  /** Texts, shapes, pictures, lines and strokes they made. */
  readonly drawings: readonly HeldDrawing[]
  readonly certificates: readonly {
    readonly number: string
    readonly issuedAt: number
    readonly state: string
  }[]
  readonly comments: readonly { readonly text: string; readonly at: number }[]
  /** Small groups they are in. */
  readonly groups: readonly string[]
}

/** What a person is given of their own. Nobody else's name is in it: their codes stand in the place. */
export interface OwnData extends HeldData {
  readonly workshop: string
  readonly organiser: string
  readonly takenAt: number
  /** Their notes that nobody else sees yet. */
  readonly hiddenNotes: readonly HeldNote[]
  readonly request: {
    readonly number: number
    readonly wish: DataWish
    readonly receivedOn: string
    readonly dueOn: string
    readonly state: DataRequestState
  } | null
}

const WORDS = {
  title: { lt: 'Mano duomenys', en: 'My data' },
  taken: { lt: 'Paimta', en: 'Taken' },
  organiser: { lt: 'Duomenų valdytojas', en: 'Controller of the data' },
  profile: { lt: 'Profilis', en: 'Profile' },
  code: { lt: 'Kodas', en: 'Code' },
  name: { lt: 'Vardas ir pavardė', en: 'Name' },
  organisation: { lt: 'Organizacija', en: 'Organisation' },
  sector: { lt: 'Sektorius', en: 'Sector' },
  joined: { lt: 'Įsirašyta', en: 'Joined' },
  group: { lt: 'Grupelė', en: 'Small group' },
  attendance: { lt: 'Dalyvavimas', en: 'Attendance' },
  minutes: { lt: 'min. iš', en: 'min of' },
  notes: { lt: 'Mano lapeliai', en: 'My notes' },
  hidden: { lt: 'Dar neatversti lapeliai', en: 'Notes not revealed yet' },
  drawings: { lt: 'Kita, kas mano lentoje', en: 'What else is mine on the board' },
  comments: { lt: 'Mano komentarai dokumente', en: 'My comments on the document' },
  certificates: { lt: 'Pažymėjimai', en: 'Certificates' },
  none: { lt: 'nėra', en: 'none' },
  votes: {
    lt: 'Slaptų balsavimų ir vertinimų balsų čia nėra: jie su asmeniu nesiejami. Kitų dalyvių vardai pakeisti jų kodais.',
    en: 'Dots of secret votes and ratings are not here: they are linked to nobody. Names of other participants are replaced by their codes.',
  },
} as const

/** What lists bring beside a person, in words; what no list of ours brings is told as it was kept. */
const DETAILS: Readonly<Record<string, Bilingual>> = {
  device: { lt: 'įrenginys', en: 'device' },
  sharesDeviceWith: { lt: 'įrenginiu dalijasi su', en: 'shares a device with' },
  organisationType: { lt: 'organizacijos tipo kodas', en: 'code of the type of organisation' },
  organisationTypeLabel: { lt: 'organizacijos tipas', en: 'type of organisation' },
  locality: { lt: 'vietovė', en: 'locality' },
  group: { lt: 'grupelė', en: 'small group' },
  kind: { lt: 'pareigos ar vaidmuo', en: 'post or role' },
  wasExpected: { lt: 'buvo laukiamų sąraše', en: 'was on the list of people expected' },
  consentPhoto: { lt: 'sutikimas fotografuoti', en: 'consent to photographs' },
  attendedMinutes: { lt: 'minučių pagal sąrašą', en: 'minutes by the list' },
  certificate: { lt: 'pažymėjimas pagal sąrašą', en: 'certificate by the list' },
  sectorOther: { lt: 'kitas sektorius', en: 'other sector' },
}

const VALUES: Readonly<Record<string, Bilingual>> = {
  true: { lt: 'taip', en: 'yes' },
  false: { lt: 'ne', en: 'no' },
  phone: { lt: 'telefonas', en: 'phone' },
  laptop: { lt: 'nešiojamasis kompiuteris', en: 'laptop' },
  tablet: { lt: 'planšetė', en: 'tablet' },
  none: { lt: 'nėra', en: 'none' },
}

/** What a list brought beside a person, a line each. */
export function detailLines(
  details: Readonly<Record<string, string>>,
  language: Language,
): readonly string[] {
  return Object.entries(details).map(([key, value]) => {
    return `${DETAILS[key]?.[language] ?? key}: ${VALUES[value]?.[language] ?? value}`
  })
}

/** A person's own copy as text. @param time writes an instant for a reader */
export function ownDataText(data: OwnData, language: Language, time: (at: number) => string): string {
  const word = (key: keyof typeof WORDS) => WORDS[key][language]
  const { profile, attendance } = data
  const line = (key: keyof typeof WORDS, value: string) => (value === '' ? [] : [`${word(key)}: ${value}`])
  const section = (key: keyof typeof WORDS, lines: readonly string[]) => [
    '',
    word(key).toLocaleUpperCase(language),
    ...(lines.length > 0 ? lines : [word('none')]),
  ]
  const noteLine = ({ code, text, at }: HeldNote) => `${code === '' ? '' : `${code}  `}${text} (${time(at)})`
  const optional = (key: keyof typeof WORDS, lines: readonly string[]) =>
    lines.length > 0 ? section(key, lines) : []
  return [
    `${word('title')} – ${data.workshop}`,
    `${word('taken')}: ${time(data.takenAt)}`,
    ...line('organiser', data.organiser),
    ...section('profile', [
      ...line('name', profile.name),
      ...line('code', profile.code),
      ...line('organisation', profile.organisation),
      ...line('sector', sectorOf(profile.sector).label[language]),
      ...line('joined', time(profile.joinedAt)),
      ...line('group', data.groups.join(', ')),
      ...detailLines(profile.details, language),
    ]),
    ...section(
      'attendance',
      attendance ? [`${attendance.minutes} ${word('minutes')} ${attendance.contactMinutes} min.`] : [],
    ),
    ...section('notes', data.notes.map(noteLine)),
    ...optional('hidden', data.hiddenNotes.map(noteLine)),
    ...optional(
      'drawings',
      data.drawings.map((drawing) => drawingName(drawing, language)),
    ),
    ...optional(
      'comments',
      data.comments.map(({ text, at }) => `${text} (${time(at)})`),
    ),
    ...section(
      'certificates',
      data.certificates.map(({ number, issuedAt }) => `${number} (${time(issuedAt)})`),
    ),
    '',
    word('votes'),
    '',
  ].join('\n')
}

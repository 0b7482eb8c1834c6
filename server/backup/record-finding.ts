// What is found of the records of a data folder: each read by the reader of its table. Tables this version does not know
// need only be JSON.
import type { RecordText } from '../store/sqlite-messages.ts'
import { dataRequestReader } from '../vault/data-requests.ts'
import {
  attendanceChangeReader,
  ballotReader,
  certificateReader,
  certificateSettingsReader,
  imageReader,
  joiningReader,
  ownAgendaReader,
  personReader,
  pollReader,
  presenceReader,
  programmeReader,
  removalReader,
  TABLE,
  ticketReader,
  versionReader,
  workshopReader,
} from '../vault/records.ts'

/** As much of a reader as is asked here. */
interface Reader {
  safeParse(value: unknown): { readonly success: boolean }
}

const text: Reader = { safeParse: (value) => ({ success: typeof value === 'string' }) }

const READERS: Readonly<Record<string, Reader>> = {
  [TABLE.ticket]: ticketReader,
  [TABLE.joining]: joiningReader,
  [TABLE.removal]: removalReader,
  [TABLE.programme]: programmeReader,
  [TABLE.ownAgenda]: ownAgendaReader,
  [TABLE.workshop]: workshopReader,
  [TABLE.workshopId]: text,
  [TABLE.code]: text,
  [TABLE.person]: personReader,
  [TABLE.personCode]: text,
  [TABLE.presence]: presenceReader,
  [TABLE.attendance]: attendanceChangeReader,
  [TABLE.certificateSettings]: certificateSettingsReader,
  [TABLE.certificate]: certificateReader,
  [TABLE.certificateCode]: text,
  [TABLE.certified]: text,
  [TABLE.image]: imageReader,
  [TABLE.version]: versionReader,
  [TABLE.poll]: pollReader,
  [TABLE.ballot]: ballotReader,
  [TABLE.dataRequest]: dataRequestReader,
}

/** A record's value; undefined when it is not JSON. */
export function jsonOf({ text }: RecordText): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** Whether a record says what its table says it does. */
export function isRecordSound(record: RecordText): boolean {
  const value = jsonOf(record)
  if (value === undefined) return false
  return READERS[record.table]?.safeParse(value).success ?? true
}

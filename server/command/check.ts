// `vieta check`: everything in the data folder, or in a backup, read as the server would read it. A line a workshop; where
// something is lost, what that is and what is kept.
import { join, resolve } from 'node:path'
import { DATA_FILE } from '../backup/backup.ts'
import type { DocumentFinding } from '../backup/document-finding.ts'
import { examine, type WorkshopFinding } from '../backup/examination.ts'
import { StoreError } from '../store/store.ts'
import { bothLanguages, label } from '../terminal.ts'
import { type Command, CommandError, readArguments } from './command.ts'

/** Of a long list of records the first are enough to see what it is about. */
const RECORDS_SHOWN = 20

export const checkCommand: Command = {
  name: 'check',
  usage: ['check [<backup>]'],
  async run(args, { folder, databaseUrl }) {
    const [backup] = readArguments(args, [], [0, 1]).positionals
    if (databaseUrl !== null && backup === undefined) throw new CommandError('backupOfDatabase')
    const file = backup === undefined ? join(folder, DATA_FILE) : resolve(backup)
    const isSound = await examineAndTell(file).catch((error: unknown) => {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      if (isMissing) throw new CommandError('fileUnreadable', { file })
      // Of the folder's own data the general sentence tells.
      if (backup === undefined || !(error instanceof StoreError) || error.fault !== 'corrupt') throw error
      throw new CommandError('backupUnsound', { file, detail: error.message })
    })
    return isSound ? undefined : 1
  },
}

/** Examines a data file and prints what is found; whether all of it is sound. */
export async function examineAndTell(file: string): Promise<boolean> {
  const { schema, faults, others, records, badRecords, workshops, isSound } = await examine(
    file,
    tellWorkshop,
  )
  for (const fault of faults) console.log(bothLanguages('checkFileFault', { detail: fault }))
  for (const finding of others) if (!finding.isSound) tellDocument(finding)
  for (const record of badRecords.slice(0, RECORDS_SHOWN))
    console.log(bothLanguages('checkRecordBad', { record }))
  const counts = { workshops: workshops.length, records, schema }
  const badWorkshops = workshops.filter((finding) => !finding.isSound).length
  if (isSound) console.log(bothLanguages('checkSound', counts))
  else console.log(bothLanguages('checkUnsound', { ...counts, badWorkshops, badRecords: badRecords.length }))
  return isSound
}

function tellWorkshop({ workshop, documents, missing, isSound }: WorkshopFinding): void {
  const of = (kind: DocumentFinding['kind']) => documents.filter((finding) => finding.kind === kind)
  const kept = documents.reduce((sum, finding) => sum + finding.kept, 0)
  const counts = [
    `${label('checkDocuments')} ${of('live').length}`,
    `${label('checkImages')} ${of('image').length}`,
    `${label('checkVersions')} ${of('version').length}`,
    `${label('checkRows')} ${kept}`,
  ]
  const verdict = label(isSound ? 'checkWorkshopSound' : 'checkWorkshopUnsound')
  console.log(`${workshop.id.padEnd(16)}  ${workshop.code}  ${verdict}  (${counts.join(', ')})`)
  for (const document of missing) console.log(bothLanguages('checkDocumentMissing', { document }))
  for (const finding of documents) if (!finding.isSound || finding.lostPast > 0) tellDocument(finding)
}

function tellDocument({ document, kept, lost, lostPast, isIncomplete, isUnreadable }: DocumentFinding): void {
  const [first] = lost
  const last = lost.at(-1)
  if (first !== undefined && last !== undefined) {
    const span = { from: momentOf(first), to: momentOf(last) }
    console.log(bothLanguages('checkDocumentLost', { document, lost: lost.length, kept, ...span }))
  }
  if (isUnreadable) console.log(bothLanguages('checkDocumentUnreadable', { document }))
  if (isIncomplete) console.log(bothLanguages('checkDocumentIncomplete', { document }))
  if (lostPast > 0) console.log(bothLanguages('checkPastLost', { document, lost: lostPast }))
}

/** To the minute, in UTC as the server's log has it. */
function momentOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

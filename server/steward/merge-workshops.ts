// Two workshops of one place made into a new one, or only looked at: what is written is an import like any other. The two
// stay as they are.
import type { Archive } from '../../shared/export/archive-form.ts'
import { type MergedCounts, mergeWorkshops } from '../../shared/export/merged-workshops.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { exportWorkshop, importWorkshop } from './archive.ts'
import type { Steward } from './steward.ts'

/** Two workshops that cannot become one: not two, not there, or of different places. */
export class MergeError extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'MergeError'
  }
}

export interface WorkshopMerging {
  readonly programme: string
  /** Ids; the first is the one whose words the concept keeps. */
  readonly workshops: readonly [string, string]
  readonly title: string
}

/** What would come of it. @throws {MergeError} */
export async function previewMerge(
  vault: Vault,
  steward: Steward,
  wanted: WorkshopMerging,
): Promise<MergedCounts> {
  return (await merged(vault, steward, wanted, 0)).counts
}

/** Makes the new workshop. @throws {MergeError} */
export async function makeMerged(
  vault: Vault,
  steward: Steward,
  wanted: WorkshopMerging,
  now: number,
): Promise<WorkshopRecord> {
  return importWorkshop(vault, steward, (await merged(vault, steward, wanted, now)).archive)
}

async function merged(vault: Vault, steward: Steward, wanted: WorkshopMerging, now: number) {
  const [one, two] = wanted.workshops
  if (one === two) throw new MergeError('One workshop given twice')
  const [first, second] = [
    await archiveOf(vault, steward, wanted, one),
    await archiveOf(vault, steward, wanted, two),
  ]
  if (first.workshop.locality.id !== second.workshop.locality.id) throw new MergeError('Of different places')
  // Neither an id nor a code: the import gives it new ones.
  return mergeWorkshops(first, second, { id: '', code: '', title: wanted.title, createdAt: now })
}

async function archiveOf(
  vault: Vault,
  steward: Steward,
  { programme }: WorkshopMerging,
  id: string,
): Promise<Archive> {
  const record = await vault.workshops.get(id)
  const archive = record?.programme === programme ? await exportWorkshop(vault, steward, id) : null
  if (!archive) throw new MergeError('No such workshop in the programme')
  return archive
}

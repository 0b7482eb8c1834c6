// The sample workshop that comes with Vieta, in either language: a finished one to look at, and a test of the import.

import { readArchive } from '../../shared/export/archive.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { LocalityRecord } from '../vault/records.ts'

export interface SampleWorkshop {
  readonly archive: Archive
  /** Every locality of its programme; the archive knows only its own. */
  readonly localities: readonly LocalityRecord[]
}

/** Reads the sample; each language is a programme of its own, because titles and places are written differently. */
export async function readSample(language: Language): Promise<SampleWorkshop> {
  const sample = await load(language)
  const read = readArchive(JSON.stringify(sample))
  if (!read.ok) throw new Error(`The ${language} sample does not read: ${read.where} ${read.detail}`)
  const { workshop } = read.archive
  const programme =
    language === 'lt'
      ? workshop.programme
      : { ...workshop.programme, id: `${workshop.programme.id}-${language}` }
  return {
    archive: { ...read.archive, workshop: { ...workshop, programme } },
    localities: sample.localities,
  }
}

/** Each file is half a megabyte: read when somebody asks for it. */
async function load(language: Language): Promise<{ readonly localities: readonly LocalityRecord[] }> {
  if (language === 'lt')
    return (await import('../../shared/export/data/sample-workshop.lt.json', { with: { type: 'json' } }))
      .default
  return (await import('../../shared/export/data/sample-workshop.en.json', { with: { type: 'json' } }))
    .default
}

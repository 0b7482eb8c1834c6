// What organisers typed for the reports of their programmes: one record a programme.
import { createTurns } from '../../shared/base/turns.ts'
import {
  NOTHING_TYPED,
  type TypedReport,
  type TypedReportReply,
  type TypedReportRequest,
} from '../../shared/programme/typed.ts'
import { typedReportReader } from '../../shared/programme/typed-schema.ts'

import type { Store } from '../store/store.ts'
import { TABLE } from './records.ts'

export interface TypedReports {
  get(programme: string): Promise<TypedReport>
  /** Keeps what was typed unless somebody else kept something since. */
  keep(programme: string, typed: TypedReportRequest): Promise<TypedReportReply>
}

export function createTypedReports({ store }: { readonly store: Store }): TypedReports {
  const turns = createTurns(1)

  async function get(programme: string): Promise<TypedReport> {
    const read = typedReportReader.safeParse(await store.getRecord(TABLE.typedReport, programme))
    return read.success ? read.data : NOTHING_TYPED
  }

  return {
    get,
    keep: (programme, { revision, language, texts, planned, money }) =>
      turns.run(async () => {
        const before = await get(programme)
        if (before.revision !== revision) return { isKept: false, typed: before }
        const typed = {
          revision: revision + 1,
          texts: { ...before.texts, [language]: texts },
          planned,
          money,
        }
        await store.putRecord(TABLE.typedReport, programme, typed)
        return { isKept: true, typed }
      }),
  }
}

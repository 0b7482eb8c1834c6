// The mark every change of rights leaves in the store: another process (a second server, the command line) may have made
// it, and a server that sees the mark changed looks at its open connections again.
import type { RecordChange } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { TABLE } from './records.ts'

export function rightsChanged(random: Random): RecordChange {
  return { kind: 'put', table: TABLE.rights, key: 'mark', value: createId(random) }
}

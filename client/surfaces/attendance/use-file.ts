// One file at a time asked of the server and given to whoever asked: which one is on its way, and what went wrong.
import { useState } from 'react'
import type { AttendanceApi } from '../../model/attendance-api.ts'
import { saveFile } from '../../model/save-file.ts'

export interface Taking {
  /** The address of the file on its way. */
  readonly busy: string | null
  readonly fault: unknown
  take(path: string): void
}

export function useFile(api: AttendanceApi): Taking {
  const [busy, setBusy] = useState<string | null>(null)
  const [fault, setFault] = useState<unknown>(null)
  return {
    busy,
    fault,
    take(path) {
      if (busy !== null) return
      setBusy(path)
      setFault(null)
      api
        .file(path)
        .then(({ name, file }) => {
          saveFile(name, file)
        }, setFault)
        .finally(() => setBusy(null))
    },
  }
}

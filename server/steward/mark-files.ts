// The pictures of marks as files beside a document that is set.
import { type Mark, markFile } from '../../shared/export/mark.ts'

export function markFiles(marks: readonly Mark[]): Record<string, Uint8Array> {
  return Object.fromEntries(
    marks.map((mark) => [markFile(mark), new Uint8Array(Buffer.from(mark.png, 'base64'))]),
  )
}

// Where the rows come from: a paste, a field, or a file with its encoding.
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Decoded, Encoding } from './decode.ts'
import type { Source } from './read-table.ts'
import { decodeFile } from './workbook.ts'

export interface GivenSource extends Source {
  /** Of a file; null for what was pasted or typed. */
  readonly name: string | null
  /** Of a text file. */
  readonly encoding: Encoding | null
}

export type SourceFault = Extract<Decoded, { readonly fault: unknown }>['fault'] | 'unreadable'

export interface RefusedSource {
  readonly fault: SourceFault
  readonly name: string
}

export function pastedSource(text: string, html = ''): GivenSource {
  return { text, html, cells: false, name: null, encoding: null }
}

export async function fileSource(file: File): Promise<GivenSource | RefusedSource> {
  const { name } = file
  if (file.size > LIMITS.importBytes) return { fault: 'tooLarge', name }
  try {
    const decoded = await decodeFile(new Uint8Array(await file.arrayBuffer()))
    if ('fault' in decoded) return { fault: decoded.fault, name }
    const isTable = decoded.encoding === null || /\.(csv|tsv|tab)$/i.test(name) || /csv|tab/.test(file.type)
    return { ...decoded, html: '', cells: isTable, name }
  } catch (_gone) {
    return { fault: 'unreadable', name }
  }
}

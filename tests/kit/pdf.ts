// A PDF's objects as text, read without any tool: what is compressed is inflated, what is no object is left out.
import { inflateSync } from 'node:zlib'

export interface PdfParts {
  /** Everything but the pages' own drawing and the letters, as Latin-1. */
  readonly objects: string
  /** Structure roles with how often each occurs: "Table" -> 3. */
  readonly roles: ReadonlyMap<string, number>
  /** Titles of the bookmarks, and whatever else is kept as a text. */
  readonly texts: readonly string[]
  /** What pictures say to those who do not see them. */
  readonly alternatives: readonly string[]
}

export function readPdf(bytes: Uint8Array): PdfParts {
  const raw = Buffer.from(bytes).toString('latin1')
  const streams = [...raw.matchAll(/\/Type\s*\/ObjStm[\s\S]*?stream\r?\n/g)].map(({ index, 0: head }) => {
    const start = index + head.length
    return inflateSync(Buffer.from(raw.slice(start, raw.indexOf('endstream', start)), 'latin1')).toString(
      'latin1',
    )
  })
  const plain = raw.replace(/stream\r?\n[\s\S]*?endstream/g, '')
  const objects = [plain, ...streams].join('\n')
  const roles = new Map<string, number>()
  for (const [, role = ''] of objects.matchAll(/\/Type\s*\/StructElem[\s\S]{0,20}?\/S\s*\/(\w+)/g)) {
    roles.set(role, (roles.get(role) ?? 0) + 1)
  }
  const named = (name: string) =>
    [...objects.matchAll(new RegExp(`/${name}\\s*(\\((?:\\\\.|[^\\\\)])*\\)|<[0-9A-Fa-f]*>)`, 'gs'))].map(
      ([, text = '']) => textOf(text),
    )
  return { objects, roles, texts: named('Title'), alternatives: named('Alt') }
}

function textOf(token: string): string {
  const bytes = token.startsWith('<')
    ? Buffer.from(token.slice(1, -1), 'hex')
    : Buffer.from(
        token
          .slice(1, -1)
          .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
          .replace(/\\n/g, '\n')
          .replace(/\\r/g, '\r')
          .replace(/\\(.)/gs, '$1'),
        'latin1',
      )
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1')
}

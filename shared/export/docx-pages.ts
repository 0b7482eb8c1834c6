// The page each heading of the contents stands on, for the DOCX. Pages are laid out as far as the last of these headings and
// no further: the annex after it may have thousands of rows, and laying them out takes most of a minute.
import type { PageNumberEstimator } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'

/** What stands after the last heading and may pull it onto the next page: it is kept together with its first lines. */
const KEPT_AFTER = 4
const KEPT_ROWS = 4

const BODY = 'w:body'
const BOOKMARK = 'w:bookmarkStart'
const SECTION = 'w:sectPr'
const TABLE = 'w:tbl'

type Xml = Readonly<Record<string, unknown>>

function isXml(value: unknown): value is Xml {
  return typeof value === 'object' && value !== null
}

/** The first element of a name in a part, however deep; tables hold no headings and no sections. */
function find(part: unknown, name: string): Xml | null {
  if (Array.isArray(part)) {
    for (const child of part) {
      const found = find(child, name)
      if (found) return found
    }
    return null
  }
  if (!isXml(part) || Object.hasOwn(part, TABLE)) return null
  if (Object.hasOwn(part, name)) return part
  return find(Object.values(part), name)
}

function shortTable(part: unknown): unknown {
  const rows = isXml(part) ? part[TABLE] : null
  if (!Array.isArray(rows)) return part
  let kept = 0
  return {
    [TABLE]: rows.filter((row) => {
      if (!isXml(row) || !Object.hasOwn(row, 'w:tr')) return true
      kept += 1
      return kept <= KEPT_ROWS
    }),
  }
}

/** A body cut behind its last bookmark, with the page of the section it is cut in. */
function cut(body: Xml): Xml {
  const parts = body[BODY]
  if (!Array.isArray(parts)) return body
  const last = parts.findLastIndex((part) => find(part, BOOKMARK) !== null)
  const end = last + 1 + KEPT_AFTER
  if (last < 0 || end >= parts.length) return body
  const kept = parts.slice(0, end)
  const ended = kept.slice(last + 1).findIndex((part) => find(part, SECTION) !== null)
  if (ended >= 0) return { [BODY]: [...kept.map(shortAfter(last)), ...parts.slice(-1)] }
  const section = find(parts.slice(end), SECTION)
  return { [BODY]: [...kept.map(shortAfter(last)), ...(section ? [{ [SECTION]: section[SECTION] }] : [])] }
}

function shortAfter(last: number): (part: unknown, index: number) => unknown {
  return (part, index) => (index > last ? shortTable(part) : part)
}

const whole = estimatePageNumbersWith({ guess: true })

export const estimateHeadingPages: PageNumberEstimator = Object.assign(
  (...[body, context]: Parameters<PageNumberEstimator>) => whole(cut(body), context),
  whole.listNumbers ? { listNumbers: whole.listNumbers } : {},
)

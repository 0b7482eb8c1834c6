// The concept as plain text: for a letter, a form on the web, or whoever reads without a screen. Tables become a line a
// value, because columns of a plain text fall apart.
import type { Item, LaidOut, LaidTable, Part, Words } from './laid-out.ts'

/** The whole file; lines end as Windows' Notepad wants them. */
export function renderText(document: LaidOut): string {
  const { title, slogan, draft, sections } = document
  const cover = [
    title,
    slogan,
    draft,
    ...document.lines,
    document.formNote,
    document.organiser,
    ...document.small,
  ]
  const blocks = [
    cover.filter((line) => line !== '').join('\n'),
    ...sections.flatMap(({ heading, groups }) => [underlined(heading, '='), ...groups.flat().map(partText)]),
  ]
  // A byte order mark, so that old editors do not take it for a regional encoding.
  return `\uFEFF${blocks.join('\n\n')}\n`.replace(/\n/g, '\r\n')
}

function underlined(text: string, sign: string): string {
  return `${text}\n${sign.repeat(Math.min(text.length, 70))}`
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return part.level === 2 ? underlined(wordsText(part.words), '-') : `${wordsText(part.words)}:`
    case 'paragraph':
      return itemText(part)
    case 'list':
      return part.items
        .map(
          (item, index) => `${part.ordered ? `${index + 1}.` : '–'} ${itemText(item).replace(/\n/g, '\n  ')}`,
        )
        .join('\n')
    case 'table':
      return tableText(part)
    case 'picture':
      return part.alt
    case 'pictures':
      return part.items.map(({ caption }) => caption).join('\n')
    case 'codes':
      return `[${part.codes.join(', ')}]`
    case 'missing':
      return part.text
  }
}

function wordsText(words: Words): string {
  return words
    .map(({ text, link }) =>
      link === null || link === text ? text : `${text} (${link.replace(/^mailto:/i, '')})`,
    )
    .join('')
}

function itemText({ words, codes }: Item): string {
  const text = wordsText(words)
  if (codes.length === 0) return text
  return `${text === '' ? '' : `${text} `}[${codes.join(', ')}]`
}

function tableText({ caption, columns, rows }: LaidTable): string {
  const entries = rows.map(({ cells }) =>
    columns
      .flatMap(({ label }, index) => {
        const cell = cells[index]
        const text = cell ? itemText(cell).replace(/\n/g, '; ') : ''
        return text === '' ? [] : [`${label}: ${text}`]
      })
      .map((line, index) => `${index === 0 ? '– ' : '  '}${line}`)
      .join('\n'),
  )
  return [caption, ...entries].join('\n')
}

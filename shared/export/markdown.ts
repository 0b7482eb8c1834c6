// The concept as Markdown with tables as GitHub writes them. What people typed is escaped, so a "#" or a "*" stays one.
import { type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown'
import type { Item, LaidOut, LaidTable, Part, Words } from './laid-out.ts'

type Node = Parameters<typeof toMarkdown>[0]
type Root = Extract<Node, { type: 'root' }>
type Content = Root['children'][number]
type Phrasing = Extract<Node, { type: 'paragraph' }>['children'][number]
type Table = Extract<Node, { type: 'table' }>

/** The library leaves tables to an extension; a table of words needs only this much of it. */
const table: Handle = (node: Table, _, state, info) => {
  const rows = node.children.map(({ children }) => {
    const cells = children.map((cell) =>
      state
        .containerPhrasing(cell, { ...info, before: '|', after: '|' })
        .replace(/(?:\\| {2})?\r?\n/g, '<br>')
        .replace(/(?<!\\)\|/g, '\\|'),
    )
    return `| ${cells.join(' | ')} |`
  })
  const sides = (node.align ?? []).map((side) => (side === 'right' ? '---:' : '---'))
  return [rows[0] ?? '', `| ${sides.join(' | ')} |`, ...rows.slice(1)].join('\n')
}

const OPTIONS: Options = { bullet: '-', emphasis: '*', rule: '-', handlers: { table } }

/** The whole file. */
export function renderMarkdown(document: LaidOut): string {
  const { title, slogan, draft, sections } = document
  const cover: Content[] = [heading(1, [text(title)])]
  if (slogan !== '') cover.push(paragraph([{ type: 'emphasis', children: [text(slogan)] }]))
  if (draft !== '') cover.push(paragraph([{ type: 'strong', children: [text(draft)] }]))
  for (const line of [...document.lines, document.formNote, document.organiser, ...document.small]) {
    if (line !== '') cover.push(paragraph(phrasingOfText(line)))
  }
  const body = sections.flatMap((section): Content[] => [
    heading(2, [text(section.heading)]),
    ...section.groups.flat().flatMap(partNodes),
  ])
  return toMarkdown({ type: 'root', children: [...cover, ...body] }, OPTIONS)
}

function text(value: string): Phrasing {
  return { type: 'text', value }
}

function heading(depth: 1 | 2 | 3 | 4, children: Phrasing[]): Content {
  return { type: 'heading', depth, children }
}

function paragraph(children: Phrasing[]): Content {
  return { type: 'paragraph', children }
}

function partNodes(part: Part): Content[] {
  switch (part.kind) {
    case 'heading':
      return [heading(part.level === 2 ? 3 : 4, phrasing(part.words))]
    case 'paragraph':
      return [paragraph(itemNodes(part))]
    case 'list': {
      const children = part.items.map((item) => ({
        type: 'listItem' as const,
        spread: false,
        children: [{ type: 'paragraph' as const, children: itemNodes(item) }],
      }))
      return [{ type: 'list', ordered: part.ordered, spread: false, children }]
    }
    case 'table':
      return tableNodes(part)
    case 'picture':
      return [paragraph(phrasingOfText(part.alt))]
    case 'pictures':
      return part.items.map(({ caption }) => paragraph(phrasingOfText(caption)))
    case 'codes':
      return [paragraph(itemNodes({ words: [], codes: part.codes }))]
    case 'missing':
      return [paragraph([{ type: 'emphasis', children: [text(part.text)] }])]
  }
}

function phrasingOfText(value: string): Phrasing[] {
  return value
    .split('\n')
    .flatMap((line, index): Phrasing[] => (index === 0 ? [text(line)] : [{ type: 'break' }, text(line)]))
}

function phrasing(words: Words): Phrasing[] {
  return words.flatMap(({ text: value, bold, italic, link }): Phrasing[] => {
    let nodes = phrasingOfText(value)
    if (bold) nodes = [{ type: 'strong', children: nodes }]
    if (italic) nodes = [{ type: 'emphasis', children: nodes }]
    // A link holds no link: what the words are made of never has one.
    return link === null
      ? nodes
      : [{ type: 'link', url: link, children: nodes.filter((node) => node.type !== 'link') as never[] }]
  })
}

function itemNodes({ words, codes }: Item): Phrasing[] {
  const nodes = phrasing(words)
  if (codes.length === 0) return nodes
  return [...nodes, text(`${nodes.length > 0 ? ' ' : ''}[${codes.join(', ')}]`)]
}

function tableNodes({ caption, columns, rows }: LaidTable): Content[] {
  const head = columns.map(({ label }) => ({ type: 'tableCell' as const, children: [text(label)] }))
  const body = rows.map(({ cells, total }) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => {
      const nodes = itemNodes(cell)
      const strong: Phrasing[] = nodes.length === 0 ? [] : [{ type: 'strong', children: nodes }]
      return { type: 'tableCell' as const, children: total ? strong : nodes }
    }),
  }))
  return [
    paragraph([{ type: 'strong', children: [text(caption)] }]),
    {
      type: 'table',
      align: columns.map(({ align }) => (align === 'right' ? 'right' : null)),
      children: [{ type: 'tableRow', children: head }, ...body],
    },
  ]
}

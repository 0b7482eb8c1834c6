// A note's words in the page: bold ones strong, lists as lists. A plain text is a plain text.
import { createElement, Fragment, type ReactNode } from 'react'
import { hasMarkup, type MarkupLine, parseMarkup } from '../../shared/board/markup.ts'
import styles from './note-text.module.css'

/** Neighbouring lines of one kind: a list, or lines of words. */
interface Part {
  readonly list: null | 'bullets' | 'numbers'
  readonly lines: MarkupLine[]
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  for (const line of parseMarkup(text)) {
    const list = line.list === null ? null : line.list === 'bullet' ? 'bullets' : 'numbers'
    const last = parts.at(-1)
    if (last?.list === list) last.lines.push(line)
    else parts.push({ list, lines: [line] })
  }
  return parts
}

/** Shows a text; its place in the page keeps line breaks (white-space: pre-wrap). */
export function NoteText({ text }: { readonly text: string }): ReactNode {
  if (!hasMarkup(text)) return text
  // Parts and lines have no names of their own: their place among the others is what they are.
  return partsOf(text).map(({ list, lines }, part) => {
    const items = lines.map((line, index) => {
      const words = <Words line={line} />
      if (list === null) return [index > 0 ? '\n' : '', <span key={String(index)}>{words}</span>]
      const value = typeof line.list === 'number' ? line.list : undefined
      return (
        <li key={String(index)} className={styles.item} value={value}>
          {words}
        </li>
      )
    })
    const key = `${part}`
    if (list === null) return <span key={key}>{items}</span>
    const List = list === 'bullets' ? 'ul' : 'ol'
    return (
      <List key={key} className={styles.list}>
        {items}
      </List>
    )
  })
}

function Words({ line: { runs } }: { readonly line: MarkupLine }): ReactNode {
  return createElement(
    Fragment,
    null,
    ...runs.map(({ text, bold }) => (bold ? createElement('strong', null, text) : text)),
  )
}

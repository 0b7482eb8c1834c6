// How a rich text lies in the concept document: a Y.XmlFragment of its own, in the words of the editor (paragraph,
// bulletList, orderedList, listItem, hardBreak; marks bold, italic, link). The plain value is rich-text.ts.
import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'
import { sameValue } from '../base/same-value.ts'
import { joinRuns, plainRun, type RichBlock, type RichRun, type RichText, safeLink } from './rich-text.ts'

/** The rich text of a field. It needs no making, so two people who write first at once write into the same. */
export function fragmentOf(doc: Y.Doc, field: string): Y.XmlFragment {
  return doc.getXmlFragment(`rich:${field}`)
}

type Delta = readonly { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> }[]

function runsOfText(text: Y.XmlText): readonly RichRun[] {
  return (text.toDelta() as Delta).flatMap(({ insert, attributes }) => {
    if (typeof insert !== 'string') return []
    const link = attributes?.['link']
    const href = typeof link === 'object' && link !== null && 'href' in link ? link.href : null
    const has = (mark: string) => attributes !== undefined && attributes[mark] !== undefined
    return [{ text: insert, bold: has('bold'), italic: has('italic'), link: safeLink(href) }]
  })
}

/** Everything said within a node, whatever it is: a kind of block this version does not know is still read. */
function runsWithin(node: Y.XmlElement | Y.XmlFragment): readonly RichRun[] {
  const runs = node.toArray().flatMap((child, index): readonly RichRun[] => {
    if (child instanceof Y.XmlText) return runsOfText(child)
    if (!(child instanceof Y.XmlElement)) return []
    if (child.nodeName === 'hardBreak') return [plainRun('\n')]
    const inner = runsWithin(child)
    return index > 0 && inner.length > 0 ? [plainRun('\n'), ...inner] : inner
  })
  return joinRuns(runs)
}

function blockOf(node: unknown): RichBlock | null {
  if (node instanceof Y.XmlText) return { kind: 'paragraph', runs: joinRuns(runsOfText(node)) }
  if (!(node instanceof Y.XmlElement)) return null
  const ordered = node.nodeName === 'orderedList'
  if (!ordered && node.nodeName !== 'bulletList') return { kind: 'paragraph', runs: runsWithin(node) }
  const items = node.toArray().flatMap((item) => (item instanceof Y.XmlElement ? [runsWithin(item)] : []))
  return items.length === 0 ? null : { kind: 'list', ordered, items }
}

/** A rich text as plain blocks. */
export function readFragment(fragment: Y.XmlFragment): RichText {
  return fragment.toArray().flatMap((node) => blockOf(node) ?? [])
}

function marksOf({ bold, italic, link }: RichRun) {
  return {
    ...(bold ? { bold: {} } : {}),
    ...(italic ? { italic: {} } : {}),
    ...(safeLink(link) === null ? {} : { link: { href: link } }),
  }
}

/** The children of a paragraph: texts, parted by breaks. */
function childrenOf(runs: readonly RichRun[]): (Y.XmlElement | Y.XmlText)[] {
  const children: (Y.XmlElement | Y.XmlText)[] = []
  let words: { insert: string; attributes: object }[] = []
  const close = () => {
    if (words.length === 0) return
    const text = new Y.XmlText()
    text.applyDelta(words)
    children.push(text)
    words = []
  }
  for (const run of runs) {
    for (const [index, part] of run.text.split('\n').entries()) {
      if (index > 0) {
        close()
        children.push(new Y.XmlElement('hardBreak'))
      }
      if (part !== '') words.push({ insert: part, attributes: marksOf(run) })
    }
  }
  close()
  return children
}

function element(name: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name)
  if (children.length > 0) made.insert(0, children)
  return made
}

function nodeOf(block: RichBlock): Y.XmlElement {
  if (block.kind === 'paragraph') return element('paragraph', childrenOf(block.runs))
  const items = block.items.map((runs) => element('listItem', [element('paragraph', childrenOf(runs))]))
  return element(block.ordered ? 'orderedList' : 'bulletList', items)
}

/** Changes a paragraph of one text in place, so that what somebody types in it at the same moment stays. */
function changeParagraph(node: unknown, block: RichBlock): boolean {
  if (!(node instanceof Y.XmlElement) || node.nodeName !== 'paragraph' || node.length !== 1) return false
  const text = node.get(0)
  if (!(text instanceof Y.XmlText) || block.kind !== 'paragraph' || block.runs.length === 0) return false
  const next = block.runs.map((run) => run.text).join('')
  if (next.includes('\n')) return false
  const was = runsOfText(text)
    .map((run) => run.text)
    .join('')
  const { index, remove, insert } = simpleDiffString(was, next)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert, {})
  const held = joinRuns(runsOfText(text))
  if (sameValue(held, block.runs)) return true
  let at = 0
  for (const run of block.runs) {
    text.format(at, run.text.length, { bold: null, italic: null, link: null, ...marksOf(run) })
    at += run.text.length
  }
  return true
}

/** Makes a fragment hold these blocks, leaving those that stay as they are. Call it within a transaction. */
export function fillFragment(fragment: Y.XmlFragment, next: RichText): void {
  const was = fragment.toArray().map(blockOf)
  let start = 0
  while (start < was.length && start < next.length && sameValue(was[start], next[start])) start += 1
  let end = 0
  const rest = Math.min(was.length, next.length) - start
  while (end < rest && sameValue(was[was.length - 1 - end], next[next.length - 1 - end])) end += 1
  let at = start
  const wanted = next.slice(start, next.length - end)
  let leaving = was.length - end - start
  for (const block of wanted) {
    if (leaving > 0) {
      leaving -= 1
      if (changeParagraph(fragment.get(at), block)) {
        at += 1
        continue
      }
      fragment.delete(at, 1)
    }
    fragment.insert(at, [nodeOf(block)])
    at += 1
  }
  if (leaving > 0) fragment.delete(at, leaving)
}

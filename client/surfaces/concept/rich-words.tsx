// Rich words as plain DOM, read only: for readers, for a comparison, and until the editor is here.
import type { ComposedLine } from '../../../shared/concept/composed.ts'
import type { RichRun, RichText } from '../../../shared/concept/rich-text.ts'
import styles from './rich-text.module.css'

/** Runs with their marks; line breaks stay. */
export function RichRuns({ runs }: { readonly runs: readonly RichRun[] }) {
  return runs.map(({ text, bold, italic, link }, index) => {
    const words = italic ? <em>{text}</em> : text
    const marked = bold ? <strong>{words}</strong> : words
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity
      <span key={index} className={styles.run}>
        {link === null ? (
          marked
        ) : (
          <a href={link} target="_blank" rel="noreferrer">
            {marked}
          </a>
        )}
      </span>
    )
  })
}

/** The words of a composed line or paragraph. */
export function ComposedWords({ text, runs }: Pick<ComposedLine, 'text' | 'runs'>) {
  return runs ? <RichRuns runs={runs} /> : text
}

export function RichWords({ rich }: { readonly rich: RichText }) {
  return (
    <div className={styles.words}>
      {rich.map((block, index) => {
        if (block.kind === 'paragraph') {
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity
            <p key={index}>{block.runs.length === 0 ? <br /> : <RichRuns runs={block.runs} />}</p>
          )
        }
        const List = block.ordered ? 'ol' : 'ul'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity
          <List key={index}>
            {block.items.map((runs, item) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity
              <li key={item}>
                <RichRuns runs={runs} />
              </li>
            ))}
          </List>
        )
      })}
    </div>
  )
}

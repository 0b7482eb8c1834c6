// Composed content as plain DOM, read only: calculated fields, and the two sides of a comparison.
import { useTranslations } from 'use-intl'
import type { Block } from '../../../shared/concept/composed.ts'
import styles from './composed-blocks.module.css'
import { ComposedWords } from './rich-words.tsx'

export function ComposedBlocks({
  blocks,
  name,
}: {
  readonly blocks: readonly Block[]
  readonly name: string
}) {
  const t = useTranslations('concept')
  if (blocks.length === 0) return <p className={styles.nothing}>{t('nothingYet')}</p>
  return (
    <div className={styles.blocks}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity, they are composed anew each time
        <OneBlock key={index} block={block} name={name} />
      ))}
    </div>
  )
}

function OneBlock({ block, name }: { readonly block: Block; readonly name: string }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <ComposedWords {...block} />
        </p>
      )
    case 'amount':
      return (
        <p>
          <strong className={styles.amount}>{block.amount}</strong> {block.note}
        </p>
      )
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul'
      return (
        <List className={styles.list}>
          {block.lines.map(({ label, ...words }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity here
            <li key={index}>
              {label !== '' && <strong>{label}: </strong>}
              <ComposedWords {...words} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and the keyboard must reach it
        <section className={styles.scroll} aria-label={block.caption || name} tabIndex={0}>
          <table className={styles.table}>
            {block.caption !== '' && <caption>{block.caption}</caption>}
            <thead>
              <tr>
                {block.columns.map(({ id, label, align }) => (
                  <th key={id} scope="col" data-align={align}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity here
                <tr key={index} data-total={row.total || undefined}>
                  {row.cells.map((cell, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of their columns
                    <td key={column} data-align={block.columns[column]?.align}>
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )
  }
}

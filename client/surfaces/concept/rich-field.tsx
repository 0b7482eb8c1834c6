// A text with paragraphs, lists and marks. Who may write gets the editor, fetched after the page; the others, and everybody
// until it is here, read the words.
import { richOf, type TextContent } from '../../../shared/concept/rich-text.ts'
import { part } from '../../model/part.tsx'
import { useWorld } from './concept-world.ts'
import styles from './rich-text.module.css'
import { RichWords } from './rich-words.tsx'

const RichEditor = part(['richtext'], async () => (await import('./rich-editor.tsx')).RichEditor)

interface RichFieldProps {
  readonly field: string
  readonly label: string
  readonly describedBy: string
  readonly content: TextContent
}

export function RichField({ content, ...props }: RichFieldProps) {
  const { writable } = useWorld()
  if (writable) return <RichEditor {...props} />
  if (content.text.trim() === '') return null
  return (
    <section className={styles.read} aria-label={props.label}>
      <RichWords rich={richOf(content)} />
    </section>
  )
}

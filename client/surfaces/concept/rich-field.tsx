// A text with paragraphs, lists and marks. Who may write gets the editor, fetched once the text comes near or the page is
// quiet; the others, and everybody until it is here, read the words.
import { useEffect, useRef, useState } from 'react'
import { richOf, type TextContent } from '../../../shared/concept/rich-text.ts'
import { part, useFetchedAhead } from '../../model/part.tsx'
import { useWorld } from './concept-world.ts'
import styles from './rich-text.module.css'
import { RichWords } from './rich-words.tsx'

const RichEditor = part(['richtext'], async () => (await import('./rich-editor.tsx')).RichEditor)

/** How far below what is seen a text is made ready to be written in. */
const NEAR = '600px'

interface RichFieldProps {
  readonly field: string
  readonly label: string
  readonly describedBy: string
  readonly content: TextContent
}

export function RichField({ content, ...props }: RichFieldProps) {
  const { writable } = useWorld()
  const [isNear, setIsNear] = useState(false)
  const place = useRef<HTMLElement>(null)
  useFetchedAhead(writable ? [RichEditor] : [])
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setIsNear(true)
      },
      { rootMargin: NEAR },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  if (writable && isNear) return <RichEditor {...props} />
  if (!writable && content.text.trim() === '') return null
  return (
    <section ref={place} className={styles.read} aria-label={props.label}>
      <RichWords rich={richOf(content)} />
    </section>
  )
}

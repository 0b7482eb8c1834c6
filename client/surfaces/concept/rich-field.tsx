// A text with paragraphs, lists and marks. Who may write gets the editor, fetched once the text comes near or the page is
// quiet; the others, and everybody until it is here, read the words.
import { useEffect, useRef, useState } from 'react'
import { richOf, type TextContent } from '../../../shared/concept/rich-text.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { part, savesData } from '../../model/part.tsx'
import { usePhrases } from '../../model/react.tsx'
import { useWorld } from './concept-world.ts'
import styles from './rich-text.module.css'
import { RichWords } from './rich-words.tsx'

const RichEditor = part(['richtext'], async () => (await import('./rich-editor.tsx')).RichEditor)

/** A page has this long to itself, ms. After it whoever goes by fields and not by sight finds them all. */
const QUIET_AFTER = 3000

/** How far below what is seen a text is made ready to be written in. */
const NEAR = '600px'

interface RichFieldProps {
  readonly field: string
  readonly label: string
  readonly describedBy: string
  readonly content: TextContent
  /** The language it is a translation into; the original where there is none. */
  readonly translated?: Language
}

export function RichField({ content, ...props }: RichFieldProps) {
  const { writable } = useWorld()
  const [isNear, setIsNear] = useState(false)
  const place = useRef<HTMLElement>(null)
  const { words } = usePhrases()
  useEffect(() => {
    if (!writable || savesData()) return
    let left = false
    const open = () => {
      if (!left) setIsNear(true)
    }
    // What cannot be fetched now is asked for again when the text comes near.
    const timer = setTimeout(() => void RichEditor.fetch(words).then(open, () => undefined), QUIET_AFTER)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [words, writable])
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
    <section ref={place} className={styles.read} aria-label={props.label} lang={props.translated}>
      <RichWords rich={richOf(content)} />
    </section>
  )
}

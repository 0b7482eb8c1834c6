// A text field bound to one shared text of the concept: several people write in it at once, and nobody's caret jumps.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { TextPath } from '../../../shared/concept/concept-draft.ts'
import { caretAfter } from '../../outline/caret.ts'
import { useWorld } from './concept-world.ts'
import styles from './shared-text.module.css'

interface SharedTextProps {
  readonly path: TextPath
  readonly label: string
  /** Ids of what describes the field. */
  readonly describedBy?: string | undefined
  readonly rows?: number
  readonly numeric?: boolean
  readonly invalid?: boolean
  readonly onText?: (text: string) => void
}

export function SharedText({
  path,
  label,
  describedBy,
  rows = 1,
  numeric,
  invalid,
  onText,
}: SharedTextProps) {
  const { draft, writable } = useWorld()
  const t = useTranslations('concept')
  const field = useRef<HTMLTextAreaElement>(null)
  const composing = useRef(false)
  const heard = useRef(onText)
  heard.current = onText
  const [tooLong, setTooLong] = useState(false)
  const { field: id, entry, part } = path

  useEffect(() => {
    const element = field.current
    if (!element) return
    const place = { field: id, entry, part }
    const follow = () => {
      const next = draft.textAt(place)?.toString() ?? ''
      if (next === element.value || composing.current) return
      const focused = element.ownerDocument.activeElement === element
      const start = caretAfter(element.value, next, element.selectionStart)
      const end = caretAfter(element.value, next, element.selectionEnd)
      element.value = next
      if (focused) element.setSelectionRange(start, end)
      growToText(element)
      heard.current?.(next)
    }
    follow()
    growToText(element)
    return draft.onChange((fields) => {
      if (fields.has(id)) follow()
    })
  }, [draft, id, entry, part])

  const write = () => {
    const element = field.current
    if (!element || composing.current) return
    const long = element.value.length > LIMITS.conceptText
    setTooLong(long)
    growToText(element)
    heard.current?.(element.value)
    // What is too long stays in the field for its writer to shorten; it is not cut off.
    if (!long) draft.editText(path, element.value, element.selectionStart)
  }

  return (
    <>
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || tooLong || undefined}
        readOnly={!writable}
        rows={rows}
        inputMode={numeric ? 'decimal' : undefined}
        data-numeric={numeric || undefined}
        spellCheck={!numeric}
        onInput={write}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          write()
        }}
      />
      {tooLong && (
        <p className={styles.error} role="alert">
          {t('tooLong', { max: LIMITS.conceptText })}
        </p>
      )}
    </>
  )
}

/** Makes a field as tall as its text where the browser does not do so itself. */
function growToText(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}

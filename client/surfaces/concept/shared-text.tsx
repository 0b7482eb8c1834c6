// A text field bound to one shared text of the concept: several people write in it at once, and nobody's caret jumps.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { TextPath } from '../../../shared/concept/concept-draft.ts'
import { bindTextArea } from '../../model/text-binding.ts'
import { fitHeight } from '../../outline/fit-height.ts'
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
  const heard = useRef(onText)
  heard.current = onText
  const [tooLong, setTooLong] = useState(false)
  const { field: id, entry, part } = path

  useEffect(() => {
    const element = field.current
    if (!element) return
    const place = { field: id, entry, part }
    const shared = {
      read: () => draft.textAt(place)?.toString() ?? '',
      write: (next: string, caret: number) => draft.editText(place, next, caret),
    }
    const onShown = () => {
      setTooLong(element.value.length > LIMITS.conceptText)
      fitHeight(element)
      heard.current?.(element.value)
    }
    const bound = bindTextArea(element, shared, { limit: LIMITS.conceptText, onShown })
    const unsubscribe = draft.onChange((fields) => {
      if (fields.has(id)) bound.follow()
    })
    return () => {
      unsubscribe()
      bound.close()
    }
  }, [draft, id, entry, part])

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
      />
      {tooLong && (
        <p className={styles.error} role="alert">
          {t('tooLong', { max: LIMITS.conceptText })}
        </p>
      )}
    </>
  )
}

// A calendar beside a day that is typed: it writes the day as digits, and words ("2026 m. ruduo") can still be typed.
import { CalendarDays } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { readDay } from '../../../shared/concept/cell-check.ts'
import type { TextPath } from '../../../shared/concept/concept-draft.ts'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './entries.module.css'

interface DayPickerProps {
  readonly path: TextPath
  readonly typed: string
  readonly label: string
}

export function DayPicker({ path, typed, label }: DayPickerProps) {
  const { draft } = useWorld()
  const t = useTranslations('money')
  const input = useRef<HTMLInputElement>(null)
  // Older browsers cannot be asked to open their calendar; the day is typed there.
  if (!('showPicker' in HTMLInputElement.prototype)) return null
  return (
    <span className={styles.day}>
      <button
        type="button"
        className={`${kit.quiet} ${kit.icon}`}
        aria-label={t('pickDay', { cell: label })}
        onClick={() => input.current?.showPicker()}
      >
        <CalendarDays aria-hidden="true" />
      </button>
      <input
        ref={input}
        type="date"
        className={styles.calendar}
        tabIndex={-1}
        aria-hidden="true"
        value={readDay(typed) ?? ''}
        onChange={({ target }) => {
          if (target.value !== '') draft.editText(path, target.value, target.value.length)
        }}
      />
    </span>
  )
}

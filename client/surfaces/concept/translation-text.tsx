// A plain translation bound to its shared text: several people write in it at once, and nobody's caret jumps.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import {
  contentAt,
  onTranslation,
  otherLanguage,
  type TranslationUnit,
} from '../../../shared/concept/translation.ts'
import { editTranslation } from '../../../shared/concept/translation-writing.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { bindTextArea } from '../../model/text-binding.ts'
import { fitHeight } from '../../outline/fit-height.ts'
import { useWorld } from './concept-world.ts'
import styles from './shared-text.module.css'
import { translatorOf } from './translation-world.ts'

interface TranslationTextProps {
  readonly unit: TranslationUnit
  readonly original: Language
  readonly label: string
}

export function TranslationText({ unit, original, label }: TranslationTextProps) {
  const world = useWorld()
  const { draft, writable } = world
  const t = useTranslations('concept')
  const area = useRef<HTMLTextAreaElement>(null)
  const latest = useRef({ unit, world })
  latest.current = { unit, world }
  const [tooLong, setTooLong] = useState(false)
  const into = otherLanguage(original)
  const { field, entry, part } = unit.path

  useEffect(() => {
    const element = area.current
    if (!element) return
    const path = { field, entry, part }
    const shared = {
      read: () => contentAt(draft, path, false, into).text,
      write: (next: string, caret: number) =>
        editTranslation(
          draft,
          latest.current.unit,
          into,
          { next, caret },
          translatorOf(latest.current.world),
        ),
    }
    const onShown = () => {
      setTooLong(element.value.length > LIMITS.conceptText)
      fitHeight(element)
    }
    const bound = bindTextArea(element, shared, { limit: LIMITS.conceptText, onShown })
    const stop = onTranslation(draft, (fields) => {
      if (fields.has(field)) bound.follow()
    })
    return () => {
      stop()
      bound.close()
    }
  }, [draft, field, entry, part, into])

  return (
    <>
      <textarea
        ref={area}
        className={styles.text}
        lang={into}
        aria-label={label}
        aria-invalid={tooLong || undefined}
        readOnly={!writable}
        rows={1}
      />
      {tooLong && (
        <p className={styles.error} role="alert">
          {t('tooLong', { max: LIMITS.conceptText })}
        </p>
      )}
    </>
  )
}

// A field's words in the other language, beside the field: each with its state, who wrote it and when, and what to do when
// the original has changed.
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Field } from '../../../shared/concept/field.ts'
import { isoDate } from '../../../shared/concept/format.ts'
import { richOf } from '../../../shared/concept/rich-text.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import {
  otherLanguage,
  type Translation,
  type TranslationUnit,
  translationOf,
  unitsOf,
} from '../../../shared/concept/translation.ts'
import { confirmTranslation, setTranslation } from '../../../shared/concept/translation-writing.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import { RichField } from './rich-field.tsx'
import styles from './translation.module.css'
import { TranslationComparison } from './translation-comparison.tsx'
import { TranslationText } from './translation-text.tsx'
import { translatorOf, useTranslated } from './translation-world.ts'

interface TranslationCardProps {
  readonly spec: FieldSpec
  readonly field: Field
  /** The language translated from. */
  readonly original: Language
}

export function TranslationCard({ spec, field, original }: TranslationCardProps) {
  const { draft, language } = useWorld()
  const t = useTranslations('translation')
  useTranslated(draft, spec.id)
  const units = unitsOf(draft, spec.id)
  if (units.length === 0) return null
  const into = otherLanguage(original)
  const isMany = field.content.kind === 'list' || field.content.kind === 'table'
  return (
    <section className={styles.translation} aria-label={`${spec.label[language]}: ${t(`into.${into}`)}`}>
      <h4 data-alone={!isMany || undefined}>{t(`into.${into}`)}</h4>
      <div className={isMany ? styles.many : styles.one}>
        {units.map((unit) => (
          <UnitTranslation
            key={`${unit.path.entry}/${unit.path.part}`}
            spec={spec}
            field={field}
            original={original}
            unit={unit}
            isMany={isMany}
          />
        ))}
      </div>
    </section>
  )
}

/** What a text is called: of a list or table, with the line or row it stands in. */
function useName(spec: FieldSpec, field: Field, { path: { entry, part } }: TranslationUnit): string {
  const { language } = useWorld()
  const t = useTranslations('concept')
  const label = spec.label[language]
  const { content } = field
  if (content.kind === 'amount') return `${label}: ${t('amount.note')}`
  if (content.kind === 'list') {
    const n = content.lines.findIndex(({ id }) => id === entry) + 1
    return t(part === 'label' ? 'list.label' : 'list.text', { field: label, n })
  }
  if (content.kind !== 'table') return label
  const n = content.rows.findIndex(({ id }) => id === entry) + 1
  const column = spec.columns?.find(({ id }) => id === part)?.label[language] ?? part
  return t('table.cell', { column, n })
}

function UnitTranslation({
  spec,
  field,
  original,
  unit,
  isMany,
}: TranslationCardProps & { readonly unit: TranslationUnit; readonly isMany: boolean }) {
  const { draft } = useWorld()
  const t = useTranslations('translation')
  const name = useName(spec, field, unit)
  const into = otherLanguage(original)
  const translation = translationOf(draft, unit, into)
  const label = t('unit', { name, into: t(`into.${into}`) })
  return (
    <div className={styles.unit} data-state={translation.state}>
      {isMany && (
        <div className={styles.original}>
          <span className={styles.name}>{name}</span>
          <p lang={original}>{unit.text}</p>
        </div>
      )}
      <div className={styles.words}>
        {unit.isRich ? (
          <RichField
            field={spec.id}
            label={label}
            describedBy=""
            content={translation.content}
            translated={into}
          />
        ) : (
          <TranslationText unit={unit} original={original} label={label} />
        )}
        <State unit={unit} original={original} name={name} translation={translation} />
      </div>
    </div>
  )
}

const SIGNS = { missing: CircleDashed, stale: CircleAlert, whole: CircleCheck } as const

function State({
  unit,
  original,
  name,
  translation,
}: {
  readonly unit: TranslationUnit
  readonly original: Language
  readonly name: string
  readonly translation: Translation
}) {
  const world = useWorld()
  const { draft, writable } = world
  const t = useTranslations('translation')
  const [isCompared, setCompared] = useState(false)
  const into = otherLanguage(original)
  const { state, by, of } = translation
  const Sign = SIGNS[state]
  const date = by ? isoDate(by.at) : ''
  const written = by === null ? '' : by.who === '' ? t('at', { date }) : t('by', { who: by.who, date })
  return (
    <>
      <div className={styles.state}>
        <span className={styles.mark} data-state={state}>
          <Sign aria-hidden="true" />
          {state === 'whole' ? written || t('all') : t(state)}
        </span>
        {state === 'stale' && written !== '' && <span className={styles.by}>{written}</span>}
        {state === 'stale' && of !== null && (
          <button
            type="button"
            className={kit.quiet}
            aria-expanded={isCompared}
            aria-label={t('compareUnit', { name })}
            onClick={() => setCompared(!isCompared)}
          >
            {t('compare')}
          </button>
        )}
        {state === 'stale' && writable && (
          <button
            type="button"
            className={kit.quiet}
            aria-label={t('confirmUnit', { name })}
            onClick={() => confirmTranslation(draft, unit, into, translatorOf(world))}
          >
            {t('confirm')}
          </button>
        )}
        {state === 'missing' && writable && (
          <button
            type="button"
            className={kit.quiet}
            aria-label={t('sameUnit', { name })}
            onClick={() => {
              const { content } = draft.field(unit.path.field)
              const rich = unit.isRich && content.kind === 'text' ? richOf(content) : undefined
              const same = { kind: 'text', text: unit.text, ...(rich ? { rich } : {}) } as const
              setTranslation(draft, unit, into, same, translatorOf(world))
            }}
          >
            {t('same')}
          </button>
        )}
      </div>
      {state === 'stale' && isCompared && of !== null && (
        <TranslationComparison was={of} now={unit.text} language={original} />
      )}
    </>
  )
}

// One field of the concept: what it holds, its state, its editor, and the notes it came from.
import { Check, Undo2 } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isUnsupported, takesSources } from '../../../shared/concept/claims.ts'
import { signDue } from '../../../shared/concept/document-status.ts'
import type { Drafted } from '../../../shared/concept/draft-parts.ts'
import type { Field } from '../../../shared/concept/field.ts'
import { isEmptyContent } from '../../../shared/concept/field.ts'
import { helpOf } from '../../../shared/concept/help.ts'
import { approveFields } from '../../../shared/concept/review.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { fitOf, type LengthTarget, readTarget } from '../../../shared/concept/target.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { AmountEditor } from './amount-editor.tsx'
import { useField, useWorld } from './concept-world.ts'
import styles from './field-card.module.css'
import { ListEditor } from './list-editor.tsx'
import { NewerNotice } from './newer-notice.tsx'
import { reviewerName } from './review-world.ts'
import { RichField } from './rich-field.tsx'
import { SharedText } from './shared-text.tsx'
import { SourceChips } from './source-chips.tsx'
import { StatusMark } from './status-mark.tsx'
import { TableEditor } from './table-editor.tsx'
import { useTranslating } from './translating.ts'

const TranslationCard = part(
  ['concept', 'translation'],
  async () => (await import('./translation-card.tsx')).TranslationCard,
)

interface FieldCardProps {
  readonly spec: FieldSpec
  /** What the board now offers instead, when that is news. */
  readonly offered: Drafted | undefined
}

export const FieldCard = memo(function FieldCard({ spec, offered }: FieldCardProps) {
  const { draft, language } = useWorld()
  const t = useTranslations('concept')
  const field = useField(draft, spec.id)
  const original = useTranslating()
  const id = useId()
  const label = spec.label[language]
  const entries =
    field.content.kind === 'list'
      ? field.content.lines
      : field.content.kind === 'table'
        ? field.content.rows
        : []
  const named = new Set(entries.flatMap(({ sources }) => sources))
  const rest = field.sources.filter((code) => !named.has(code))
  return (
    <article className={styles.card} aria-labelledby={`${id}-label`} data-field={spec.id}>
      <div className={styles.head}>
        <h3 id={`${id}-label`} className={styles.label}>
          {label}
        </h3>
        <span className={styles.level} data-level={spec.level}>
          {t(`level.${spec.level}`)}
        </span>
        <StatusMark status={field.status} />
        <Approval spec={spec} field={field} />
      </div>
      <p id={`${id}-help`} className={styles.help}>
        {helpOf(spec, language)}
      </p>
      {offered && <NewerNotice spec={spec} offered={offered} />}
      <div className={styles.sides} data-beside={(original !== null && entries.length === 0) || undefined}>
        <div className={styles.side}>
          <Editor spec={spec} field={field} describedBy={`${id}-help`} />
        </div>
        {original && <TranslationCard spec={spec} field={field} original={original} />}
      </div>
      <SourceChips
        codes={rest}
        name={label}
        unsupported={isUnsupported(spec, field)}
        onChange={
          takesSources(spec) && entries.length === 0
            ? (codes) => draft.setSources(spec.id, codes)
            : rest.length > 0
              ? (codes) => draft.setSources(spec.id, [...codes, ...named])
              : null
        }
      />
    </article>
  )
})

function Editor({
  spec,
  field,
  describedBy,
}: {
  readonly spec: FieldSpec
  readonly field: Field
  readonly describedBy: string
}) {
  const { language } = useWorld()
  const [typed, setTyped] = useState<number | null>(null)
  const target = readTarget(spec.length)
  const label = spec.label[language]
  const { content } = field
  switch (content.kind) {
    case 'text':
      return (
        <>
          {spec.type === 'richtext' ? (
            <RichField field={spec.id} label={label} describedBy={describedBy} content={content} />
          ) : (
            <SharedText
              path={{ field: spec.id, entry: '', part: '' }}
              label={label}
              describedBy={describedBy}
              rows={1}
              onText={(text) => setTyped(text.trim().length)}
            />
          )}
          {target && <Length target={target} count={typed ?? content.text.trim().length} />}
        </>
      )
    case 'amount':
      return <AmountEditor spec={spec} amount={content.amount} describedBy={describedBy} />
    case 'list':
      return (
        <>
          <ListEditor spec={spec} lines={content.lines} describedBy={describedBy} />
          {target?.unit === 'entries' && <Length target={target} count={content.lines.length} />}
        </>
      )
    case 'table':
      return (
        <>
          <TableEditor spec={spec} rows={content.rows} />
          {target?.unit === 'entries' && <Length target={target} count={content.rows.length} />}
        </>
      )
    case 'computed':
      return null
  }
}

function Length({ target, count }: { readonly target: LengthTarget; readonly count: number }) {
  const t = useTranslations('concept.length')
  const fit = fitOf(target, count)
  const aim =
    target.min === null || target.min === target.max
      ? t('upTo', { max: target.max })
      : t('between', { min: target.min, max: target.max })
  const used =
    target.unit === 'characters'
      ? t('target', { used: t('characters', { n: count }), target: aim })
      : t('items', { n: count, target: aim })
  return (
    <p className={styles.length} data-fit={count === 0 ? 'within' : fit}>
      {used}
      {count > 0 && fit !== 'within' && <> – {t(fit)}</>}
    </p>
  )
}

function Approval({ spec, field }: { readonly spec: FieldSpec; readonly field: Field }) {
  const world = useWorld()
  const { draft, language, writable, now } = world
  const t = useTranslations('concept')
  const label = spec.label[language]
  const approve = () => {
    approveFields(draft, [spec.id], reviewerName(world), now())
    signDue(draft, t('approvedVersion'))
  }
  if (!writable) return null
  if (field.status === 'approved') {
    return (
      <button
        type="button"
        className={kit.quiet}
        aria-label={t('takeBackField', { field: label })}
        onClick={() => draft.setStatus(spec.id, isEmptyContent(field.content) ? 'empty' : 'edited')}
      >
        <Undo2 aria-hidden="true" /> {t('takeBack')}
      </button>
    )
  }
  if (isEmptyContent(field.content)) return null
  return (
    <button
      type="button"
      className={kit.quiet}
      aria-label={t('approveField', { field: label })}
      onClick={approve}
    >
      <Check aria-hidden="true" /> {t('approve')}
    </button>
  )
}

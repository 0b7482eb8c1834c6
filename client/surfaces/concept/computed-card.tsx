// A calculated field: always as it stands now, never typed.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { composeField } from '../../../shared/concept/compose.ts'
import { helpOf } from '../../../shared/concept/help.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { ComposedBlocks } from './composed-blocks.tsx'
import { useWorld } from './concept-world.ts'
import styles from './field-card.module.css'
import { StatusMark } from './status-mark.tsx'

/** Tables longer than this are left to the document itself: here they would bury the page. */
const LONGEST_TABLE = 40

interface ComputedCardProps {
  readonly spec: FieldSpec
  readonly isDraft: boolean
}

export function ComputedCard({ spec, isDraft }: ComputedCardProps) {
  const world = useWorld()
  const t = useTranslations('concept')
  const id = useId()
  const { draft, language } = world
  const { blocks } = composeField(spec, { world, draft, language, isDraft })
  const shown = blocks.filter((block) => block.kind !== 'table' || block.rows.length <= LONGEST_TABLE)
  return (
    <article className={styles.card} aria-labelledby={id} data-field={spec.id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.label}>
          {spec.label[language]}
        </h3>
        <span className={styles.level} data-level={spec.level}>
          {t(`level.${spec.level}`)}
        </span>
        <StatusMark status="computed" />
      </div>
      <p className={styles.help}>{helpOf(spec, language)}</p>
      <ComposedBlocks blocks={shown} name={spec.label[language]} />
    </article>
  )
}

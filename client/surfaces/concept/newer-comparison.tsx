// What stands in the document beside what the board has now, and the choice.
import { useTranslations } from 'use-intl'
import { composeContent } from '../../../shared/concept/compose.ts'
import type { Drafted } from '../../../shared/concept/draft-parts.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { ComposedBlocks } from './composed-blocks.tsx'
import { useWorld } from './concept-world.ts'
import styles from './newer-notice.module.css'

interface NewerComparisonProps {
  readonly spec: FieldSpec
  readonly offered: Drafted
  readonly onTake: () => void
  readonly onClose: () => void
}

export function NewerComparison({ spec, offered, onTake, onClose }: NewerComparisonProps) {
  const world = useWorld()
  const t = useTranslations('concept.newer')
  const composing = { world, draft: world.draft, language: world.language, isDraft: true }
  return (
    <FloatingDialog title={spec.label[world.language]} className={styles.modal} onClose={onClose}>
      <div className={styles.sides}>
        <section>
          <h3>{t('here')}</h3>
          <ComposedBlocks
            blocks={composeContent(spec, world.draft.field(spec.id).content, composing)}
            name={t('here')}
          />
        </section>
        <section>
          <h3>{t('onBoard')}</h3>
          <ComposedBlocks blocks={composeContent(spec, offered.content, composing)} name={t('onBoard')} />
        </section>
      </div>
      <p className={kit.help}>{t('takeWarning')}</p>
      <div className={styles.actions}>
        <button type="button" className={kit.primary} onClick={onTake}>
          {t('take')}
        </button>
        <button type="button" className={kit.button} onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </FloatingDialog>
  )
}

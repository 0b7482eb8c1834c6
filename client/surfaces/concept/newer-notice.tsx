// "The board has newer content": compare, take or ignore. What stands in the document stays until somebody takes.
import { useTranslations } from 'use-intl'
import { ignoreDraft, takeDraft } from '../../../shared/concept/draft.ts'
import type { Drafted } from '../../../shared/concept/draft-parts.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { Trigger } from '../../panels/trigger.tsx'
import { useWorld } from './concept-world.ts'
import styles from './newer-notice.module.css'

const NewerComparison = part(
  ['concept'],
  async () => (await import('./newer-comparison.tsx')).NewerComparison,
)

export function NewerNotice({ spec, offered }: { readonly spec: FieldSpec; readonly offered: Drafted }) {
  const world = useWorld()
  const t = useTranslations('concept.newer')
  const field = spec.label[world.language]
  if (!world.writable) return null
  const take = () => takeDraft(spec.id, offered, world.draft)
  return (
    <div className={styles.notice} role="status">
      <p className={styles.title}>{t('title')}</p>
      <div className={styles.actions}>
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          label={t('compareField', { field })}
          content={({ onClose }) => (
            <NewerComparison
              spec={spec}
              offered={offered}
              onClose={onClose}
              onTake={() => {
                take()
                onClose()
              }}
            />
          )}
        >
          {t('compare')}
        </Trigger>
        <button type="button" className={kit.button} aria-label={t('takeField', { field })} onClick={take}>
          {t('take')}
        </button>
        <button
          type="button"
          className={kit.quiet}
          aria-label={t('ignoreField', { field })}
          onClick={() => ignoreDraft(spec.id, offered, world.draft)}
        >
          {t('ignore')}
        </button>
      </div>
    </div>
  )
}

// A list of the concept: lines that grow, can be moved and deleted, each with the notes it came from.
import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { takesSources } from '../../../shared/concept/claims.ts'
import type { ListLine } from '../../../shared/concept/field.ts'
import type { FieldSpec } from '../../../shared/concept/structure.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './entries.module.css'
import { EntryActions } from './entry-actions.tsx'
import { SharedText } from './shared-text.tsx'
import { SourceChips } from './source-chips.tsx'

const LinePicture = part(['pictures'], async () => (await import('./line-picture.tsx')).LinePicture)

interface ListEditorProps {
  readonly spec: FieldSpec
  readonly lines: readonly ListLine[]
  readonly describedBy: string
}

export function ListEditor({ spec, lines, describedBy }: ListEditorProps) {
  const { draft, language, writable, newId } = useWorld()
  const t = useTranslations('concept.list')
  const list = useRef<HTMLOListElement>(null)
  const label = spec.label[language]
  const ids = lines.map(({ id }) => id)
  const add = () => {
    draft.addLine(spec.id, { id: newId(), text: '', label: '', sources: [] })
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(':scope > li:last-child textarea')?.focus(),
    )
  }
  return (
    <>
      <ol ref={list} className={styles.entries}>
        {lines.map((line, index) => (
          <li key={line.id} className={styles.line}>
            <div className={styles.words}>
              {line.label !== '' && (
                <div className={styles.group}>
                  <SharedText
                    path={{ field: spec.id, entry: line.id, part: 'label' }}
                    label={t('label', { field: label, n: index + 1 })}
                  />
                </div>
              )}
              <SharedText
                path={{ field: spec.id, entry: line.id, part: 'text' }}
                label={t('text', { field: label, n: index + 1 })}
                describedBy={describedBy}
              />
              {spec.type === 'images' && spec.id !== 'annex.boards' && (
                <LinePicture field={spec.id} line={line} name={t('text', { field: label, n: index + 1 })} />
              )}
              <SourceChips
                codes={line.sources}
                name={t('text', { field: label, n: index + 1 })}
                unsupported={takesSources(spec) && line.sources.length === 0 && line.text.trim() !== ''}
                onChange={
                  takesSources(spec) ? (codes) => draft.setEntrySources(spec.id, line.id, codes) : null
                }
              />
            </div>
            <EntryActions
              field={spec.id}
              name={t('text', { field: label, n: index + 1 })}
              entries={ids}
              index={index}
            />
          </li>
        ))}
      </ol>
      {writable && (
        <button
          type="button"
          className={`${kit.quiet} ${styles.add}`}
          aria-label={t('addTo', { field: label })}
          onClick={add}
        >
          <Plus aria-hidden="true" /> {t('add')}
        </button>
      )}
    </>
  )
}

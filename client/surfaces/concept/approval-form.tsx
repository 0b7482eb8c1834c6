// Approving the document: what is still missing, and a representative's name under what is approved.
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { documentStatus, signDue } from '../../../shared/concept/document-status.ts'
import { findField, isEmptyContent } from '../../../shared/concept/field.ts'
import { longDate } from '../../../shared/concept/format.ts'
import { approveFields } from '../../../shared/concept/review.ts'
import { findSection } from '../../../shared/concept/sections.ts'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { type ConceptWorld, useRevision } from './concept-world.ts'
import styles from './review.module.css'
import { keepReviewerName, reviewerName } from './review-world.ts'

interface ApprovalFormProps {
  readonly world: ConceptWorld
  readonly onGo: (place: string) => void
}

export function ApprovalForm({ world, onGo }: ApprovalFormProps) {
  const t = useTranslations('review.approval')
  const words = useTranslations('concept')
  useRevision(world)
  const { draft, language, writable } = world
  const { state, version, at, approver, missing } = documentStatus(draft)
  const [name, setName] = useState(() => reviewerName(world))
  const [wrong, setWrong] = useState(false)
  const [said, setSaid] = useState('')
  // Pictures of the board are made with the document: there is nothing to fill in.
  const empty = missing.filter(
    (id) => findField(id)?.type !== 'images' && isEmptyContent(draft.field(id).content),
  )
  const sections = [...new Set(missing.map((id) => id.split('.')[0] ?? ''))]
  const labelOf = (id: string) => findField(id)?.label[language] ?? id
  const approve = (event: FormEvent) => {
    event.preventDefault()
    const who = name.trim()
    setWrong(who === '')
    if (who === '') return
    keepReviewerName(who)
    const filled = missing.filter((id) => !empty.includes(id))
    approveFields(draft, filled, who, world.now())
    signDue(draft, words('approvedVersion'))
    const now = documentStatus(draft)
    setSaid(now.state === 'approved' ? t('done', { version: now.version }) : t('part'))
  }
  return (
    <section className={styles.approval}>
      <p className={styles.sum}>
        {t(state, { version })}
        {at !== null && `, ${longDate(at, language)}`}
        {approver !== '' && `. ${t('by', { who: approver })}`}
      </p>
      {missing.length > 0 && (
        <>
          <p>
            {t('missing', {
              sections: sections.map((id) => findSection(id)?.heading[language] ?? id).join(', '),
            })}
          </p>
          <ul className={styles.missing}>
            {missing.map((id) => (
              <li key={id}>
                <button type="button" className={kit.quiet} onClick={() => onGo(id)}>
                  {labelOf(id)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {empty.length > 0 && (
        <p className={kit.notice}>{t('empty', { fields: empty.map(labelOf).join(', ') })}</p>
      )}
      {writable && missing.length > empty.length && (
        <form noValidate onSubmit={approve} className={styles.form}>
          <Field id="approver" label={t('name')} error={wrong ? t('nameNeeded') : undefined}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={80}
                autoComplete="name"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <button type="submit" className={kit.primary}>
            {t('approveAll')}
          </button>
        </form>
      )}
      <p role="status" className={styles.sum}>
        {said}
      </p>
    </section>
  )
}

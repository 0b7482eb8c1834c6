// The dialog of the review: whoever writes checks, answers and approves; whoever only reads comments.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { FloatingDialog } from '../../panels/floating.tsx'
import { ApprovalForm } from './approval-form.tsx'
import { CheckList } from './check-list.tsx'
import { CommentThreads } from './comment-threads.tsx'
import type { ConceptWorld } from './concept-world.ts'
import styles from './review.module.css'
import { showPlace, useReview } from './review-world.ts'
import { VersionList } from './version-list.tsx'

const PARTS = ['check', 'comments', 'approval'] as const
type Shown = (typeof PARTS)[number]

interface ReviewPanelProps {
  readonly world: ConceptWorld
  readonly onClose: () => void
}

export function ReviewPanel({ world, onClose }: ReviewPanelProps) {
  const t = useTranslations('review')
  useReview(world.draft)
  const [shown, setShown] = useState<Shown>(world.writable ? 'check' : 'comments')
  const go = (place: string) => {
    onClose()
    // The dialog gives the focus back first, and only then it may go elsewhere.
    requestAnimationFrame(() => requestAnimationFrame(() => showPlace(place)))
  }
  return (
    <FloatingDialog title={t('title')} className={styles.modal} onClose={onClose}>
      <fieldset className={styles.parts}>
        <legend className="visually-hidden">{t('parts.label')}</legend>
        {PARTS.map((each) => (
          <label key={each}>
            <input type="radio" name="review" checked={each === shown} onChange={() => setShown(each)} />
            {t(`parts.${each}`)}
          </label>
        ))}
      </fieldset>
      {shown === 'check' && <CheckList world={world} onGo={go} />}
      {shown === 'comments' && <CommentThreads world={world} onGo={go} />}
      {shown === 'approval' && (
        <>
          <ApprovalForm world={world} onGo={go} />
          <VersionList world={world} />
        </>
      )}
    </FloatingDialog>
  )
}

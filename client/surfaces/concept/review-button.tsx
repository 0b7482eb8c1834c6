// Opens the review: the check list, comments, approval and versions. All of it is fetched when it is asked for. Says when
// an edit took an approval away.
import { ClipboardCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { REQUIRED_FIELDS } from '../../../shared/concept/document-status.ts'
import { findField } from '../../../shared/concept/field.ts'
import { openComments } from '../../../shared/concept/review.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import { useReview } from './review-world.ts'

const ReviewPanel = part(['concept', 'review'], async () => (await import('./review-panel.tsx')).ReviewPanel)

export function ReviewButton({ onMessage }: { readonly onMessage: (text: string) => void }) {
  const world = useWorld()
  const t = useTranslations('concept')
  const { draft, language } = world
  useReview(draft)
  const [isOpen, setOpen] = useState(false)
  const say = useRef(onMessage)
  say.current = onMessage
  useEffect(() => {
    const statusOf = (id: string) => draft.field(id).status
    const approved = new Set(REQUIRED_FIELDS.filter((id) => statusOf(id) === 'approved'))
    return draft.onChange((fields) => {
      for (const id of fields) {
        if (!REQUIRED_FIELDS.includes(id)) continue
        if (statusOf(id) === 'approved') approved.add(id)
        else if (approved.delete(id)) {
          say.current(t('approvalGone', { field: findField(id)?.label[language] ?? id }))
        }
      }
    })
  }, [draft, language, t])
  const count = [...openComments(draft).values()].reduce((sum, n) => sum + n, 0)
  return (
    <>
      <button
        type="button"
        className={kit.button}
        aria-haspopup="dialog"
        aria-label={count > 0 ? t('reviewWith', { n: count }) : undefined}
        onClick={() => setOpen(true)}
      >
        <ClipboardCheck aria-hidden="true" /> {t('review')}
        {count > 0 && ` (${count})`}
      </button>
      {isOpen && <ReviewPanel world={world} onClose={() => setOpen(false)} />}
    </>
  )
}

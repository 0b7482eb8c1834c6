// Where the concept uses a note: the claims that name its code. Reads the concept document once, when it is asked for.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Claim, claimsOf } from '../../shared/concept/claims.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { Dialog } from '../model/finding/dialog.tsx'
import type { Session } from '../model/session.ts'
import { openSharedDocument } from '../model/shared-document.ts'

interface UsedInProps {
  readonly session: Session
  readonly code: string
  readonly language: Language
  readonly onClose: () => void
}

/** null while it is read, and when it cannot be. */
function useClaims({ me, ticket }: Session, code: string) {
  const [read, setRead] = useState<{ readonly claims: readonly Claim[] | null; readonly failed: boolean }>({
    claims: null,
    failed: false,
  })
  useEffect(() => {
    const { workshop } = me
    const shared = openSharedDocument({ workshop, name: 'concept', ticket, readOnly: true, onDevice: false })
    const draft = new ConceptDraft(shared.doc)
    const look = () => {
      if (draft.ready) setRead({ claims: claimsOf(draft, code), failed: false })
    }
    const stop = draft.onChange(look)
    void shared.opened.then(() => {
      look()
      setRead((now) => (now.claims === null ? { claims: null, failed: true } : now))
    })
    return () => {
      stop()
      draft.close()
      shared.close()
    }
  }, [me, ticket, code])
  return read
}

export function UsedIn({ session, code, language, onClose }: UsedInProps) {
  const t = useTranslations('sources')
  const { claims, failed } = useClaims(session, code)
  return (
    <Dialog title={t('usedTitle', { code })} close={t('close')} onClose={onClose}>
      {claims === null && <p role="status">{failed ? t('usedUnread') : t('reading')}</p>}
      {claims?.length === 0 && <p>{t('usedNowhere')}</p>}
      <ul>
        {claims?.map(({ section, field, entry, text }) => (
          <li key={`${field.id}/${entry}/${text === ''}`}>
            <strong>
              {section.order === 0 ? '' : `${section.order}. `}
              {section.heading[language]} → {field.label[language]}
            </strong>
            {text !== '' && <>: {text.length > 200 ? `${text.slice(0, 200)}…` : text}</>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

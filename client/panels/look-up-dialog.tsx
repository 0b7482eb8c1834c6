// The sentence everybody is to look up for: the usual one, or one's own.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { callToLookUp } from '../../shared/agenda/room.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import kit from './kit.module.css'

export function LookUpDialog({
  session,
  onClose,
}: {
  readonly session: Session
  readonly onClose: () => void
}) {
  const t = useTranslations('room.lookUp')
  const [sentence, setSentence] = useState('')
  return (
    <FloatingDialog title={t('title')} onClose={onClose}>
      <form
        className={kit.field}
        onSubmit={(event) => {
          event.preventDefault()
          callToLookUp(session.agenda, sentence, session.now())
          onClose()
        }}
      >
        <label className={kit.label} htmlFor="look-up">
          {t('field')}
        </label>
        <input
          id="look-up"
          className={kit.input}
          value={sentence}
          maxLength={LIMITS.calledOut}
          placeholder={t('usual')}
          // biome-ignore lint/a11y/noAutofocus: the dialog holds one field, and Enter shows the usual sentence
          autoFocus
          onChange={(event) => setSentence(event.target.value)}
        />
        <p className={kit.help}>{t('help')}</p>
        <button type="submit" className={kit.primary}>
          {t('show')}
        </button>
      </form>
    </FloatingDialog>
  )
}

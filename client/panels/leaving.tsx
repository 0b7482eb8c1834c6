// Leaving a workshop on this device: what stays, what goes from here, and whom to ask to erase the rest.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { writersKey } from '../model/credentials.ts'
import { forgetWorkshop } from '../model/forget.ts'
import { readStored } from '../model/preferences.ts'
import { useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import type { Drafts } from '../outline/drafts.ts'
import kit from './kit.module.css'

/** The question, to be put into whatever floats; a person's device only, not a staff link's. */
export function Leaving({
  session,
  drafts,
  onStay,
}: {
  readonly session: Session
  readonly drafts: Drafts
  readonly onStay: () => void
}) {
  const t = useTranslations('leaving')
  const save = useSignal(session.save)
  const { me, agenda } = session
  const stay = useRef<HTMLButtonElement>(null)
  useEffect(() => stay.current?.focus(), [])
  const code = (me.person === null ? undefined : agenda.people.get(me.person)?.code) ?? '–'
  const organiser = agenda.about?.organiser ?? ''
  const unsent = drafts.unsent.length
  const leave = () => {
    drafts.clear()
    forgetWorkshop(session)
    location.assign('/join')
  }
  return (
    <>
      <h2>{t('title')}</h2>
      <p>
        {t('stay')} {readStored(writersKey(me.workshop)) !== null && t('both')}
      </p>
      {save.state !== 'server' && save.state !== 'offline' && (
        <p className={kit.notice} role="alert">
          {t('unsent')}
        </p>
      )}
      {unsent > 0 && <p className={kit.notice}>{t('drafts', { count: unsent })}</p>}
      <p>{organiser === '' ? t('erasureNobody', { code }) : t('erasure', { organiser, code })}</p>
      <p>{t('device')}</p>
      <button ref={stay} type="button" className={kit.primary} onClick={onStay}>
        {t('cancel')}
      </button>
      <button type="button" className={kit.danger} onClick={leave}>
        {t('confirm')}
      </button>
    </>
  )
}

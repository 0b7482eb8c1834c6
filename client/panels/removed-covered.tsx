// Items that were taken out of the agenda while their notes were hidden: the notes can still be revealed, as before.
import { useTranslations } from 'use-intl'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { SilenceControls } from './silence-controls.tsx'
import { nameOf } from './standing.ts'

interface RemovedCoveredProps {
  readonly session: Session
  readonly language: Language
}

export function RemovedCovered({ session, language }: RemovedCoveredProps) {
  const t = useTranslations('silence.controls')
  const { agenda } = session
  const silences = silencesOf(agenda)
  const items = agenda.everyItem.filter(
    ({ id, removed }) => removed && id !== agenda.position?.item && isCovered(silences, { item: id }),
  )
  return items.map((item) => (
    <section key={item.id} className={kit.notice} aria-label={nameOf(item)[language]}>
      <p>{t('removed', { item: nameOf(item)[language] })}</p>
      <SilenceControls session={session} language={language} item={item.id} />
    </section>
  ))
}

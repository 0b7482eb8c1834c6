// The way to where the workshop has gone on to, for somebody who stayed in a sentence.
import { useTranslations } from 'use-intl'
import type { WritingPlace } from '../../../shared/agenda/writing-place.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import styles from './phone.module.css'

export function MovedOn({
  place,
  language,
  onGo,
}: {
  readonly place: WritingPlace
  readonly language: Language
  readonly onGo: () => void
}) {
  const t = useTranslations('phone')
  const name =
    place.state === 'lobby'
      ? t('lobby.title')
      : place.item.kind === 'break'
        ? t('rest.title')
        : (place.activity?.name[language] ?? place.item.note[language])
  return (
    <div className={styles.movedOn}>
      <p role="status">{t('movedOn', { activity: name })}</p>
      <button type="button" onClick={onGo}>
        {t('goThere')}
      </button>
    </div>
  )
}

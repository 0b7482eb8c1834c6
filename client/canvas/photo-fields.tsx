// The fields in which a picture is described: on the board and on the phone.
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { CONSENTS, type Consent } from '../../shared/board/item.ts'
import styles from './photo-dialog.module.css'

/** What people say of a picture. */
export interface Described {
  readonly caption: string
  readonly credit: string
  readonly consent: Consent
}

export const BLANK: Described = { caption: '', credit: '', consent: 'unknown' }

interface FieldsProps {
  readonly id: string
  readonly isFirst: boolean
  readonly described: Described
  readonly isMissing: boolean
  readonly onChange: (described: Described) => void
}

/** What is asked about a picture: what it shows, whose it is, and whether those on it agreed. */
export function PhotoFields({ id, isFirst, described, isMissing, onChange }: FieldsProps) {
  const t = useTranslations('photos')
  const help = useId()
  const { caption, credit, consent } = described
  return (
    <>
      <label htmlFor={`caption-${id}`}>{t('caption')}</label>
      <textarea
        id={`caption-${id}`}
        data-first={isFirst || undefined}
        rows={2}
        required
        maxLength={LIMITS.caption}
        aria-invalid={isMissing}
        aria-describedby={`${help}-caption`}
        value={caption}
        onChange={(event) => onChange({ ...described, caption: event.target.value })}
      />
      <p id={`${help}-caption`} className={isMissing ? styles['missing'] : styles['help']}>
        {isMissing ? t('captionMissing') : t('captionHelp')}
      </p>
      <label htmlFor={`credit-${id}`}>{t('credit')}</label>
      <input
        id={`credit-${id}`}
        maxLength={LIMITS.caption}
        aria-describedby={`${help}-credit`}
        value={credit}
        onChange={(event) => onChange({ ...described, credit: event.target.value })}
      />
      <p id={`${help}-credit`} className={styles['help']}>
        {t('creditHelp')}
      </p>
      <label htmlFor={`consent-${id}`}>{t('consent')}</label>
      <select
        id={`consent-${id}`}
        aria-describedby={`${help}-consent`}
        value={consent}
        onChange={(event) => onChange({ ...described, consent: consentOf(event.target.value) })}
      >
        {CONSENTS.map((each) => (
          <option key={each} value={each}>
            {t(`consents.${each}`)}
          </option>
        ))}
      </select>
      <p id={`${help}-consent`} className={styles['help']}>
        {consent === 'unknown' && t('consentHelp')}
      </p>
    </>
  )
}

function consentOf(value: string): Consent {
  return CONSENTS.find((each) => each === value) ?? 'unknown'
}

/** What was said, as it is kept. */
export function tidied({ caption, credit, consent }: Described): Described {
  return { caption: caption.normalize('NFC').trim(), credit: credit.normalize('NFC').trim(), consent }
}

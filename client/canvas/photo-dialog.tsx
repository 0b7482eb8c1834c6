// Asks what is on a picture before it goes to the board, or anew of one that is there.
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { CONSENTS, type Consent } from '../../shared/board/item.ts'
import { Dialog } from '../model/finding/dialog.tsx'
import { useFaultText } from '../model/react.tsx'
import type { CanvasState } from './canvas-state.ts'
import styles from './photo-dialog.module.css'
import type { Arriving, Described } from './photos.ts'

const BLANK: Described = { caption: '', credit: '', consent: 'unknown' }

/** Pictures that have just been picked, pasted or dropped. */
export function PhotoDialog({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('photos')
  const { photos } = state
  const shown = photos.undescribed
  const [drafts, setDrafts] = useState<Readonly<Record<string, Described>>>({})
  const [tried, setTried] = useState(false)
  const draftOf = (key: string) => drafts[key] ?? BLANK
  const leaveAll = () => {
    for (const { key } of shown) photos.drop(key)
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const usable = shown.filter(({ fault }) => fault === null)
    const missing = usable.find(({ key }) => draftOf(key).caption.trim() === '')
    if (missing) {
      document.getElementById(`caption-${missing.key}`)?.focus()
      return
    }
    for (const { key, fault } of shown) if (fault !== null) photos.drop(key)
    for (const { key } of usable) photos.describe(key, tidied(draftOf(key)))
  }
  return (
    <Dialog title={t('title', { n: shown.length })} close={t('close')} onClose={leaveAll}>
      <form className={styles['form']} noValidate onSubmit={put}>
        <div className={styles['list']}>
          {shown.map((each, index) => (
            <fieldset key={each.key} className={styles['photo']}>
              <legend className="visually-hidden">{each.file.name}</legend>
              <Thumbnail arriving={each} />
              <div>
                {each.fault === null ? (
                  <Fields
                    id={each.key}
                    isFirst={index === 0}
                    described={draftOf(each.key)}
                    isMissing={tried && draftOf(each.key).caption.trim() === ''}
                    onChange={(described) => setDrafts({ ...drafts, [each.key]: described })}
                  />
                ) : (
                  <Fault fault={each.fault} />
                )}
                <p className={styles['state']} role="status">
                  {each.fault === null && t(`states.${each.uploaded ? 'sent' : each.progress.state}`)}
                </p>
                {shown.length > 1 && (
                  <button type="button" className={styles['quiet']} onClick={() => photos.drop(each.key)}>
                    {t('leave')}
                  </button>
                )}
              </div>
            </fieldset>
          ))}
        </div>
        <p className={styles['private']}>{t('private')}</p>
        <div className={styles['buttons']}>
          <button type="button" className={styles['quiet']} onClick={leaveAll}>
            {t('cancel')}
          </button>
          {shown.some(({ fault }) => fault === null) && (
            <button type="submit" className={styles['primary']}>
              {t('put')}
            </button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

/** What is said of an image that is on the board. */
export function AboutPhoto({ state, image }: { readonly state: CanvasState; readonly image: string }) {
  const t = useTranslations('photos')
  const item = state.board.items.get(image)
  const known = item?.type === 'image' ? item : null
  const [described, setDescribed] = useState<Described>(known ?? BLANK)
  const [tried, setTried] = useState(false)
  const isMissing = described.caption.trim() === ''
  const close = () => state.photos.edit(null)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) {
      document.getElementById(`caption-${image}`)?.focus()
      return
    }
    state.photos.redescribe(image, tidied(described))
    close()
  }
  return (
    <Dialog title={t('editTitle')} close={t('close')} onClose={close}>
      <form className={styles['form']} noValidate onSubmit={save}>
        <div className={styles['list']}>
          <Fields
            id={image}
            isFirst
            described={described}
            isMissing={tried && isMissing}
            onChange={setDescribed}
          />
        </div>
        <div className={styles['buttons']}>
          <button type="button" className={styles['quiet']} onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className={styles['primary']}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly id: string
  readonly isFirst: boolean
  readonly described: Described
  readonly isMissing: boolean
  readonly onChange: (described: Described) => void
}

function Fields({ id, isFirst, described, isMissing, onChange }: FieldsProps) {
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

function Fault({ fault }: { readonly fault: unknown }) {
  const text = useFaultText()
  return (
    <p className={styles['missing']} role="alert">
      {text(fault)}
    </p>
  )
}

function Thumbnail({ arriving: { file, fault } }: { readonly arriving: Arriving }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (fault !== null) return
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => {
      setUrl(null)
      URL.revokeObjectURL(made)
    }
  }, [file, fault])
  return <div className={styles['thumbnail']}>{url !== null && <img src={url} alt="" />}</div>
}

function consentOf(value: string): Consent {
  return CONSENTS.find((each) => each === value) ?? 'unknown'
}

function tidied({ caption, credit, consent }: Described): Described {
  return { caption: caption.normalize('NFC').trim(), credit: credit.normalize('NFC').trim(), consent }
}

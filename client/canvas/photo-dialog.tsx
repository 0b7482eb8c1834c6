// Asks what is on a picture before it goes to the board, or anew of one that is there.
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import buttons from '../model/buttons.module.css'
import { Dialog } from '../model/finding/dialog.tsx'
import { useFaultText } from '../model/react.tsx'
import type { CanvasState } from './canvas-state.ts'
import styles from './photo-dialog.module.css'
import { BLANK, type Described, PhotoFields, tidied } from './photo-fields.tsx'
import type { Arriving } from './photos.ts'

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
                  <PhotoFields
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
                  <button type="button" className={buttons.plain} onClick={() => photos.drop(each.key)}>
                    {t('leave')}
                  </button>
                )}
              </div>
            </fieldset>
          ))}
        </div>
        <p className={styles['private']}>{t('private')}</p>
        <div className={styles['buttons']}>
          <button type="button" className={buttons.plain} onClick={leaveAll}>
            {t('cancel')}
          </button>
          {shown.some(({ fault }) => fault === null) && (
            <button type="submit" className={buttons.primary}>
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
          <PhotoFields
            id={image}
            isFirst
            described={described}
            isMissing={tried && isMissing}
            onChange={setDescribed}
          />
        </div>
        <div className={styles['buttons']}>
          <button type="button" className={buttons.plain} onClick={close}>
            {t('cancel')}
          </button>
          <button type="submit" className={buttons.primary}>
            {t('save')}
          </button>
        </div>
      </form>
    </Dialog>
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

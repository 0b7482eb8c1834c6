// The phone's photos on their way: the sheet that asks what is on one, and how far those that were sent have come.
import { type FormEvent, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import type { Fault as FaultName } from '../../../shared/protocol/fault.ts'
import { BLANK, PhotoFields, tidied } from '../../canvas/photo-fields.tsx'
import { ApiError } from '../../model/api.ts'
import { Dialog } from '../../model/finding/dialog.tsx'
import { useFaultText } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import styles from './photos.module.css'
import { type SendingPhoto, SendingPhotos } from './sending-photos.ts'

/** Another try would end no better: the file itself cannot be taken. */
const OF_THE_FILE: readonly FaultName[] = [
  'image-unreadable',
  'image-unsupported',
  'image-svg',
  'image-too-large',
  'image-too-heavy',
]

/** A photo that has just been picked, and the cell it is for. */
export interface Picked {
  readonly file: File
  readonly placed: PlacedCell
}

interface PhotosProps {
  readonly session: Session
  readonly picked: Picked | null
  /** What the screen shows: that a photo has arrived is said until it shows something else. */
  readonly where: string
}

export function Photos({ session, picked, where }: PhotosProps) {
  const t = useTranslations('mine.photo')
  const [sending] = useState(() => new SendingPhotos(session))
  const photos = useSyncExternalStore(
    (listener) => sending.onChange(listener),
    () => sending.photos,
  )
  useEffect(() => {
    if (picked) sending.add(picked.file, picked.placed)
  }, [sending, picked])
  const [told, setTold] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said was said of the screen before
  useEffect(() => setTold(sending.arrived), [where])
  const hasPhotos = photos.length > 0
  useEffect(() => {
    if (!hasPhotos) return
    // What has not been described yet is nowhere but here.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [hasPhotos])
  const asked = photos.find(({ described }) => described === null)
  const going = photos.filter(({ described }) => described !== null)
  return (
    <div className={styles['photos']}>
      <p className={styles['said']} role="status">
        <Said going={going} arrived={sending.arrived - told} />
      </p>
      {going
        .filter(({ fault }) => fault !== null)
        .map((photo) => (
          <div key={photo.key} className={styles['failed']}>
            <p className={styles['caption']}>{photo.described?.caption}</p>
            <Fault photo={photo} />
            <div className={styles['buttons']}>
              <button type="button" className={kit.button} onClick={() => sending.drop(photo.key)}>
                {t('drop')}
              </button>
              <Again photo={photo} sending={sending} />
            </div>
          </div>
        ))}
      {asked && <Sheet key={asked.key} photo={asked} sending={sending} />}
    </div>
  )
}

/** How far photos have come that were let onto the board. */
function Said({ going, arrived }: { readonly going: readonly SendingPhoto[]; readonly arrived: number }) {
  const t = useTranslations('mine.photo')
  const words = useTranslations('photos')
  const moving = going.filter(({ fault }) => fault === null)
  if (moving.some(({ progress }) => progress.state === 'waiting')) return t('waiting')
  if (moving.length > 0) return words('pending', { n: moving.length })
  return going.length === 0 && arrived > 0 ? t('sent') : null
}

interface OfPhoto {
  readonly photo: SendingPhoto
  readonly sending: SendingPhotos
}

function Sheet({ photo, sending }: OfPhoto) {
  const t = useTranslations('mine.photo')
  const words = useTranslations('photos')
  const common = useTranslations('common')
  const [described, setDescribed] = useState(BLANK)
  const [tried, setTried] = useState(false)
  const isMissing = tried && described.caption.trim() === ''
  const leave = () => sending.drop(photo.key)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (described.caption.trim() === '') document.getElementById(`caption-${photo.key}`)?.focus()
    else sending.describe(photo.key, tidied(described))
  }
  return (
    <Dialog title={t('title')} close={common('close')} onClose={leave}>
      <form className={styles['form']} noValidate onSubmit={send}>
        <div className={styles['scrolled']}>
          {photo.fault === null ? (
            <>
              <Preview file={photo.file} />
              <p className={styles['state']} role="status">
                {photo.progress.state === 'waiting' && words('states.waiting')}
              </p>
              <PhotoFields
                id={photo.key}
                isFirst
                described={described}
                isMissing={isMissing}
                onChange={setDescribed}
              />
              <p className={styles['state']}>{words('private')}</p>
            </>
          ) : (
            <Fault photo={photo} />
          )}
        </div>
        <div className={styles['buttons']}>
          <button type="button" className={kit.button} onClick={leave}>
            {common('cancel')}
          </button>
          {photo.fault === null && (
            <button type="submit" className={kit.primary}>
              {t('send')}
            </button>
          )}
          <Again photo={photo} sending={sending} />
        </div>
      </form>
    </Dialog>
  )
}

function Again({ photo, sending }: OfPhoto) {
  const common = useTranslations('common')
  const { fault } = photo
  const isOfFile = fault instanceof ApiError && OF_THE_FILE.includes(fault.fault)
  if (fault === null || isOfFile) return null
  return (
    <button type="button" className={kit.primary} onClick={() => sending.again(photo.key)}>
      {common('tryAgain')}
    </button>
  )
}

function Fault({ photo }: { readonly photo: SendingPhoto }) {
  const text = useFaultText()
  return (
    <p className={styles['fault']} role="alert">
      {text(photo.fault)}
    </p>
  )
}

function Preview({ file }: { readonly file: File }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setUrl(made)
    return () => {
      setUrl(null)
      URL.revokeObjectURL(made)
    }
  }, [file])
  return <div className={styles['preview']}>{url !== null && <img src={url} alt="" />}</div>
}

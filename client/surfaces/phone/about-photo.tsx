// What is said of my photo on the board, said anew.
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Image } from '../../../shared/board/item.ts'
import { PhotoFields, tidied } from '../../canvas/photo-fields.tsx'
import { Dialog } from '../../model/finding/dialog.tsx'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import styles from './photos.module.css'

interface AboutPhotoProps {
  readonly session: Session
  readonly photo: Image
  readonly onClose: () => void
}

export function AboutPhoto({ session, photo, onClose }: AboutPhotoProps) {
  const t = useTranslations('mine.photo')
  const words = useTranslations('photos')
  const common = useTranslations('common')
  const { caption, credit, consent } = photo
  const [described, setDescribed] = useState({ caption, credit, consent })
  const [tried, setTried] = useState(false)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const said = tidied(described)
    if (said.caption === '') {
      document.getElementById(`caption-${photo.id}`)?.focus()
      return
    }
    const { board, undo } = session
    undo.step(() => {
      board.editText(photo.id, said.caption, said.caption.length)
      board.describeImage(photo.id, said)
    })
    onClose()
  }
  return (
    <Dialog title={t('aboutTitle')} close={common('close')} onClose={onClose}>
      <form className={styles['form']} noValidate onSubmit={save}>
        <div className={styles['scrolled']}>
          <PhotoFields
            id={photo.id}
            isFirst
            described={described}
            isMissing={tried && described.caption.trim() === ''}
            onChange={setDescribed}
          />
        </div>
        <div className={styles['buttons']}>
          <button type="button" className={kit.button} onClick={onClose}>
            {common('cancel')}
          </button>
          <button type="submit" className={kit.primary}>
            {words('save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

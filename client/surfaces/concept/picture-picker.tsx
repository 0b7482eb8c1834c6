// Chooses a picture for a line: one that is on the board already, or one of this device, sent at once.
import { Upload } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Size } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Image } from '../../../shared/board/item.ts'
import type { LineImage, ListLine } from '../../../shared/concept/field.ts'
import { can } from '../../../shared/people/rights.ts'
import { pickFiles } from '../../canvas/pick-files.ts'
import { useFaultText } from '../../model/react.tsx'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './line-picture.module.css'
import { Thumbnail } from './thumbnail.tsx'

interface PicturePickerProps {
  readonly field: string
  readonly line: ListLine
  readonly name: string
  readonly onClose: () => void
}

export function PicturePicker({ field, line, name, onClose }: PicturePickerProps) {
  const world = useWorld()
  const { board, draft, me } = world
  const t = useTranslations('pictures.line')
  const faultText = useFaultText()
  const [told, setTold] = useState('')
  const [fault, setFault] = useState('')
  const sending = useRef<AbortController | null>(null)
  useEffect(() => () => sending.current?.abort(), [])
  const photos = board.drawings.filter((item): item is Image => item.type === 'image')

  const choose = (image: LineImage, caption: string) => {
    draft.change(() => {
      draft.setLineImage(field, line.id, image)
      // What somebody wrote is left as it is.
      const path = { field, entry: line.id, part: 'text' }
      if (caption !== '' && (draft.textAt(path)?.toString().trim() ?? '') === '')
        draft.editText(path, caption.slice(0, LIMITS.conceptText), caption.length)
    })
    onClose()
  }
  const send = async (file: File) => {
    const controller = new AbortController()
    sending.current = controller
    setFault('')
    setTold(t('sending'))
    try {
      const images = await world.openImages()
      const tell = ({ state }: { readonly state: string }) => {
        if (state === 'waiting') setTold(t('waiting'))
      }
      const sent = await images.upload(file, tell, controller.signal)
      if (!controller.signal.aborted) choose({ file: sent.file, pixels: [sent.width, sent.height] }, '')
    } catch (error) {
      if (controller.signal.aborted) return
      setTold('')
      setFault(faultText(error))
    }
  }
  const upload = async () => {
    const [file] = await pickFiles('image/*', false)
    if (file) await send(file)
  }
  return (
    <FloatingDialog title={t('title', { name })} onClose={onClose}>
      {can(me.role, 'board.write') && (
        <button type="button" className={kit.button} onClick={() => void upload()}>
          <Upload aria-hidden="true" /> {t('upload')}
        </button>
      )}
      <p role="status" className={kit.help}>
        {told}
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      <h3 className={styles.heading}>{t('onBoard')}</h3>
      {photos.length === 0 && <p className={kit.help}>{t('noneOnBoard')}</p>}
      <ul className={styles.photos}>
        {photos.map((photo) => (
          <li key={photo.id}>
            <button
              type="button"
              className={styles.photo}
              onClick={() => choose({ file: photo.file, pixels: sizeOf(photo) }, captionOf(photo))}
            >
              <Thumbnail file={photo.file} pixels={sizeOf(photo)} words="" className={styles.small ?? ''} />
              <span>{photo.caption.trim() || t('noCaption')}</span>
              {photo.consent === 'unknown' && <span className={styles.warning}>{t('noConsent')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </FloatingDialog>
  )
}

function sizeOf({ pixels }: Image): Size {
  return [pixels[0], pixels[1]]
}

/** As it is printed under the picture: whose it is stays with it. */
function captionOf({ caption, credit }: Image): string {
  const words = caption.trim()
  return credit.trim() === '' ? words : `${words} (© ${credit.trim()})`.trim()
}

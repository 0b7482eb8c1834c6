// The picture of a line: seen small, chosen, changed and taken away. Its caption is the line's text.
import { ImagePlus, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ListLine } from '../../../shared/concept/field.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './line-picture.module.css'
import { Thumbnail } from './thumbnail.tsx'

const PicturePicker = part(['pictures'], async () => (await import('./picture-picker.tsx')).PicturePicker)

interface LinePictureProps {
  readonly field: string
  readonly line: ListLine
  /** What the line is called: "Kadruotė, 2". */
  readonly name: string
}

export function LinePicture({ field, line, name }: LinePictureProps) {
  const { draft, writable } = useWorld()
  const t = useTranslations('pictures.line')
  const [choosing, setChoosing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { image } = line
  if (!image && !writable) return null
  const close = () => {
    setChoosing(false)
    button.current?.focus()
  }
  return (
    <div className={styles.picture}>
      {image && (
        <Thumbnail
          file={image.file}
          pixels={image.pixels}
          words={line.text.trim() || t('undescribed', { name })}
          className={styles.shown ?? ''}
        />
      )}
      {image && line.text.trim() === '' && <p className={kit.help}>{t('captionMissing')}</p>}
      {writable && (
        <div className={styles.actions}>
          <button
            ref={button}
            type="button"
            className={kit.quiet}
            aria-haspopup="dialog"
            aria-label={t(image ? 'changeOf' : 'chooseFor', { name })}
            onClick={() => setChoosing(true)}
          >
            <ImagePlus aria-hidden="true" /> {t(image ? 'change' : 'choose')}
          </button>
          {image && (
            <button
              type="button"
              className={kit.quiet}
              aria-label={t('removeOf', { name })}
              onClick={() => {
                draft.setLineImage(field, line.id, null)
                button.current?.focus()
              }}
            >
              <Trash2 aria-hidden="true" /> {t('remove')}
            </button>
          )}
        </div>
      )}
      {choosing && <PicturePicker field={field} line={line} name={name} onClose={close} />}
    </div>
  )
}

// A picture of the outline, fetched when it comes near the screen, and the form of what is said about it.
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { CONSENTS, type Image } from '../../shared/board/item.ts'
import type { Images } from '../model/images.ts'
import type { Session } from '../model/session.ts'
import styles from './picture.module.css'
import { WordsEditor } from './words-editor.tsx'

export function Picture({ images, image }: { readonly images: Images | null; readonly image: Image }) {
  const { file, caption, pixels } = image
  const frame = useRef<HTMLDivElement>(null)
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    const element = frame.current
    if (!element || !images) return
    let left = false
    let near = false
    const fetch = () => {
      if (!near) return
      images.url(file).then(
        (address) => {
          if (!left) setUrl(address)
        },
        // It is told again when it can be had; until then its caption stands for it.
        () => undefined,
      )
    }
    const observer = new IntersectionObserver(
      (entries) => {
        near ||= entries.some(({ isIntersecting }) => isIntersecting)
        fetch()
        if (near) observer.disconnect()
      },
      { rootMargin: '400px' },
    )
    observer.observe(element)
    const stop = images.onArrival((arrived) => arrived === file && fetch())
    return () => {
      left = true
      observer.disconnect()
      stop()
    }
  }, [images, file])
  const [width, height] = pixels
  return (
    <div ref={frame} className={styles['frame']} style={{ aspectRatio: `${width} / ${height}` }}>
      {url !== null && <img src={url} alt={caption} />}
    </div>
  )
}

interface AboutPictureProps {
  readonly session: Session
  readonly image: Image
  readonly onDone: () => void
}

export function AboutPicture({ session, image, onDone }: AboutPictureProps) {
  const t = useTranslations('photos')
  const { board, undo } = session
  const { credit, consent } = image
  const id = useId()
  const describe = (what: Partial<Pick<Image, 'credit' | 'consent'>>) => {
    undo.mark()
    board.describeImage(image.id, { credit, consent, ...what })
    undo.mark()
  }
  return (
    <div className={styles['about']}>
      <label htmlFor={`${id}-consent`}>{t('consent')}</label>
      <select
        id={`${id}-consent`}
        value={consent}
        onChange={(event) =>
          describe({ consent: CONSENTS.find((each) => each === event.target.value) ?? 'unknown' })
        }
      >
        {CONSENTS.map((each) => (
          <option key={each} value={each}>
            {t(`consents.${each}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-credit`}>{t('credit')}</label>
      <input
        key={credit}
        id={`${id}-credit`}
        maxLength={LIMITS.caption}
        defaultValue={credit}
        onBlur={(event) => {
          const next = event.target.value.normalize('NFC').trim()
          if (next !== credit) describe({ credit: next })
        }}
      />
      <WordsEditor
        session={session}
        item={image}
        label={t('caption')}
        help={t('captionHelp')}
        onDone={onDone}
      />
    </div>
  )
}

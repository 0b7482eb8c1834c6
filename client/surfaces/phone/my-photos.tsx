// My photos as a list: each with its caption, to be described anew or deleted.
import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Image } from '../../../shared/board/item.ts'
import { part, useFetchedAhead } from '../../model/part.tsx'
import type { Session } from '../../model/session.ts'
import notes from './my-notes.module.css'
import styles from './photos.module.css'

const AboutPhoto = part(['mine', 'photos'], async () => (await import('./about-photo.tsx')).AboutPhoto)

interface MyPhotosProps {
  readonly session: Session
  readonly photos: readonly Image[]
  readonly canWrite: boolean
  /** Called with the photo after it was deleted here, with null when something else was done. */
  readonly onDeleted: (photo: Image | null) => void
}

export function MyPhotos({ session, photos, canWrite, onDeleted }: MyPhotosProps) {
  const t = useTranslations('mine.photo')
  const [edited, setEdited] = useState<Image | null>(null)
  useFetchedAhead([AboutPhoto])
  const remove = (photo: Image) => {
    session.undo.step(() => session.board.deleteItems([photo.id], session.author, session.now()))
    onDeleted(photo)
  }
  const newestFirst = [...photos].sort((one, other) => other.createdAt - one.createdAt)
  return (
    <ul className={notes.notes}>
      {newestFirst.map((photo) => (
        <li key={photo.id}>
          <Thumbnail session={session} file={photo.file} />
          <p className={notes.text}>{photo.caption}</p>
          {canWrite && (
            <div className={notes.actions}>
              <button
                type="button"
                aria-label={t('edit', { caption: photo.caption })}
                onClick={() => {
                  onDeleted(null)
                  setEdited(photo)
                }}
              >
                <Pencil aria-hidden="true" />
              </button>
              <button
                type="button"
                aria-label={t('delete', { caption: photo.caption })}
                onClick={() => remove(photo)}
              >
                <Trash2 aria-hidden="true" />
              </button>
            </div>
          )}
        </li>
      ))}
      {edited && <AboutPhoto session={session} photo={edited} onClose={() => setEdited(null)} />}
    </ul>
  )
}

/** The picture as soon as it can be had; its caption stands beside it all the while. */
function Thumbnail({ session, file }: { readonly session: Session; readonly file: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    let stop = () => {}
    const show = async () => {
      const images = await session.openImages()
      const ask = () =>
        images.url(file).then(
          (address) => {
            if (!left) setUrl(address)
          },
          // It is told when it can be had.
          () => undefined,
        )
      if (left) return
      stop = images.onArrival((name) => {
        if (name === file) void ask()
      })
      await ask()
    }
    // Without a network the code for pictures cannot be had either: the caption has to do.
    show().catch(() => undefined)
    return () => {
      left = true
      stop()
    }
  }, [session, file])
  return <div className={styles['thumbnail']}>{url !== null && <img src={url} alt="" />}</div>
}

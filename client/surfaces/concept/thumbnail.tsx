// A picture of the workshop seen small in the concept, once it has been fetched; its place is kept for it.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Size } from '../../../shared/base/geometry.ts'
import { useWorld } from './concept-world.ts'

interface ThumbnailProps {
  readonly file: string
  /** Its width and height. */
  readonly pixels: Size
  /** For those who do not see it; '' where words stand beside it. */
  readonly words: string
  readonly className: string
}

export function Thumbnail({ file, pixels, words, className }: ThumbnailProps) {
  const world = useWorld()
  const t = useTranslations('pictures.line')
  const [address, setAddress] = useState<string | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  useEffect(() => {
    let left = false
    setIsMissing(false)
    world
      .openImages()
      .then((images) => images.url(file))
      .then(
        (url) => {
          if (!left) setAddress(url)
        },
        () => {
          if (!left) setIsMissing(true)
        },
      )
    return () => {
      left = true
    }
  }, [world, file])
  return (
    <div className={className} style={{ aspectRatio: `${pixels[0]} / ${pixels[1]}` }}>
      {address !== null && <img src={address} alt={words} />}
      {isMissing && <p>{t('missing')}</p>}
    </div>
  )
}

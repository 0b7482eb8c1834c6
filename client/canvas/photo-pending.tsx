// Says that pictures are on their way, and keeps the page from being closed unasked until they have arrived.
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import styles from './photo-dialog.module.css'

export function PhotoPending({ count }: { readonly count: number }) {
  const t = useTranslations('photos')
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return (
    <p className={styles['pending']} role="status">
      {t('pending', { n: count })}
    </p>
  )
}

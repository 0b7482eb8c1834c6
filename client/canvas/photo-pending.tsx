// Says that pictures are on their way.
import { useTranslations } from 'use-intl'
import styles from './photo-dialog.module.css'

export function PhotoPending({ count }: { readonly count: number }) {
  const t = useTranslations('photos')
  return (
    <p className={styles['pending']} role="status">
      {t('pending', { n: count })}
    </p>
  )
}

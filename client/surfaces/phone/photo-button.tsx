// The button that offers the phone's camera and its pictures. What comes after is fetched when one has been picked.
import { Camera } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './phone.module.css'

export function PhotoButton({ onPick }: { readonly onPick: (file: File) => void }) {
  const t = useTranslations('phone.photo')
  return (
    <label className={styles.photo}>
      <Camera aria-hidden="true" />
      {t('take')}
      <input
        type="file"
        accept="image/*"
        className="visually-hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          // The same picture may be picked again.
          event.target.value = ''
          if (file) onPick(file)
        }}
      />
    </label>
  )
}

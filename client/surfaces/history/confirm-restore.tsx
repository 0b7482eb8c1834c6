// Asks before all of something is brought back, in words of what will change.
import { useTranslations } from 'use-intl'
import { Dialog } from '../../model/finding/dialog.tsx'
import kit from '../../panels/kit.module.css'
import styles from './history.module.css'

interface ConfirmRestoreProps {
  readonly title: string
  readonly text: string
  /** What will be different, each a sentence. */
  readonly changes: readonly string[]
  readonly safe: string
  readonly onRestore: () => void
  readonly onClose: () => void
}

export function ConfirmRestore({ title, text, changes, safe, onRestore, onClose }: ConfirmRestoreProps) {
  const t = useTranslations('history.confirm')
  return (
    <Dialog title={title} close={t('cancel')} onClose={onClose}>
      <div className={styles.confirm}>
        <p>{text}</p>
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
        <p>{safe}</p>
        <div className={styles.confirmButtons}>
          <button type="button" className={kit.button} data-first="" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="button" className={kit.primary} onClick={onRestore}>
            {t('restore')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

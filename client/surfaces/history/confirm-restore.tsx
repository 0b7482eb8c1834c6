// Asks before the whole board is brought back, in words of what will change.
import { useTranslations } from 'use-intl'
import type { BoardDifference } from '../../../shared/board/compare.ts'
import { Dialog } from '../../model/finding/dialog.tsx'
import kit from '../../panels/kit.module.css'
import styles from './history.module.css'

interface ConfirmRestoreProps {
  readonly difference: BoardDifference
  readonly when: string
  readonly onRestore: () => void
  readonly onClose: () => void
}

export function ConfirmRestore({
  difference: { removed, changed, added },
  when,
  onRestore,
  onClose,
}: ConfirmRestoreProps) {
  const t = useTranslations('history.confirm')
  return (
    <Dialog title={t('title')} close={t('cancel')} onClose={onClose}>
      <div className={styles.confirm}>
        <p>{t('text', { when })}</p>
        <ul>
          {removed.length > 0 && <li>{t('removed', { n: removed.length })}</li>}
          {changed.length > 0 && <li>{t('changed', { n: changed.length })}</li>}
          {added.length > 0 && <li>{t('added', { n: added.length })}</li>}
        </ul>
        <p>{t('safe')}</p>
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

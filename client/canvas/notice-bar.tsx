// The sentence over the board that everybody should see (notices.ts), until it is closed or something else happens.
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useSaidText } from '../model/said.ts'
import styles from './notice-bar.module.css'
import type { Notices } from './notices.ts'

export function NoticeBar({ notices }: { readonly notices: Notices }) {
  const text = useSaidText()
  const common = useTranslations('common')
  const { shown } = notices
  return (
    <div className={styles['bar']} data-shown={shown !== null || undefined}>
      <p role="status">{shown && text(shown)}</p>
      {shown && (
        <button type="button" aria-label={common('close')} onClick={() => notices.show(null)}>
          <X size={18} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

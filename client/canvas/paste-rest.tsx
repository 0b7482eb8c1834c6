// What of a pasted text did not fit into the note: kept here, to be copied or made into notes of its own.
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '../model/copy-text.ts'
import styles from './note-editor.module.css'

interface PasteRestProps {
  readonly text: string
  /** Makes notes of it; there is no such button without. */
  readonly onNotes: ((text: string) => void) | undefined
  readonly onClose: () => void
}

export function PasteRest({ text, onNotes, onClose }: PasteRestProps) {
  const t = useTranslations('canvas.editor')
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () => {
    if (!field.current) return
    copyText(field.current).then(setCopied, () => setCopied(false))
  }
  return (
    <div className={styles['rest']}>
      <p role="status">{t('rest', { n: text.length })}</p>
      <textarea ref={field} readOnly rows={2} value={text} aria-label={t('restText')} />
      <div className={styles['actions']}>
        {onNotes && (
          <button type="button" onClick={() => onNotes(text)}>
            {t('restNotes')}
          </button>
        )}
        <button type="button" onClick={copy}>
          {t('restCopy')}
        </button>
        <button type="button" onClick={onClose}>
          {t('restClose')}
        </button>
      </div>
      <p role="status">{copied === null ? '' : t(copied ? 'restCopied' : 'restNotCopied')}</p>
    </div>
  )
}

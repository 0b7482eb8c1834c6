// What of a pasted text did not fit into the note: kept under it, to be copied into others.
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '../model/copy-text.ts'
import styles from './note-editor.module.css'

export function PasteRest({ text }: { readonly text: string }) {
  const t = useTranslations('outline.note')
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<boolean | null>(null)
  const copy = () => {
    if (!field.current) return
    copyText(field.current).then(setCopied, () => setCopied(false))
  }
  return (
    <div className={styles.rest}>
      <p role="status">{t('rest', { n: text.length })}</p>
      <textarea ref={field} readOnly rows={2} value={text} aria-label={t('restText')} />
      <button type="button" onClick={copy}>
        {t('restCopy')}
      </button>
      <p role="status">{copied === null ? '' : t(copied ? 'restCopied' : 'restNotCopied')}</p>
    </div>
  )
}

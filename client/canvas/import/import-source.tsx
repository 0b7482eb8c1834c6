// The first half of importing: a file chosen, or a list or a table pasted into a field.
import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import styles from './importing.module.css'
import type { RefusedSource } from './source.ts'

const MEGABYTE = 1024 * 1024

interface ImportSourceProps {
  readonly refused: RefusedSource | null
  readonly reading: boolean
  readonly onFile: (file: File) => void
  readonly onText: (text: string, html: string) => void
}

export function ImportSource({ refused, reading, onFile, onText }: ImportSourceProps) {
  const t = useTranslations('importing')
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const [text, setText] = useState('')
  useEffect(() => choose.current?.focus(), [])
  const limit = String(LIMITS.importBytes / MEGABYTE)
  return (
    <div className={styles['body']}>
      {refused && (
        <p className={styles['fault']} role="alert">
          {t(`faults.${refused.fault}`, { name: refused.name, limit })}
        </p>
      )}
      <div>
        <button
          ref={choose}
          type="button"
          className={styles['button']}
          aria-describedby={`${id}-help`}
          onClick={() => file.current?.click()}
        >
          <FileUp size={20} aria-hidden="true" />
          {t('source.choose')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/plain,text/tab-separated-values"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            event.currentTarget.value = ''
            if (chosen) onFile(chosen)
          }}
        />
        <p id={`${id}-help`} className={styles['help']}>
          {t('source.chooseHelp', { limit })}
        </p>
        <p role="status">{reading ? t('source.reading') : ''}</p>
      </div>
      <div>
        <label className={styles['label']} htmlFor={`${id}-text`}>
          {t('source.paste')}
        </label>
        <p id={`${id}-text-help`} className={styles['help']}>
          {t('source.pasteHelp')}
        </p>
        <textarea
          id={`${id}-text`}
          className={styles['input']}
          aria-describedby={`${id}-text-help`}
          rows={7}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const { clipboardData: data } = event
            const pasted = data.getData('text/plain')
            // Into a list being written it is only more words.
            if (text.trim() !== '' || pasted.trim() === '' || pasted.length > LIMITS.importBytes) return
            event.preventDefault()
            const html = data.getData('text/html')
            onText(pasted, html.length <= LIMITS.importBytes ? html : '')
          }}
        />
      </div>
      <button
        type="button"
        className={styles['primary']}
        disabled={text.trim() === ''}
        onClick={() => onText(text, '')}
      >
        {t('source.read')}
      </button>
    </div>
  )
}

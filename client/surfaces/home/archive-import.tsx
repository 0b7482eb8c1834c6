// A workshop coming back from its JSON file. A malformed file is refused whole, with the line or field at fault.
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { WorkshopReply } from '../../../shared/protocol/http.ts'
import { ApiError } from '../../model/api.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field, useFocusOnFirstError } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './desk.module.css'

interface ArchiveImportProps {
  readonly secret: string
  readonly imported: (workshop: WorkshopReply) => Promise<void>
}

interface Mistake {
  readonly file: 'empty' | 'tooLarge'
}

const MEGABYTE = 1024 * 1024

export function ArchiveImport({ secret, imported }: ArchiveImportProps) {
  const t = useTranslations('home.import')
  const faultText = useFaultText()
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [mistake, setMistake] = useState<Mistake | null>(null)
  const { busy, error, submit, forget } = useSubmission()
  useFocusOnFirstError(form, mistake ?? (error instanceof Error ? error : null))

  /** The server names a line in English; a field's path needs no translation. */
  const wordsOf = (refusal: unknown): string => {
    if (!(refusal instanceof ApiError) || refusal.fault !== 'import-malformed') return faultText(refusal)
    const line = /^line (\d+)$/.exec(refusal.where ?? '')?.[1]
    return faultText(line ? new ApiError(refusal.fault, t('line', { line })) : refusal)
  }

  const send = (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (!file) return setMistake({ file: 'empty' })
    if (file.size > LIMITS.archiveBytes) return setMistake({ file: 'tooLarge' })
    setMistake(null)
    submit(async () => imported(await deskApi.importArchive(secret, file)))
  }

  const limit = String(LIMITS.archiveBytes / MEGABYTE)
  return (
    <form ref={form} className={styles.import} onSubmit={send} noValidate>
      <Field
        id="archive-file"
        label={t('label')}
        help={t('help')}
        error={mistake ? t(mistake.file, { limit }) : error ? wordsOf(error) : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={() => {
              setMistake(null)
              forget()
            }}
          />
        )}
      </Field>
      <button type="submit" className={kit.button} aria-disabled={busy}>
        {busy ? t('importing') : t('submit')}
      </button>
    </form>
  )
}

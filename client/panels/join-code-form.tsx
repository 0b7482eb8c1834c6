// The field for a join code, forgiving in how it is typed; the same on the first page and on the join page.
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readJoinCode } from '../../shared/base/join-code.ts'
import { useFaultText } from '../model/react.tsx'
import { Field, useFocusOnFirstError } from './field.tsx'
import styles from './join-code-form.module.css'
import kit from './kit.module.css'
import { useSubmission } from './submission.ts'

interface JoinCodeFormProps {
  readonly initial?: string
  /** What an earlier try with the code in the address failed with. */
  readonly failure?: unknown
  readonly enter: (code: string) => Promise<void>
}

interface Mistake {
  readonly code: 'empty' | 'malformed'
}

export function JoinCodeForm({ initial = '', failure = null, enter }: JoinCodeFormProps) {
  const t = useTranslations('join.code')
  const faultText = useFaultText()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(initial)
  const [mistake, setMistake] = useState<Mistake | null>(null)
  const { busy, error, submit } = useSubmission()
  const [told, setTold] = useState(failure)
  const problem = error ?? told
  useFocusOnFirstError(form, mistake ?? (problem instanceof Error ? problem : null))

  const text = mistake ? t(mistake.code) : problem ? faultText(problem) : undefined

  const send = (event: FormEvent) => {
    event.preventDefault()
    setTold(null)
    const code = readJoinCode(typed)
    if (code === null) return setMistake({ code: typed.trim() === '' ? 'empty' : 'malformed' })
    setMistake(null)
    submit(() => enter(code))
  }

  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <Field id="join-code" label={t('label')} help={t('help')} error={text}>
        {(control) => (
          <div className={styles.row}>
            <input
              {...control}
              className={`${control.className} ${styles.code}`}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setMistake(null)
              }}
              placeholder={t('example')}
              autoComplete="off"
              autoCapitalize="characters"
              autoCorrect="off"
              spellCheck={false}
              enterKeyHint="go"
            />
            <button type="submit" className={`${kit.primary} ${styles.enter}`} aria-disabled={busy}>
              {busy ? t('checking') : t('submit')}
            </button>
          </div>
        )}
      </Field>
    </form>
  )
}

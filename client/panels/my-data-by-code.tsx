// One's data without one's device: a code from the organiser in the place of it.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readVerificationCode } from '../../shared/people/certificate.ts'
import { Field } from './field.tsx'
import kit from './kit.module.css'
import styles from './my-data.module.css'
import { MyData } from './my-data.tsx'

export function MyDataByCode() {
  const t = useTranslations('mydata')
  const [typed, setTyped] = useState('')
  const [isTried, setTried] = useState(false)
  const [code, setCode] = useState<string | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const shown = useRef(code)
  useEffect(() => {
    if (shown.current !== null && code === null) title.current?.focus()
    shown.current = code
  }, [code])
  if (code !== null) return <MyData ticket={code} onBack={() => setCode(null)} />
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        setCode(readVerificationCode(typed))
      }}
    >
      <h1 ref={title} tabIndex={-1}>
        {t('codeTitle')}
      </h1>
      <p>{t('codeLead')}</p>
      <Field
        id="data-code"
        label={t('codeLabel')}
        error={isTried && readVerificationCode(typed) === null ? t('codeWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={typed}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className={kit.primary}>
        {t('codeShow')}
      </button>
    </form>
  )
}

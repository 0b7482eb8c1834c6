// The organiser's way in, folded away: the link the terminal printed.
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFaultText } from '../../model/react.tsx'
import { Field, useFocusOnFirstError } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './home-page.module.css'
import { readOrganiserLink } from './organiser-link.ts'

interface OrganiserEntryProps {
  readonly wrongSecret: boolean
  readonly openDesk: (secret: string) => Promise<boolean>
}

interface Mistake {
  readonly link: 'empty' | 'wrong'
}

export function OrganiserEntry({ wrongSecret, openDesk }: OrganiserEntryProps) {
  const t = useTranslations('home.organiser')
  const faultText = useFaultText()
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState<Mistake | null>(wrongSecret ? { link: 'wrong' } : null)
  const { busy, error, submit } = useSubmission()
  useFocusOnFirstError(form, mistake)

  const send = (event: FormEvent) => {
    event.preventDefault()
    const secret = readOrganiserLink(typed)
    if (secret === null) return setMistake({ link: 'empty' })
    setMistake(null)
    submit(async () => {
      if (!(await openDesk(secret))) setMistake({ link: 'wrong' })
    })
  }

  return (
    <details className={styles.organiser} open={wrongSecret || undefined}>
      <summary>{t('summary')}</summary>
      <form ref={form} className={styles.organiserForm} onSubmit={send} noValidate>
        <Field
          id="organiser-link"
          label={t('label')}
          help={t('help')}
          error={mistake ? t(mistake.link) : error ? faultText(error) : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setMistake(null)
              }}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
        <button type="submit" className={kit.button} aria-disabled={busy}>
          {t('submit')}
        </button>
      </form>
    </details>
  )
}

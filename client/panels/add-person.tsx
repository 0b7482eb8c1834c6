// A person added by another's hand: one who sits down at this device, or one without any. The same few questions as at the door.
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../shared/base/limits.ts'
import { tidy } from '../../shared/base/text.ts'
import { sectors as SECTORS } from '../../shared/method/data/vocabulary.ts'
import { SHOWN_AS, type ShownAs } from '../../shared/people/person.ts'
import { addWithoutDevice, joinBeside } from '../model/company-api.ts'
import { useFaultText, usePhrases } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { Field, useFocusOnFirstError } from './field.tsx'
import kit from './kit.module.css'
import { useSubmission } from './submission.ts'
import styles from './writer-line.module.css'
import { keepsWriters, sitBeside } from './writers.ts'

interface AddPersonProps {
  readonly session: Session
  /** Whether they will write here themselves. */
  readonly beside: boolean
  readonly onClose: () => void
}

export function AddPerson({ session, beside, onClose }: AddPersonProps) {
  const t = useTranslations('sharing')
  const words = useTranslations('join')
  const fault = useTranslations('common.faults')
  const faultText = useFaultText()
  const { language } = usePhrases()
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [sector, setSector] = useState('')
  const [shownAs, setShownAs] = useState<ShownAs>('name')
  const [failedTry, setFailedTry] = useState<object | null>(null)
  const { busy, error, submit } = useSubmission()
  useFocusOnFirstError(form, failedTry)
  const { me, ticket } = session
  const chosen = SECTORS.find(({ code }) => code === sector)?.code
  const { length } = tidy(name)
  const nameFault = length === 0 ? 'name-empty' : length > LIMITS.personName ? 'name-too-long' : null
  const isTried = failedTry !== null

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (nameFault !== null || !chosen) return setFailedTry({})
    const person = { name: tidy(name), sector: chosen, shownAs }
    submit(async () => {
      if (beside) {
        const added = await joinBeside(ticket, me.workshop, person)
        await sitBeside(session, { person: added.person.id, ticket: added.ticket })
      } else {
        const added = await addWithoutDevice(ticket, me.workshop, person)
        session.writer.set(added.id)
      }
      onClose()
    })
  }

  if (beside && !keepsWriters(session)) return <p role="alert">{t('nothingKept')}</p>
  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <h2>{t(beside ? 'pairTitle' : 'withoutTitle')}</h2>
      <p className={kit.help}>{t(beside ? 'pairHelp' : 'withoutHelp')}</p>
      <Field
        id="added-name"
        label={words('name')}
        error={isTried && nameFault ? fault(nameFault, { limit: String(LIMITS.personName) }) : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            autoCapitalize="words"
            spellCheck={false}
          />
        )}
      </Field>
      <Field
        id="added-sector"
        label={words('sector')}
        error={isTried && !chosen ? words('sectorEmpty') : undefined}
      >
        {(control) => (
          <select {...control} value={sector} onChange={({ target }) => setSector(target.value)}>
            <option value="" disabled>
              {words('sectorChoose')}
            </option>
            {SECTORS.map(({ code, label }) => (
              <option key={code} value={code}>
                {label[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="added-shown" label={words('shownAs.legend')}>
        {(control) => (
          <select
            {...control}
            value={shownAs}
            onChange={({ target }) => setShownAs(SHOWN_AS.find((known) => known === target.value) ?? 'code')}
          >
            {SHOWN_AS.map((known) => (
              <option key={known} value={known}>
                {words(`shownAs.${known}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className={kit.help}>{beside ? words('privacy.text') : t('withoutPrivacy')}</p>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <button type="submit" className={kit.primary} aria-disabled={busy}>
          {busy ? t('sending') : t(beside ? 'submitPair' : 'submitWithout')}
        </button>
        <button type="button" className={kit.button} onClick={onClose}>
          {t('back')}
        </button>
      </div>
    </form>
  )
}

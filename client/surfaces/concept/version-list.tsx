// The document's versions: the list its annex prints, keeping another one, and the way to open, compare and restore them.
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { documentStatus } from '../../../shared/concept/document-status.ts'
import { isoDate } from '../../../shared/concept/format.ts'
import { can } from '../../../shared/people/rights.ts'
import { post } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import type { ConceptWorld } from './concept-world.ts'
import styles from './review.module.css'
import { reviewerName } from './review-world.ts'

export function VersionList({ world }: { readonly world: ConceptWorld }) {
  const t = useTranslations('review.versions')
  const { draft, me, workshop, writable } = world
  const versions = [...draft.history].reverse()
  return (
    <section className={styles.approval}>
      <h3>{t('title')}</h3>
      {versions.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.versions}>
        {versions.map(({ id, version, at, what, who }) => (
          <li key={id}>
            <strong>{t('line', { version, at: isoDate(at) })}</strong>
            {[what, who].filter(Boolean).map((each) => ` · ${each}`)}
          </li>
        ))}
      </ul>
      {writable && <NameVersion world={world} />}
      {can(me.role, 'history.read') && (
        <p>
          <a href={workshopAddress(workshop, 'history', me.person === null)}>{t('open')}</a>
        </p>
      )}
    </section>
  )
}

function NameVersion({ world }: { readonly world: ConceptWorld }) {
  const t = useTranslations('review.versions')
  const faultText = useFaultText()
  const { draft, me, workshop } = world
  const [number, setNumber] = useState('')
  const [what, setWhat] = useState('')
  const [wrong, setWrong] = useState(false)
  const [said, setSaid] = useState('')
  const { error, submit } = useSubmission()
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const version = number.trim()
    const isKnown = draft.history.some((entry) => entry.version === version)
    // An approved version is numbered by its approval, never by hand.
    const isWrong =
      !/^\d{1,2}\.\d{1,3}$/.test(version) ||
      isKnown ||
      (/^[1-9]/.test(version) && documentStatus(draft).state === 'draft')
    setWrong(isWrong)
    setSaid('')
    if (isWrong) return
    submit(async () => {
      draft.addHistory({
        id: world.newId(),
        version,
        at: world.now(),
        what: what.trim(),
        who: reviewerName(world),
      })
      if (can(me.role, 'version.keep')) {
        await post(
          `/api/workshops/${encodeURIComponent(workshop)}/history/versions`,
          { name: t('kept', { version }) },
          world.ticket,
        )
      }
      setSaid(t('named', { version }))
      setNumber('')
      setWhat('')
    })
  }
  return (
    <form noValidate onSubmit={keep} className={styles.form}>
      <Field id="version-number" label={t('number')} error={wrong ? t('wrong') : undefined}>
        {(control) => (
          <input
            {...control}
            value={number}
            maxLength={6}
            onChange={(event) => setNumber(event.target.value)}
          />
        )}
      </Field>
      <Field id="version-what" label={t('what')} error={error ? faultText(error) : undefined}>
        {(control) => (
          <input
            {...control}
            value={what}
            maxLength={200}
            onChange={(event) => setWhat(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className={kit.button}>
        {t('name')}
      </button>
      <p role="status">{said}</p>
    </form>
  )
}

// Each section of the concept as plain text to copy into a funder's form, with how long it is and what the form allows.
// What is shortened here stays here.
import { Check, Copy } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { countCharacters, type FormSection, formSections } from '../../../shared/export/form-text.ts'
import { copyText } from '../../model/copy-text.ts'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { type ConceptWorld, useRevision } from './concept-world.ts'
import styles from './web-form.module.css'

interface WebFormProps {
  readonly world: ConceptWorld
  readonly onClose: () => void
}

export function WebForm({ world, onClose }: WebFormProps) {
  const t = useTranslations('webform')
  const revision = useRevision(world)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the documents change inside; the revision tells when
  const sections = useMemo(
    () => formSections(composeConcept(world, world.draft, world.language)),
    [world, revision],
  )
  return (
    <FloatingDialog title={t('title')} onClose={onClose}>
      <div className={styles.form}>
        <p className={kit.help}>{sections.length === 0 ? t('empty') : t('help')}</p>
        {sections.map((section) => (
          <Section key={section.id} section={section} />
        ))}
      </div>
    </FloatingDialog>
  )
}

function Section({ section: { heading, text } }: { readonly section: FormSection }) {
  const t = useTranslations('webform')
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // Null follows the concept; a text is what somebody shortened here.
  const [own, setOwn] = useState<string | null>(null)
  const [limit, setLimit] = useState('')
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no')
  const shown = own ?? text
  const count = countCharacters(shown)
  const most = /^\d+$/.test(limit.trim()) ? Number(limit) : null
  const copy = () => {
    if (!field.current) return
    copyText(field.current).then(
      (done) => setCopied(done ? 'yes' : 'refused'),
      () => setCopied('refused'),
    )
  }
  return (
    <section className={styles.section} aria-labelledby={`${id}-heading`}>
      <div className={styles.head}>
        <h3 id={`${id}-heading`}>{heading}</h3>
        <button
          type="button"
          className={kit.button}
          aria-label={t('copySection', { section: heading })}
          onClick={copy}
        >
          {copied === 'yes' ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {copied === 'yes' ? t('copied') : t('copy')}
        </button>
      </div>
      <textarea
        ref={field}
        className={`${kit.input} ${styles.text}`}
        aria-label={heading}
        aria-describedby={`${id}-count`}
        rows={6}
        value={shown}
        onChange={({ target }) => {
          setOwn(target.value)
          setCopied('no')
        }}
      />
      <div className={styles.foot}>
        <p id={`${id}-count`} className={styles.count}>
          {t('count', { n: count })}
          {most !== null && (
            <span data-over={count > most || undefined}>
              {' – '}
              {count > most ? t('over', { n: count - most }) : t('left', { n: most - count })}
            </span>
          )}
        </p>
        <label className={styles.limit}>
          {t('limit')}
          <input
            className={kit.input}
            inputMode="numeric"
            value={limit}
            onChange={({ target }) => setLimit(target.value)}
          />
        </label>
        {own !== null && (
          <button type="button" className={kit.quiet} onClick={() => setOwn(null)}>
            {t('reset')}
          </button>
        )}
      </div>
      <p role="status" className={copied === 'refused' ? styles.said : 'visually-hidden'}>
        {copied === 'refused' ? t('refused') : copied === 'yes' ? t('copied') : ''}
      </p>
    </section>
  )
}

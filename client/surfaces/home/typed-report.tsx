// The form for what only people can say in a programme's report. Nothing typed is thrown away: when somebody else kept
// something meanwhile, both are there to choose from.
import { Save } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import {
  MONEY,
  PLANNED,
  TYPED_LIMITS,
  TYPED_LINES,
  TYPED_TEXTS,
  type TypedReport,
  type TypedText,
} from '../../../shared/programme/typed.ts'
import { reportWord } from '../../../shared/programme/words.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import {
  draftOf,
  isAmountWrong,
  isPlannedWrong,
  type MoneyKind,
  requestOf,
  type TypedDraft,
} from './typed-draft.ts'
import styles from './typed-report.module.css'

interface TypedReportFormProps {
  readonly secret: string
  readonly programme: string
  /** The language of the page, and that of the report, whose texts are typed. */
  readonly page: Language
  readonly language: Language
  readonly typed: TypedReport
  readonly kept: () => void
}

type Keeping =
  | { readonly state: 'rest' | 'keeping' | 'kept' | 'wrong' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'other'; readonly theirs: TypedReport }

export function TypedReportForm({ secret, programme, page, language, typed, kept }: TypedReportFormProps) {
  const t = useTranslations('reporting.typed')
  const faultText = useFaultText()
  const id = useId()
  const [draft, setDraft] = useState<TypedDraft>(() => draftOf(typed, page))
  const [revision, setRevision] = useState(typed.revision)
  const [changed, setChanged] = useState<ReadonlySet<Language>>(new Set())
  const [keeping, setKeeping] = useState<Keeping>({ state: 'rest' })
  const isChanged = changed.size > 0
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [isChanged])

  const change = (part: Partial<TypedDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setChanged((before) => new Set([...before, language]))
    setKeeping((before) => (before.state === 'other' ? before : { state: 'rest' }))
  }
  const write = (key: TypedText, text: string) =>
    change({ texts: { ...draft.texts, [language]: { ...draft.texts[language], [key]: text } } })

  const keep = async (from = revision) => {
    if (keeping.state === 'keeping') return
    setKeeping({ state: 'keeping' })
    let at = from
    try {
      for (const each of changed.size > 0 ? changed : [language]) {
        const request = requestOf(draft, each, at)
        if (request === null) return setKeeping({ state: 'wrong' })
        const reply = await deskApi.keepTypedReport(secret, programme, request)
        if (!reply.isKept) return setKeeping({ state: 'other', theirs: reply.typed })
        at = reply.typed.revision
        setRevision(at)
      }
      setChanged(new Set())
      setKeeping({ state: 'kept' })
      kept()
    } catch (error) {
      setKeeping({ state: 'failed', error })
    }
  }
  const takeTheirs = (theirs: TypedReport) => {
    setDraft(draftOf(theirs, page))
    setRevision(theirs.revision)
    setChanged(new Set())
    setKeeping({ state: 'rest' })
    kept()
  }

  const money = (kind: MoneyKind, source: (typeof MONEY)[number]) => {
    const label = `${reportWord(source, page)}: ${reportWord(`${kind}Money`, page)}`
    const value = draft.money[kind][source] ?? ''
    return (
      <Field
        key={kind}
        id={`${id}-${kind}-${source}`}
        label={label}
        error={isAmountWrong(value) ? t('amountWrong') : undefined}
      >
        {(control) => (
          <input
            {...control}
            inputMode="decimal"
            autoComplete="off"
            value={value}
            onChange={({ target }) =>
              change({
                money: { ...draft.money, [kind]: { ...draft.money[kind], [source]: target.value } },
              })
            }
          />
        )}
      </Field>
    )
  }

  return (
    <details className={styles.typed}>
      <summary>{t('title')}</summary>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <p className={kit.help}>{t('help', { language: t(language) })}</p>
        <div className={styles.pair}>
          {TYPED_LINES.map((key) => (
            <Field key={key} id={`${id}-${key}`} label={reportWord(key, page)}>
              {(control) => (
                <input
                  {...control}
                  lang={language}
                  maxLength={TYPED_LIMITS.line}
                  value={draft.texts[language][key] ?? ''}
                  onChange={({ target }) => write(key, target.value)}
                />
              )}
            </Field>
          ))}
        </div>
        {TYPED_TEXTS.map((key) => (
          <Field key={key} id={`${id}-${key}`} label={t(`texts.${key}`)} help={t(`textHelp.${key}`)}>
            {(control) => (
              <>
                <textarea
                  {...control}
                  lang={language}
                  rows={3}
                  maxLength={TYPED_LIMITS.text}
                  value={draft.texts[language][key] ?? ''}
                  onChange={({ target }) => write(key, target.value)}
                />
                <p className={styles.length}>
                  {t('length', { count: String((draft.texts[language][key] ?? '').length) })}
                </p>
              </>
            )}
          </Field>
        ))}
        <fieldset className={styles.group}>
          <legend className={kit.label}>{t('planned')}</legend>
          <div className={styles.numbers}>
            {PLANNED.map((key) => (
              <Field
                key={key}
                id={`${id}-planned-${key}`}
                label={reportWord(key, page)}
                error={isPlannedWrong(draft.planned[key]) ? t('numberWrong') : undefined}
              >
                {(control) => (
                  <input
                    {...control}
                    inputMode="numeric"
                    autoComplete="off"
                    value={draft.planned[key] ?? ''}
                    onChange={({ target }) => change({ planned: { ...draft.planned, [key]: target.value } })}
                  />
                )}
              </Field>
            ))}
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={kit.label}>{reportWord('programmeMoney', page)}</legend>
          <div className={styles.money}>
            {MONEY.flatMap((source) => [money('planned', source), money('spent', source)])}
          </div>
        </fieldset>
        {keeping.state === 'other' && (
          <div className={kit.notice} role="alert">
            <p>{t('other')}</p>
            <div className={styles.actions}>
              <button
                type="button"
                className={kit.button}
                onClick={() => {
                  setRevision(keeping.theirs.revision)
                  void keep(keeping.theirs.revision)
                }}
              >
                {t('keepMine')}
              </button>
              <button type="button" className={kit.quiet} onClick={() => takeTheirs(keeping.theirs)}>
                {t('takeTheirs')}
              </button>
            </div>
          </div>
        )}
        <div className={styles.actions}>
          <button type="submit" className={kit.primary} aria-disabled={keeping.state === 'keeping'}>
            <Save aria-hidden="true" /> {t('keep')}
          </button>
          <p role="status">
            {keeping.state === 'failed'
              ? faultText(keeping.error)
              : keeping.state === 'other'
                ? ''
                : keeping.state === 'rest'
                  ? isChanged
                    ? t('unkept')
                    : ''
                  : t(keeping.state)}
          </p>
        </div>
      </form>
    </details>
  )
}

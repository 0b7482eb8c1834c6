// The report of a programme: its numbers, a preview in the language and for the readers chosen, and its files.
import { Download } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { asciiName, isoDate } from '../../../shared/concept/format.ts'
import { isLanguage, type Language } from '../../../shared/i18n/language.ts'
import { type ProgrammeFacts, REPORT_VARIANTS, type ReportVariant } from '../../../shared/programme/facts.ts'
import { composeProgrammeReport, type ProgrammeReport } from '../../../shared/programme/report.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { saveFile } from '../../model/save-file.ts'
import kit from '../../panels/kit.module.css'
import { ComposedBlocks } from '../concept/composed-blocks.tsx'
import { MarksForm } from './marks-form.tsx'
import styles from './programme-report.module.css'
import { TypedReportForm } from './typed-report.tsx'

const TYPE = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
type Format = keyof typeof TYPE

/** The renderers are heavy, and most visits want none; the PDF is the server's. */
async function bytesOf(
  secret: string,
  report: ProgrammeReport,
  format: Format,
): Promise<Uint8Array<ArrayBuffer>> {
  const { facts, language, variant } = report
  if (format === 'pdf') return deskApi.reportPdf(secret, facts.id, language, variant)
  if (format === 'docx') {
    const { rendered } = await import('../../model/rendering.ts')
    const { marks } = await deskApi.marks(secret, facts.id)
    const wish = { form: 'full', sources: true, marks } as const
    return rendered({ concept: report.document, format, wish }, new AbortController().signal)
  }
  const [{ renderXlsx }, { programmeSheets }] = await Promise.all([
    import('../../../shared/export/xlsx.ts'),
    import('../../../shared/programme/report-sheets.ts'),
  ])
  return renderXlsx(programmeSheets(report))
}

function fileNameOf({ facts, language, variant }: ProgrammeReport, format: Format): string {
  const kind = language === 'lt' ? 'ataskaita' : 'report'
  return `${isoDate(facts.readAt)}_${asciiName(facts.title)}_${kind}_${variant}.${format}`
}

interface Read {
  readonly facts: ProgrammeFacts | null
  readonly error: unknown
}

/** The facts in a language, asked for anew with each attempt. */
function useFacts(secret: string, programme: string, language: Language): Read & { again: () => void } {
  const [read, setRead] = useState<Read>({ facts: null, error: null })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to try again
  useEffect(() => {
    let left = false
    deskApi.report(secret, programme, language).then(
      (facts) => {
        if (!left) setRead({ facts, error: null })
      },
      (error: unknown) => {
        if (!left) setRead({ facts: null, error })
      },
    )
    return () => {
      left = true
    }
  }, [secret, programme, language, attempt])
  return { ...read, again: () => setAttempt((value) => value + 1) }
}

interface ProgrammeReportPageProps {
  readonly secret: string
  readonly programme: string
  readonly language: Language
}

export function ProgrammeReportPage({ secret, programme, language: page }: ProgrammeReportPageProps) {
  const t = useTranslations('reporting')
  const faultText = useFaultText()
  const [language, setLanguage] = useState(page)
  const [variant, setVariant] = useState<ReportVariant>('organiser')
  const { facts, error, again } = useFacts(secret, programme, language)
  // While the other language is on its way, what is shown stays as it is.
  const report = useMemo(
    () => facts && composeProgrammeReport(facts, facts.language, variant),
    [facts, variant],
  )
  const typing = report && (
    <>
      <TypedReportForm
        secret={secret}
        programme={programme}
        page={page}
        language={language}
        typed={report.facts.typed}
        kept={again}
      />
      <MarksForm secret={secret} programme={programme} language={page} />
    </>
  )
  const heading = useRef<HTMLHeadingElement>(null)
  // The page came after whoever asked for it: the focus goes where its words begin.
  useEffect(() => heading.current?.focus(), [])
  return (
    <article className={styles.report} aria-labelledby="report-title">
      <header>
        <h1 ref={heading} id="report-title" tabIndex={-1}>
          {t('title')}
        </h1>
        {facts ? <p className={styles.name}>{facts.title}</p> : null}
        <p className={kit.help}>{t('lead')}</p>
      </header>
      {error !== null ? (
        <div className={kit.notice} role="alert">
          <p>{faultText(error)}</p>
          <button type="button" className={kit.button} onClick={again}>
            {t('again')}
          </button>
        </div>
      ) : null}
      {report === null && error === null ? <p role="status">{t('reading')}</p> : null}
      {report && report.facts.workshops.length === 0 ? (
        <>
          <p>{t('empty')}</p>
          {typing}
        </>
      ) : null}
      {report && report.facts.workshops.length > 0 ? (
        <>
          <Numbers report={report} />
          <Choices
            secret={secret}
            language={language}
            variant={variant}
            report={report}
            setLanguage={setLanguage}
            setVariant={setVariant}
          />
          {typing}
          {variant === 'organiser' && report.merged.length > 0 ? <Merged report={report} /> : null}
          <Preview report={report} />
        </>
      ) : null}
    </article>
  )
}

function Numbers({ report: { numbers } }: { readonly report: ProgrammeReport }) {
  const t = useTranslations('reporting')
  const shown = [
    ['involved', numbers.involved],
    ['certified', numbers.certified],
    ['localities', numbers.localities],
    ['sessions', numbers.sessions],
    ['hours', numbers.academicHours],
    ['approved', numbers.concepts.approved],
    ['drafts', numbers.concepts.draft],
  ] as const
  return (
    <dl className={styles.numbers} aria-label={t('numbers')}>
      {shown.map(([key, value]) => (
        <div key={key}>
          <dt>{t(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface ChoicesProps {
  readonly secret: string
  readonly language: Language
  readonly variant: ReportVariant
  readonly report: ProgrammeReport
  readonly setLanguage: (language: Language) => void
  readonly setVariant: (variant: ReportVariant) => void
}

function Choices({ secret, language, variant, report, setLanguage, setVariant }: ChoicesProps) {
  const t = useTranslations('reporting')
  const id = useId()
  const [message, setMessage] = useState('')
  const [busy, setBusy] = useState(false)
  const download = async (format: Format) => {
    if (busy) return
    setBusy(true)
    setMessage(t('preparing'))
    try {
      const file = new Blob([await bytesOf(secret, report, format)], { type: TYPE[format] })
      setMessage(t('ready', { name: saveFile(fileNameOf(report, format), file) }))
    } catch (error) {
      setMessage(t('failed'))
      throw error
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.choices}>
      <div className={kit.field}>
        <label className={kit.label} htmlFor={`${id}-language`}>
          {t('language')}
        </label>
        <select
          id={`${id}-language`}
          className={kit.input}
          value={language}
          onChange={({ target }) => {
            if (isLanguage(target.value)) setLanguage(target.value)
          }}
        >
          <option value="lt">{t('lithuanian')}</option>
          <option value="en">{t('english')}</option>
        </select>
      </div>
      <div className={kit.field}>
        <label className={kit.label} htmlFor={`${id}-variant`}>
          {t('variant')}
        </label>
        <select
          id={`${id}-variant`}
          className={kit.input}
          aria-describedby={`${id}-help`}
          value={variant}
          onChange={({ target }) => {
            const chosen = REPORT_VARIANTS.find((known) => known === target.value)
            if (chosen) setVariant(chosen)
          }}
        >
          {REPORT_VARIANTS.map((known) => (
            <option key={known} value={known}>
              {t(`variants.${known}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.files}>
        <button
          type="button"
          className={kit.primary}
          aria-disabled={busy}
          onClick={() => void download('docx')}
        >
          <Download aria-hidden="true" /> {t('docx')}
        </button>
        <button
          type="button"
          className={kit.button}
          aria-disabled={busy}
          onClick={() => void download('pdf')}
        >
          <Download aria-hidden="true" /> {t('pdf')}
        </button>
        <button
          type="button"
          className={kit.button}
          aria-disabled={busy}
          onClick={() => void download('xlsx')}
        >
          <Download aria-hidden="true" /> {t('xlsx')}
        </button>
      </div>
      <p id={`${id}-help`} className={`${kit.help} ${styles.whole}`}>
        {t(`variantHelp.${variant}`)}
      </p>
      <p role="status" className={styles.whole}>
        {message}
      </p>
    </div>
  )
}

function Merged({ report }: { readonly report: ProgrammeReport }) {
  const t = useTranslations('reporting')
  return (
    <section className={kit.card} aria-labelledby="merged-title">
      <h2 id="merged-title">{t('mergedTitle')}</h2>
      <p>{t('merged')}</p>
      <ul>
        {report.merged.map(({ code, name, organisation, visits }) => (
          <li key={code}>
            {t('mergedPerson', {
              name,
              organisation,
              places: visits.map(({ workshop }) => workshop.title).join(', '),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Preview({ report: { document } }: { readonly report: ProgrammeReport }) {
  const t = useTranslations('reporting')
  return (
    <section className={styles.preview} aria-label={t('preview')} lang={document.language}>
      {document.sections
        .filter(({ fields }) => fields.length > 0)
        .map(({ id, number, heading, fields }) => (
          <div key={id} className={styles.section}>
            <h2>
              {number}. {heading}
            </h2>
            {fields.map(({ id: field, label, blocks }) => (
              <div key={field} className={styles.part}>
                {label === heading ? null : <h3>{label}</h3>}
                <ComposedBlocks blocks={blocks} name={label} />
              </div>
            ))}
          </div>
        ))}
    </section>
  )
}

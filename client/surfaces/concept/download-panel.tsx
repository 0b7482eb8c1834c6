// What somebody chooses before the document is made: format, language, extent, codes. While it is made it says so, and can
// be stopped; a file that was stopped is never handed over.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { unapprovedFields } from '../../../shared/concept/compose.ts'
import {
  originalLanguage,
  translatableFields,
  translationState,
} from '../../../shared/concept/translation.ts'
import { FORMS, type Form } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { ApiError } from '../../model/api.ts'
import { part } from '../../model/part.tsx'
import { useFaultText } from '../../model/react.tsx'
import { fetchRenderer } from '../../model/rendering.ts'
import { saveFile } from '../../model/save-file.ts'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { conceptFile, type FileFormat } from './concept-file.ts'
import type { ConceptWorld } from './concept-world.ts'
import styles from './download-panel.module.css'

const SentVersions = part(
  ['mydata'],
  async () => (await import('../../panels/my-data-sent.tsx')).SentVersions,
)

const FORMATS: readonly FileFormat[] = ['docx', 'pdf', 'html', 'md', 'txt']

/** Seconds after which the page counts them. */
const SOON = 3

interface DownloadPanelProps {
  readonly world: ConceptWorld
  readonly onClose: () => void
  readonly onMessage: (text: string) => void
}

/** The panel, with what makes its largest document on the way: both are there when the network is not. */
export function fetchPanel(): typeof DownloadPanel {
  fetchRenderer()
  return DownloadPanel
}

export function DownloadPanel({ world, onClose, onMessage }: DownloadPanelProps) {
  const t = useTranslations('documents')
  const faultText = useFaultText()
  const [format, setFormat] = useState<FileFormat>('docx')
  const [language, setLanguage] = useState<Language>(world.language)
  const [form, setForm] = useState<Form>('full')
  const [sources, setSources] = useState(true)
  const [fault, setFault] = useState('')
  const [isMaking, setMaking] = useState(false)
  const making = useRef<AbortController | null>(null)
  // Whoever closes the panel wants no file any more.
  useEffect(() => () => making.current?.abort(), [])

  const sentence = (error: unknown): string => {
    if (!(error instanceof ApiError)) return t('failed')
    if (error.fault === 'no-connection') return t('offline')
    return error.fault === 'server-busy' ? t('busy') : faultText(error)
  }
  const make = async () => {
    const controller = new AbortController()
    const { signal } = controller
    making.current = controller
    setFault('')
    setMaking(true)
    try {
      const { name, file } = await conceptFile(world, { format, language, form, sources }, signal)
      if (signal.aborted) return
      onMessage(t('ready', { name: saveFile(name, file) }))
      onClose()
    } catch (error) {
      if (signal.aborted) return
      setMaking(false)
      setFault(sentence(error))
      if (!(error instanceof ApiError)) throw error
    }
  }
  const cancel = () => {
    making.current?.abort()
    setMaking(false)
    onMessage(t('cancelled'))
  }
  const isDraft = unapprovedFields(world.draft).length > 0
  return (
    <FloatingDialog onClose={onClose} title={t('title')} className={styles.panel}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!isMaking) void make()
        }}
      >
        <SentVersions ticket={world.ticket} workshop={world.workshop} />
        <div className={styles.options}>
          <Choices
            legend={t('format')}
            options={FORMATS.map((id) => ({ id, label: t(`formats.${id}`) }))}
            chosen={format}
            onChoose={setFormat}
          />
          <Choices
            legend={t('extent')}
            options={FORMS.map((id) => ({ id, label: t(`extents.${id}`) }))}
            chosen={form}
            onChoose={(wanted) => {
              setForm(wanted)
              // Councillors follow no codes; whoever wants them ticks them again.
              setSources(wanted === 'full')
            }}
          />
          <Choices
            legend={t('language')}
            options={[
              { id: 'lt' as const, label: t('lithuanian') },
              { id: 'en' as const, label: t('english') },
            ]}
            chosen={language}
            onChoose={setLanguage}
          />
        </div>
        <label className={styles.choice}>
          <input type="checkbox" checked={sources} onChange={({ target }) => setSources(target.checked)} />
          {t('sources')}
        </label>
        <Untranslated world={world} language={language} />
        {isDraft && <p className={kit.help}>{t('draft')}</p>}
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
        <div className={styles.foot}>
          <button type="submit" className={kit.primary} aria-disabled={isMaking}>
            {t('make')}
          </button>
          {isMaking && (
            <button type="button" className={kit.button} onClick={cancel}>
              {t('cancel')}
            </button>
          )}
          <span className={styles.progress}>
            <span role="status">{isMaking ? t('preparing') : ''}</span>
            {isMaking && <Elapsed />}
          </span>
        </div>
      </form>
    </FloatingDialog>
  )
}

/** How long it has taken. Of its own: what else the panel says is read from the whole document. Seen, not said every second. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setSeconds((value) => value + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return seconds >= SOON && <span aria-hidden="true"> {seconds} s</span>
}

/** Says what stands in the other language: nothing is translated by itself. */
function Untranslated({
  world: { draft },
  language,
}: {
  readonly world: ConceptWorld
  readonly language: Language
}) {
  const t = useTranslations('documents')
  if (originalLanguage(draft) === language) return null
  const states = translatableFields(draft).map((field) => translationState(draft, field, language))
  const missing = states.filter((state) => state === 'missing').length
  const stale = states.filter((state) => state === 'stale').length
  return (
    <>
      {missing > 0 && <p className={kit.help}>{t('untranslated', { n: missing, total: states.length })}</p>}
      {stale > 0 && <p className={kit.help}>{t('staleTranslations', { n: stale })}</p>}
    </>
  )
}

interface ChoicesProps<T extends string> {
  readonly legend: ReactNode
  readonly options: readonly { readonly id: T; readonly label: string }[]
  readonly chosen: T
  readonly onChoose: (id: T) => void
}

function Choices<T extends string>({ legend, options, chosen, onChoose }: ChoicesProps<T>) {
  const name = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ id, label }) => (
        <label key={id} className={styles.choice}>
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

// The signs of a programme's funder and partners, and the signature on its certificates: put in once, printed on every document
// the programme leaves behind.
import { ArrowDown, ArrowUp, ImagePlus, Trash2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MARK_LIMITS, type Mark, type MarkChange } from '../../../shared/export/mark.ts'
import { LANGUAGES, type Language } from '../../../shared/i18n/language.ts'
import { ApiError } from '../../model/api.ts'
import { deskApi } from '../../model/desk-api.ts'
import { markPicture } from '../../model/mark-picture.ts'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './marks-form.module.css'
import typed from './typed-report.module.css'

interface MarksFormProps {
  readonly secret: string
  readonly programme: string
  readonly language: Language
}

export function MarksForm({ secret, programme, language }: MarksFormProps) {
  const t = useTranslations('reporting.marks')
  const faultText = useFaultText()
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const [signature, setSignature] = useState<Mark | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const [error, setError] = useState('')
  const id = useId()
  useEffect(() => {
    let left = false
    Promise.all([deskApi.marks(secret, programme), deskApi.signature(secret, programme)]).then(
      ([read, signed]) => {
        if (left) return
        setMarks(read.marks)
        setSignature(signed.signature)
      },
      (reason: unknown) => left || setError(faultText(reason)),
    )
    return () => {
      left = true
    }
  }, [secret, programme, faultText])

  /** @param ask resolves with null for a file the browser cannot read */
  const act = async (ask: () => Promise<object | null>, done: string) => {
    if (isBusy) return
    setIsBusy(true)
    setSaid('')
    setError('')
    try {
      const reply = await ask()
      if (reply === null) return setError(t('unreadable'))
      setSaid(done)
    } catch (reason) {
      const fault = reason instanceof ApiError ? reason.fault : null
      if (fault === 'image-too-heavy') setError(t('heavy'))
      else if (fault === 'images-full') setError(t('full', { most: String(MARK_LIMITS.most) }))
      else setError(faultText(reason))
    } finally {
      setIsBusy(false)
    }
  }
  const keep = async (asked: ReturnType<typeof deskApi.marks>) => setMarks((await asked).marks)
  const add = (file: File) =>
    act(async () => {
      const picture = await markPicture(file)
      if (picture) await keep(deskApi.addMark(secret, programme, picture))
      return picture
    }, t('added'))
  const change = (mark: Mark, what: MarkChange, done: string) =>
    act(async () => {
      await keep(deskApi.changeMark(secret, programme, mark.id, what))
      return mark
    }, done)
  const remove = (mark: Mark) =>
    act(async () => {
      await keep(deskApi.removeMark(secret, programme, mark.id))
      return mark
    }, t('removed'))
  const sign = (file: File) =>
    act(async () => {
      const picture = await markPicture(file)
      if (picture) setSignature((await deskApi.sign(secret, programme, picture)).signature)
      return picture
    }, t('signature.kept'))
  const unsign = () =>
    act(async () => {
      const reply = await deskApi.unsign(secret, programme)
      setSignature(reply.signature)
      return reply
    }, t('signature.removed'))

  return (
    <details className={typed.typed}>
      <summary>{t('title')}</summary>
      <div className={typed.form}>
        <p className={kit.help}>{t('help')}</p>
        <ol className={styles.marks}>
          {marks.map((mark, index) => (
            <MarkRow
              key={mark.id}
              mark={mark}
              number={index + 1}
              count={marks.length}
              language={language}
              onWords={(words) => void change(mark, { words }, t('kept'))}
              onMove={(place) => void change(mark, { place }, t('moved'))}
              onRemove={() => void remove(mark)}
            />
          ))}
        </ol>
        <div className={typed.actions}>
          <PictureButton label={t('add')} isBusy={isBusy || marks.length >= MARK_LIMITS.most} onFile={add} />
          {marks.length >= MARK_LIMITS.most && (
            <p className={kit.help}>{t('full', { most: String(MARK_LIMITS.most) })}</p>
          )}
        </div>
        <section className={styles.signature} aria-labelledby={`${id}-signature`}>
          <h3 id={`${id}-signature`}>{t('signature.title')}</h3>
          <p className={kit.help}>{t('signature.help')}</p>
          {signature && (
            <img
              src={`data:image/png;base64,${signature.png}`}
              width={signature.width}
              height={signature.height}
              alt={t('signature.title')}
            />
          )}
          <div className={typed.actions}>
            <PictureButton
              label={t(signature ? 'signature.change' : 'signature.add')}
              isBusy={isBusy}
              onFile={sign}
            />
            {signature && (
              <RemoveButton
                label={t('signature.remove')}
                asked={t('signature.reallyRemove')}
                onRemove={() => void unsign()}
              />
            )}
          </div>
        </section>
        <p role="status">{said}</p>
        {error !== '' && (
          <p className={kit.error} role="alert">
            {error}
          </p>
        )}
      </div>
    </details>
  )
}

interface PictureButtonProps {
  readonly label: string
  readonly isBusy: boolean
  readonly onFile: (file: File) => Promise<void>
}

function PictureButton({ label, isBusy, onFile }: PictureButtonProps) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/svg+xml"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) void onFile(file)
          target.value = ''
        }}
      />
      <button
        type="button"
        className={kit.button}
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) chooser.current?.click()
        }}
      >
        <ImagePlus aria-hidden="true" />
        {label}
      </button>
    </>
  )
}

interface RemoveButtonProps {
  readonly label: string
  /** What the second press does. */
  readonly asked: string
  readonly onRemove: () => void
}

/** Asks once before it removes; whoever goes elsewhere did not mean it. */
function RemoveButton({ label, asked, onRemove }: RemoveButtonProps) {
  const t = useTranslations('reporting.marks')
  const [isAsked, setIsAsked] = useState(false)
  return (
    <button
      type="button"
      className={isAsked ? kit.danger : `${kit.quiet} ${kit.icon}`}
      title={isAsked ? asked : label}
      aria-label={isAsked ? asked : label}
      onBlur={() => setIsAsked(false)}
      onClick={() => (isAsked ? onRemove() : setIsAsked(true))}
    >
      <Trash2 aria-hidden="true" />
      {isAsked && t('really')}
    </button>
  )
}

interface MarkRowProps {
  readonly mark: Mark
  /** Counted from 1. */
  readonly number: number
  readonly count: number
  readonly language: Language
  readonly onWords: (words: Mark['words']) => void
  /** To a place counted from 0. */
  readonly onMove: (place: number) => void
  readonly onRemove: () => void
}

function MarkRow({ mark, number, count, language, onWords, onMove, onRemove }: MarkRowProps) {
  const t = useTranslations('reporting.marks')
  const id = useId()
  const [words, setWords] = useState(mark.words)
  const keep = () => {
    if (LANGUAGES.some((each) => words[each] !== mark.words[each])) onWords(words)
  }
  const name = words[language] || t('number', { n: String(number) })
  return (
    <li className={styles.mark}>
      <img src={`data:image/png;base64,${mark.png}`} width={mark.width} height={mark.height} alt={name} />
      <div className={styles.words}>
        {LANGUAGES.map((each) => (
          <label key={each} className={kit.field} htmlFor={`${id}-${each}`}>
            <span className={kit.label}>{t(`words.${each}`)}</span>
            <input
              id={`${id}-${each}`}
              className={kit.input}
              lang={each}
              maxLength={MARK_LIMITS.words}
              value={words[each]}
              onChange={({ target }) => setWords({ ...words, [each]: target.value })}
              onBlur={keep}
            />
          </label>
        ))}
      </div>
      <div className={styles.tools}>
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          aria-label={t('up', { name })}
          aria-disabled={number === 1}
          onClick={() => number > 1 && onMove(number - 2)}
        >
          <ArrowUp aria-hidden="true" />
        </button>
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon}`}
          aria-label={t('down', { name })}
          aria-disabled={number === count}
          onClick={() => number < count && onMove(number)}
        >
          <ArrowDown aria-hidden="true" />
        </button>
        <RemoveButton label={t('remove', { name })} asked={t('reallyRemove', { name })} onRemove={onRemove} />
      </div>
    </li>
  )
}

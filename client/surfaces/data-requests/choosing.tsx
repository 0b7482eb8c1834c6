// What is erased: the identity in any case, texts one by one, a part refused on a legal basis. Nothing is proposed before it
// was seen what it touches.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CertificateFate, KEPT_PARTS, type KeptPart } from '../../../shared/people/data-request.ts'
import type { ErasurePreviewReply, HeldReply } from '../../../shared/protocol/data-requests.ts'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { ChoosingDrawings, erasable } from './choosing-drawings.tsx'
import styles from './data-requests.module.css'
import { PreviewView } from './preview-view.tsx'
import type { RequestProps } from './request-props.ts'
import { useStep } from './use-step.ts'

const TEXTS = ['keep', 'some', 'all'] as const
const FATES = [
  ['keep-nameless', 'nameless'],
  ['annul', 'annul'],
] as const

/** A set with something put in or taken out. */
function toggled<T>(set: ReadonlySet<T>, value: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set)
  if (isIn) next.add(value)
  else next.delete(value)
  return next
}

export function Choosing({
  request,
  api,
  changed,
  again,
  held,
}: RequestProps & { readonly held: HeldReply }) {
  const t = useTranslations('datarequests')
  const id = useId()
  const { busy, error, take } = useStep({ again })
  const own = held.notes
  const others = held.mentionedIn
  const mentioned = [...own, ...others].filter(({ mentions }) => mentions).map((note) => note.id)
  const [texts, setTexts] = useState<(typeof TEXTS)[number]>(mentioned.length > 0 ? 'some' : 'keep')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(mentioned))
  const [things, setThings] = useState<ReadonlySet<string>>(new Set())
  const [fate, setFate] = useState<CertificateFate>('keep-nameless')
  const [kept, setKept] = useState<ReadonlySet<KeptPart>>(new Set())
  const [basis, setBasis] = useState('')
  const [who, setWho] = useState('')
  const [isTried, setTried] = useState(false)
  const [preview, setPreview] = useState<ErasurePreviewReply | null>(null)
  const notes =
    texts === 'keep'
      ? []
      : texts === 'all'
        ? [...own.map((note) => note.id), ...others.map((note) => note.id).filter((each) => ticked.has(each))]
        : [...ticked]
  const offered = erasable(held.drawings)
  const drawings = offered.filter(({ id: each }) => texts === 'all' || (texts === 'some' && things.has(each)))
  const isBasisMissing = kept.size > 0 && basis.trim() === ''
  /** What was seen is no longer what is chosen. */
  const choose = (change: () => void) => {
    change()
    setPreview(null)
  }
  const look = () => {
    setTried(true)
    if (isBasisMissing) return
    setTried(false)
    take(async () => setPreview(await api.preview(request.id, notes)))
  }
  const propose = () => {
    setTried(true)
    if (who.trim() === '') return
    const refused = { kept: [...kept], basis: kept.size > 0 ? basis.trim() : '' }
    const gone = { notes, drawings: drawings.map((each) => each.id) }
    take(async () =>
      changed(await api.propose(request.id, { ...gone, certificates: fate, ...refused, who: who.trim() })),
    )
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (preview) propose()
        else look()
      }}
    >
      <h3 className={styles.stepTitle}>{t('choice.title')}</h3>
      <p>{t('choice.lead')}</p>
      <fieldset className={styles.explained}>
        <legend className="visually-hidden">{t('choice.notes')}</legend>
        {TEXTS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-texts`}
              checked={texts === each}
              onChange={() => choose(() => setTexts(each))}
            />
            <span>
              <strong>{t(`choice.${each}`)}</strong>
              <small>{t(`choice.${each}Help`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {texts !== 'keep' && (
        <fieldset className={styles.texts}>
          <legend className={kit.label}>{t('choice.notes')}</legend>
          {[...own, ...others].map((note) => {
            const isOwn = own.includes(note)
            const isFixed = texts === 'all' && isOwn
            return (
              <label key={note.id}>
                <input
                  type="checkbox"
                  checked={isFixed || ticked.has(note.id)}
                  disabled={isFixed}
                  onChange={({ target }) => choose(() => setTicked(toggled(ticked, note.id, target.checked)))}
                />
                <span>
                  <strong>{note.code}</strong> {note.text}
                  {(note.mentions || !isOwn) && (
                    <small>
                      {[note.mentions && t('choice.mentions'), !isOwn && t('choice.others')]
                        .filter(Boolean)
                        .join(', ')}
                    </small>
                  )}
                </span>
              </label>
            )
          })}
        </fieldset>
      )}
      {texts !== 'keep' && (
        <ChoosingDrawings
          drawings={offered}
          chosen={things}
          isAll={texts === 'all'}
          onChoose={(ids, isIn) =>
            choose(() => setThings(ids.reduce((all, each) => toggled(all, each, isIn), things)))
          }
        />
      )}
      {held.certificates.length > 0 && (
        <fieldset className={styles.choices}>
          <legend className={kit.label}>
            {t('choice.certificates')} ({held.certificates.map(({ number }) => number).join(', ')})
          </legend>
          {FATES.map(([value, words]) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-fate`}
                checked={fate === value}
                onChange={() => choose(() => setFate(value))}
              />
              {t(`choice.${words}`)}
            </label>
          ))}
        </fieldset>
      )}
      <fieldset className={styles.choices}>
        <legend className={kit.label}>{t('choice.refuse')}</legend>
        <p className={kit.help}>{t('choice.refuseHelp')}</p>
        {KEPT_PARTS.map((part) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={kept.has(part)}
              onChange={({ target }) => choose(() => setKept(toggled(kept, part, target.checked)))}
            />
            {t(`choice.kept.${part}`)}
          </label>
        ))}
      </fieldset>
      {kept.size > 0 && (
        <Field
          id={`${id}-basis`}
          label={t('choice.basis')}
          help={t('choice.basisHelp')}
          error={isTried && isBasisMissing ? t('choice.basisMissing') : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={basis}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => choose(() => setBasis(event.target.value))}
            />
          )}
        </Field>
      )}
      {preview && (
        <>
          <PreviewView preview={preview} drawings={drawings} />
          <p className={styles.soon}>{t('propose.lead')}</p>
          <Field
            id={`${id}-who`}
            label={t('propose.who')}
            error={isTried && who.trim() === '' ? t('propose.whoMissing') : undefined}
          >
            {(control) => (
              <input
                {...control}
                value={who}
                maxLength={80}
                autoComplete="name"
                onChange={(event) => setWho(event.target.value)}
              />
            )}
          </Field>
        </>
      )}
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
      <button type="submit" className={kit.primary} aria-disabled={busy}>
        {t(preview ? 'propose.save' : 'choice.preview')}
      </button>
    </form>
  )
}

// What is different in the concept or the plan now from a version of them, place by place, and the two ways back. Fetched
// when somebody looks at something else than the board: the concept's form is large.
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TranslatedLines } from '../../../shared/concept/past.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { VersionReply } from '../../../shared/protocol/history.ts'
import { ApiError } from '../../model/api.ts'
import type { Past } from '../../model/past.ts'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import { ConfirmRestore } from './confirm-restore.tsx'
import documents from './documents.module.css'
import styles from './history.module.css'
import { Outcome, useRestoring, Ways } from './restoring.tsx'
import { useWhen } from './use-when.ts'

/** What a place said in another language, and says now; null where it said nothing. */
export interface TranslationDifference {
  readonly language: Language
  readonly was: TranslatedLines | null
  readonly now: TranslatedLines | null
}

/** A place of a document that is different now. */
export interface Difference {
  readonly id: string
  /** What it stands under; places of one come one after another. */
  readonly section: string
  readonly name: string
  /** Line by line, in words; empty where there was, or is, nothing. */
  readonly was: readonly string[]
  readonly now: readonly string[]
  /** In which languages it differs. */
  readonly translations?: readonly TranslationDifference[]
}

/** What a document says of its past. */
export interface Compared {
  readonly differences: readonly Difference[]
  /** Of how many places something was translated since: that stays. */
  readonly translatedSince?: number
  /**
   * Brings places back.
   *
   * @returns how many came back, and what takes that back again
   */
  bring(ids: ReadonlySet<string>): { readonly brought: number; readonly undo: () => void }
}

interface DocumentComparisonProps {
  readonly subject: 'concept' | 'agenda'
  readonly at: number
  readonly compared: Compared
  readonly mayWrite: boolean
}

export function DocumentComparison({ subject, at, compared, mayWrite }: DocumentComparisonProps) {
  const t = useTranslations('history.documents')
  const common = useTranslations('history')
  const when = useWhen()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asks, setAsks] = useState(false)
  const restoring = useRestoring(() => {})
  const { differences, translatedSince = 0 } = compared
  const live = differences.filter(({ id }) => chosen.has(id))
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((other) => other !== id) : [...chosen, id]))
  const back = (ids: ReadonlySet<string>) => {
    const { brought, undo } = compared.bring(ids)
    setAsks(false)
    setChosen(new Set())
    const left = ids.size - brought
    restoring.tell([t('brought', { n: brought }), ...(left > 0 ? [t('busy', { n: left })] : [])], undo)
  }
  return (
    <section className={documents.comparison} aria-labelledby="document-comparison">
      <h2 id="document-comparison">{t('compared', { when: when(at) })}</h2>
      <Outcome restoring={restoring} />
      {differences.length === 0 ? (
        <p>{t(`${subject}.same`)}</p>
      ) : (
        <p className={kit.help}>{t('count', { n: differences.length })}</p>
      )}
      {translatedSince > 0 && <p className={kit.help}>{t('translatedSince', { n: translatedSince })}</p>}
      {differences.length > 0 && mayWrite && (
        <Ways
          chosen={live.length}
          bring={live.length === 0 ? common('comparison.bringNone') : t('bring', { n: live.length })}
          restore={t(`${subject}.restore`)}
          onBring={() => back(new Set(live.map(({ id }) => id)))}
          onRestore={() => setAsks(true)}
        />
      )}
      {inSections(differences).map(([section, places]) => (
        <section key={section} className={documents.section} aria-label={section}>
          <h3>{section}</h3>
          <ul>
            {places.map((place) => (
              <Place
                key={place.id}
                place={place}
                isChosen={chosen.has(place.id)}
                onToggle={mayWrite ? () => toggle(place.id) : null}
              />
            ))}
          </ul>
        </section>
      ))}
      {asks && (
        <ConfirmRestore
          title={t(`confirm.${subject}`)}
          text={t('confirm.text', { when: when(at) })}
          changes={[
            t('confirm.changed', { n: differences.length }),
            t(subject === 'concept' ? 'confirm.approval' : 'confirm.standing'),
          ]}
          safe={t('confirm.safe')}
          onRestore={() => back(new Set(differences.map(({ id }) => id)))}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  )
}

function inSections(
  differences: readonly Difference[],
): readonly (readonly [string, readonly Difference[]])[] {
  const sections = new Map<string, Difference[]>()
  for (const place of differences)
    sections.set(place.section, [...(sections.get(place.section) ?? []), place])
  return [...sections]
}

interface PlaceProps {
  readonly place: Difference
  readonly isChosen: boolean
  /** null for whoever may only look. */
  readonly onToggle: (() => void) | null
}

function Place({ place, isChosen, onToggle }: PlaceProps) {
  const { name, was, now, translations = [] } = place
  const t = useTranslations('history.documents')
  const isTranslatedOnly = translations.length > 0 && was.join('\n') === now.join('\n')
  return (
    <li className={documents.place}>
      {onToggle ? (
        <label className={documents.name}>
          <input type="checkbox" checked={isChosen} onChange={onToggle} /> {name}
        </label>
      ) : (
        <p className={documents.name}>{name}</p>
      )}
      {!isTranslatedOnly && <Both was={was} now={now} />}
      {translations.map(({ language, was: then, now: is }) => (
        <section key={language} aria-label={`${name}: ${t(`translation.${language}`)}`}>
          <h4 className={documents.into}>{t(`translation.${language}`)}</h4>
          <Both
            language={language}
            was={then?.lines ?? []}
            now={is?.lines ?? []}
            stale={[then?.isStale === true, is?.isStale === true]}
          />
        </section>
      ))}
    </li>
  )
}

interface BothProps {
  readonly was: readonly string[]
  readonly now: readonly string[]
  readonly language?: Language
  /** Whether the original was another one already, then and now. */
  readonly stale?: readonly [boolean, boolean]
}

function Both({ was, now, language, stale = [false, false] }: BothProps) {
  const t = useTranslations('history.documents')
  const said = (lines: readonly string[]): ReactNode =>
    lines.length === 0 ? <em>{t('empty')}</em> : <span lang={language}>{lines.join('\n')}</span>
  const half = (name: string, lines: readonly string[], isStale: boolean) => (
    <div>
      <dt>
        {name}
        {isStale && ` · ${t('translation.stale')}`}
      </dt>
      <dd>{said(lines)}</dd>
    </div>
  )
  return (
    <dl className={documents.both}>
      {half(t('was'), was, stale[0])}
      {half(t('now'), now, stale[1])}
    </dl>
  )
}

/** A document of a version as plain values, once it is there. */
export function useVersion<T>(
  past: Past,
  version: VersionReply | null,
  document: 'concept' | 'agenda',
  read: (state: Uint8Array) => T,
): { readonly value: T | null; readonly error: unknown } {
  const id = version?.id ?? null
  const [state, setState] = useState<{ id: string | null; bytes: Uint8Array | null; error: unknown }>({
    id: null,
    bytes: null,
    error: null,
  })
  useEffect(() => {
    if (id === null) return
    let left = false
    past.version(id, document).then(
      (bytes) => {
        if (!left) setState({ id, bytes, error: null })
      },
      (error: unknown) => {
        if (!left) setState({ id, bytes: null, error })
      },
    )
    return () => {
      left = true
    }
  }, [past, id, document])
  const bytes = state.id === id ? state.bytes : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is read does not change
  const value = useMemo(() => (bytes === null ? null : read(bytes)), [bytes])
  return { value, error: state.id === id ? state.error : null }
}

interface StandingProps {
  readonly version: VersionReply | null
  readonly error: unknown
}

/** What is said while there is nothing to compare. */
export function DocumentStanding({ version, error }: StandingProps) {
  const t = useTranslations('history')
  const faultText = useFaultText()
  if (error instanceof ApiError && error.fault === 'not-found')
    return <p className={styles.empty}>{t('documents.none')}</p>
  if (error !== null) {
    return (
      <div className={kit.notice} role="alert">
        <p>{faultText(error)}</p>
      </div>
    )
  }
  return (
    <p className={styles.empty} role="status">
      {version === null ? t('documents.choose') : t('loading')}
    </p>
  )
}

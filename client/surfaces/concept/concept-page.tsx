// The concept as a calm page: 24 sections of fields, filled from the board and owned by people.
import { Languages } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Agenda } from '../../../shared/agenda/agenda.ts'
import type { Board } from '../../../shared/board/board.ts'
import { withdrawnCodes } from '../../../shared/concept/claims.ts'
import { unapprovedFields } from '../../../shared/concept/compose.ts'
import type { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { draftConcept, newerOnBoard } from '../../../shared/concept/draft.ts'
import { contentKindOf, type FieldStatus } from '../../../shared/concept/field.ts'
import { SECTIONS } from '../../../shared/concept/sections.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { Person } from '../../../shared/people/person.ts'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { ComputedCard } from './computed-card.tsx'
import styles from './concept-page.module.css'
import { type ConceptWorld, useRevision, WithdrawnContext, WorldContext } from './concept-world.ts'
import { DataButton } from './data-button.tsx'
import { DownloadButton } from './download-button.tsx'
import { FieldCard } from './field-card.tsx'
import { ReviewButton } from './review-button.tsx'
import { SectionNav } from './section-nav.tsx'
import { TranslatingContext, useOriginal } from './translating.ts'

const TranslationBar = part(
  ['translation'],
  async () => (await import('./translation-bar.tsx')).TranslationBar,
)
const LeftOutCard = part(['sources'], async () => (await import('./left-out-card.tsx')).LeftOutCard)

export interface ConceptPageProps {
  readonly workshop: string
  readonly ticket: string
  readonly draft: ConceptDraft
  readonly agenda: Agenda
  readonly board: Board
  readonly people: readonly Person[]
  readonly writable: boolean
  readonly writers: ConceptWorld['writers']
  readonly me: ConceptWorld['me']
  openImages: ConceptWorld['openImages']
  newId(): string
  now(): number
  showOnBoard(note: string): string
  readonly language: Language
  readonly header?: ReactNode
}

const REQUIRED = SECTIONS.flatMap(({ fields }) => fields).filter(
  (spec) => spec.level === 'M' && contentKindOf(spec) !== 'computed',
).length

const ORDER: readonly FieldStatus[] = ['empty', 'draft', 'edited', 'approved']

export function ConceptPage({ header, ...props }: ConceptPageProps) {
  const { workshop, ticket, draft, agenda, board, people, writable, writers, me, language } = props
  const { openImages, newId, now, showOnBoard } = props
  const callbacks = useRef({ openImages, newId, now, showOnBoard })
  callbacks.current = { openImages, newId, now, showOnBoard }
  const world = useMemo<ConceptWorld>(
    () => ({
      workshop,
      ticket,
      draft,
      agenda,
      board,
      people,
      writable,
      writers,
      me,
      language,
      openImages: () => callbacks.current.openImages(),
      newId: () => callbacks.current.newId(),
      now: () => callbacks.current.now(),
      showOnBoard: (note) => callbacks.current.showOnBoard(note),
    }),
    [workshop, ticket, draft, agenda, board, people, writable, writers, me, language],
  )
  return (
    <WorldContext.Provider value={world}>
      <ConceptDocument world={world} header={header} />
    </WorldContext.Provider>
  )
}

function ConceptDocument({ world, header }: { readonly world: ConceptWorld; readonly header: ReactNode }) {
  const { draft, agenda, board, writable, language } = world
  const t = useTranslations('concept')
  const revision = useDeferredValue(useRevision(world))
  const [said, setSaid] = useState({ text: '', language })
  // What was said in one language is not left standing in the other.
  const message = said.language === language ? said.text : ''
  const setMessage = (text: string) => setSaid({ text, language })
  const [translating, setTranslating] = useState(false)
  const original = useOriginal(draft, translating)
  const page = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useCurrentSection(page)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the documents change inside; the revision tells when
  const newer = useMemo(() => newerOnBoard(world, draft), [world, draft, revision])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const unapproved = useMemo(() => unapprovedFields(draft).length, [draft, revision])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const statuses = useMemo(() => sectionStatuses(draft), [draft, revision])
  const withdrawn = useSame(
    // biome-ignore lint/correctness/useExhaustiveDependencies: as above
    useMemo(() => withdrawnCodes(agenda.codes, board), [agenda, board, revision]),
  )
  const isEmpty = [...statuses.values()].every((status) => status === 'empty')
  const goTo = (section: string) => {
    setCurrent(section)
    const heading = page.current?.querySelector<HTMLElement>(`[data-section="${section}"] h2`)
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }
  const makeDraft = () => {
    const filled = draftConcept(world, draft)
    if (filled.length > 0 && draft.history.length === 0) {
      const entry = { version: '0.1', at: world.now(), what: t('draftedVersion'), who: 'Vieta' }
      draft.addHistory({ id: world.newId(), ...entry })
    }
    setMessage(filled.length > 0 ? t('draftMade', { n: filled.length }) : t('draftNothing'))
  }
  return (
    <WithdrawnContext value={withdrawn}>
      <header>{header}</header>
      <div ref={page} className={styles.page}>
        <div className={styles.header}>
          <div className={styles.top}>
            <div className={styles.title}>
              <h1>{t('title')}</h1>
            </div>
            <div className={styles.actions}>
              {writable && (
                <button type="button" className={kit.primary} onClick={makeDraft}>
                  {t('makeDraft')}
                </button>
              )}
              <button
                type="button"
                className={kit.button}
                aria-pressed={translating}
                onClick={() => setTranslating(!translating)}
              >
                <Languages aria-hidden="true" /> {t('translate')}
              </button>
              <ReviewButton onMessage={setMessage} />
              <DownloadButton onMessage={setMessage} />
              <DataButton onMessage={setMessage} />
            </div>
          </div>
          <p className={styles.progress}>
            {t('progress', { approved: REQUIRED - unapproved, total: REQUIRED })}
            {!writable && <> {t('readOnly')}</>}
          </p>
          <p role="status" className={styles.message}>
            {message}
          </p>
          {isEmpty && writable && message === '' && <p className={styles.hint}>{t('emptyHint')}</p>}
        </div>
        {original && <TranslationBar original={original} />}
        <div className={styles.body}>
          <SectionNav statuses={statuses} current={current} onGo={goTo} />
          <main id="concept" className={styles.document} aria-label={t('document')} tabIndex={-1}>
            <TranslatingContext value={original}>
              {SECTIONS.map(({ id, order, heading, fields }) => (
                <section
                  key={id}
                  className={styles.section}
                  data-section={id}
                  aria-labelledby={`section-${id}`}
                >
                  <h2 id={`section-${id}`} tabIndex={-1}>
                    {order === 0 ? heading[language] : `${order}. ${heading[language]}`}
                  </h2>
                  {fields.map((spec) =>
                    contentKindOf(spec) === 'computed' ? (
                      <ComputedCard key={spec.id} spec={spec} isDraft={unapproved > 0} />
                    ) : (
                      <FieldCard key={spec.id} spec={spec} offered={newer.get(spec.id)} />
                    ),
                  )}
                  {id === 'decisions' && <LeftOutCard />}
                </section>
              ))}
            </TranslatingContext>
          </main>
        </div>
      </div>
    </WithdrawnContext>
  )
}

/** A set, the same object as long as the same is in it. */
function useSame(set: ReadonlySet<string>): ReadonlySet<string> {
  const held = useRef(set)
  const was = held.current
  const isSame = was.size === set.size && [...set].every((one) => was.has(one))
  if (!isSame) held.current = set
  return held.current
}

/** A section is as far as the least finished of its required fields; of any field when none is required. */
function sectionStatuses(draft: ConceptDraft): ReadonlyMap<string, FieldStatus> {
  return new Map(
    SECTIONS.map(({ id, fields }) => {
      const typed = fields.filter((spec) => contentKindOf(spec) !== 'computed')
      const required = typed.filter(({ level }) => level === 'M')
      const counted = required.length > 0 ? required : typed
      const ranks = counted.map((spec) => ORDER.indexOf(draft.field(spec.id).status))
      const least = ranks.length === 0 ? ORDER.length - 1 : Math.min(...ranks)
      return [id, ORDER[least] ?? 'empty'] as const
    }),
  )
}

/** The section at the top of the window. */
function useCurrentSection(page: {
  readonly current: HTMLElement | null
}): [string, (section: string) => void] {
  const [current, setCurrent] = useState(SECTIONS[0]?.id ?? '')
  useEffect(() => {
    const sections = page.current?.querySelectorAll<HTMLElement>('[data-section]') ?? []
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.filter(({ isIntersecting }) => isIntersecting).at(-1)
        const id = entered?.target instanceof HTMLElement ? entered.target.dataset['section'] : undefined
        if (id !== undefined) setCurrent(id)
      },
      { rootMargin: '-10% 0px -80% 0px' },
    )
    for (const section of sections) observer.observe(section)
    return () => observer.disconnect()
  }, [page])
  return [current, setCurrent]
}

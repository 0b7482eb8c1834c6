// What is different on the board now from the moment looked at, and the two ways back: what one chooses, or everything.
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { bringBack } from '../../../shared/board/bring-back.ts'
import {
  type BoardDifference,
  compareBoards,
  type ItemChange,
  momentOf,
} from '../../../shared/board/compare.ts'
import type { BoardItem } from '../../../shared/board/item.ts'
import { can } from '../../../shared/people/rights.ts'
import { useItemWords } from '../../model/item-words.ts'
import { useBoard } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import { ConfirmRestore } from './confirm-restore.tsx'
import styles from './history.module.css'
import type { PastView } from './past-board.ts'
import { Outcome, useRestoring, Ways } from './restoring.tsx'
import { useWhen } from './use-when.ts'

/** Of longer lists nobody reads the end; choosing on the board reaches all of it. */
const LISTED = 60

interface ComparisonProps {
  readonly session: Session
  readonly view: PastView
  /** Ids selected on the board of the past. */
  readonly selection: readonly string[]
  readonly onSelectionChange: (ids: readonly string[]) => void
  /** Called after something was brought back. */
  readonly onDone: () => void
}

export function Comparison({ session, view, selection, onSelectionChange, onDone }: ComparisonProps) {
  const t = useTranslations('history.comparison')
  const done = useTranslations('history.done')
  const confirm = useTranslations('history.confirm')
  const when = useWhen()
  const { board, undo, author, me } = session
  const version = useBoard(board)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the board as it is now
  const difference = useMemo(() => compareBoards(view.board, momentOf(board)), [view, board, version])
  const [asks, setAsks] = useState(false)
  const restoring = useRestoring(onDone)
  const { removed, changed, added } = difference
  const isSame = removed.length + changed.length + added.length === 0
  const restorable = useMemo(() => new Set([...removed, ...changed].map(({ id }) => id)), [removed, changed])
  const chosen = selection.filter((id) => restorable.has(id))
  const toggle = (id: string) =>
    onSelectionChange(selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id])

  const back = (which: ReadonlySet<string> | 'everything') => {
    let outcome: ReturnType<typeof bringBack> | null = null
    undo.step(() => {
      outcome = bringBack(board, view.board, which, { who: author, at: session.now() })
    })
    const { returned, changed: mended, left } = outcome ?? { returned: [], changed: [], left: [] }
    setAsks(false)
    onSelectionChange([])
    const sentences = [
      which === 'everything'
        ? done('restored', { when: when(view.moment.at) })
        : done('brought', { n: returned.length + mended.length }),
      ...(left.length > 0 ? [done('left', { n: left.length })] : []),
    ]
    restoring.tell(sentences, () => undo.undo())
  }

  return (
    <section className={styles.comparison} aria-labelledby="comparison-title">
      <h2 id="comparison-title">{t('title')}</h2>
      <Outcome restoring={restoring} />
      {isSame && <p>{t('same')}</p>}
      {!isSame && can(me.role, 'board.write') && (
        <Ways
          chosen={chosen.length}
          bring={chosen.length === 0 ? t('bringNone') : t('bring', { n: chosen.length })}
          restore={can(me.role, 'version.keep') ? t('restore') : null}
          onBring={() => back(new Set(chosen))}
          onRestore={() => setAsks(true)}
        >
          {restorable.size > 0 && <p className={kit.help}>{t('choose')}</p>}
        </Ways>
      )}
      <Differences difference={difference} chosen={new Set(chosen)} onToggle={toggle} />
      {asks && (
        <ConfirmRestore
          title={confirm('title')}
          text={confirm('text', { when: when(view.moment.at) })}
          changes={[
            ...(removed.length > 0 ? [confirm('removed', { n: removed.length })] : []),
            ...(changed.length > 0 ? [confirm('changed', { n: changed.length })] : []),
            ...(added.length > 0 ? [confirm('added', { n: added.length })] : []),
          ]}
          safe={confirm('safe')}
          onRestore={() => back('everything')}
          onClose={() => setAsks(false)}
        />
      )}
    </section>
  )
}

interface DifferencesProps {
  readonly difference: BoardDifference
  readonly chosen: ReadonlySet<string>
  readonly onToggle: (id: string) => void
}

function Differences({ difference: { removed, changed, added }, chosen, onToggle }: DifferencesProps) {
  const t = useTranslations('history.comparison')
  return (
    <>
      <Group title={t('removed', { n: removed.length })} count={removed.length} open>
        {removed.slice(0, LISTED).map((item) => (
          <Choice key={item.id} item={item} isChosen={chosen.has(item.id)} onToggle={onToggle} />
        ))}
      </Group>
      <Group title={t('changed', { n: changed.length })} count={changed.length} open>
        {changed.slice(0, LISTED).map((change) => (
          <Choice
            key={change.id}
            item={change.before}
            isChosen={chosen.has(change.id)}
            onToggle={onToggle}
            detail={<Detail change={change} />}
          />
        ))}
      </Group>
      <Group title={t('added', { n: added.length })} count={added.length}>
        {added.slice(0, LISTED).map((item) => (
          <li key={item.id} className={styles.item}>
            <Words item={item} />
          </li>
        ))}
      </Group>
    </>
  )
}

interface GroupProps {
  readonly title: string
  readonly count: number
  readonly open?: boolean
  readonly children: ReactNode
}

function Group({ title, count, open = false, children }: GroupProps) {
  const t = useTranslations('history.comparison')
  if (count === 0) return null
  return (
    <details className={styles.group} open={open}>
      <summary>{title}</summary>
      <ul>
        {children}
        {count > LISTED && <li className={kit.help}>{t('more', { n: count - LISTED })}</li>}
      </ul>
    </details>
  )
}

interface ChoiceProps {
  readonly item: BoardItem
  readonly isChosen: boolean
  readonly onToggle: (id: string) => void
  readonly detail?: ReactNode
}

function Choice({ item, isChosen, onToggle, detail }: ChoiceProps) {
  return (
    <li className={styles.item}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={() => onToggle(item.id)} />
        <span>
          <Words item={item} />
          {detail}
        </span>
      </label>
    </li>
  )
}

function Words({ item }: { readonly item: BoardItem }) {
  const wordsOf = useItemWords()
  const { kind, says } = wordsOf(item)
  return (
    <span className={styles.words}>
      <span className={styles.kind}>{kind}</span> {says}
    </span>
  )
}

function Detail({ change: { after, aspects } }: { readonly change: ItemChange }) {
  const t = useTranslations('history.comparison')
  const wordsOf = useItemWords()
  const { says } = wordsOf(after)
  const names = aspects.map((aspect) => t(`aspects.${aspect}`)).join(', ')
  return (
    <span className={styles.detail}>
      {names}
      {aspects.includes('text') && says !== null && <> · {t('now', { text: says })}</>}
    </span>
  )
}

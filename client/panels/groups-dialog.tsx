// Small groups as columns of people: proposed by sector mix or arranged by hand. A draft until it is confirmed.
import { Combine, Plus, Undo2, UsersRound, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import {
  deviceMates,
  openGroups,
  sectorCount,
  unplaced,
  withAdded,
  withClosed,
  withMoved,
  withPlaced,
  withProposal,
  withRenamed,
  withSwapped,
} from '../../shared/agenda/group-edit.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import { groupsForSize, MOST_GROUPS } from '../../shared/agenda/group-proposal.ts'
import { lastMerge } from '../../shared/agenda/merges.ts'
import type { SmallGroup } from '../../shared/agenda/record.ts'
import { tidy } from '../../shared/base/text.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity, sectorOf } from '../../shared/method/method.ts'
import { part } from '../model/part.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import { useArranging } from './groups-arranging.ts'
import { GroupCard } from './groups-card.tsx'
import styles from './groups-dialog.module.css'
import { type DropPlace, useGroupsDrag } from './groups-drag.ts'
import { type GroupPerson, useGroupPeople } from './groups-people.ts'
import kit from './kit.module.css'

const MergeGroups = part(['merging'], async () => (await import('./merge-groups.tsx')).MergeGroups)

const USUAL_SIZE = 5
const LABEL_MOST = 40

interface GroupsDialogProps {
  readonly session: Session
  readonly language: Language
  readonly onClose: () => void
}

export function GroupsDialog({ session, language, onClose }: GroupsDialogProps) {
  const t = useTranslations('groups')
  const { agenda } = session
  const people = useGroupPeople(session)
  const arranging = useArranging(
    agenda,
    people.map(({ id }) => id),
  )
  const { draft, edit, say } = arranging
  const open = openGroups(draft)
  const known = new Map(people.map((person) => [person.id, person]))
  const [wanted, setWanted] = useState<number | null>(null)
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set())
  const [swapping, setSwapping] = useState<string | null>(null)
  const [isMerging, setIsMerging] = useState(false)
  const toFocus = useRef<string | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const count = wanted ?? (open.length || groupsForSize(people.length, USUAL_SIZE))
  const outside = unplaced(draft, people)
  const mates = deviceMates(agenda)

  // Who is moved by keys keeps the focus in the new column.
  useEffect(() => {
    const id = toFocus.current
    if (id === null) return
    toFocus.current = null
    body.current?.querySelector<HTMLElement>(`[data-group-person="${CSS.escape(id)}"] button`)?.focus()
  })

  const nameOf = (id: string) => known.get(id)?.name ?? id
  const nameOfGroup = (id: string | null) => {
    const group = open.find((each) => each.id === id)
    return group ? groupName(group.label, language) : t('nowhere')
  }
  const matesOf = (id: string) =>
    mates
      .filter((pair) => pair.includes(id))
      .flat()
      .filter((other) => other !== id)
  const groupOf = (id: string) => open.find(({ members }) => members.includes(id))?.id ?? null

  const move = (id: string, group: string | null) => {
    toFocus.current = id
    const isApart = matesOf(id).some((mate) => groupOf(mate) !== group)
    const words = isApart
      ? t('did.apart', { person: nameOf(id) })
      : group === null
        ? t('did.movedOut', { person: nameOf(id) })
        : t('did.moved', { person: nameOf(id), group: nameOfGroup(group) })
    edit(words, (all) => withMoved(all, id, group))
  }
  const swap = (one: string, other: string) => {
    toFocus.current = one
    setSwapping(null)
    if (one === other) return
    edit(t('did.swapped', { one: nameOf(one), other: nameOf(other) }), (all) => withSwapped(all, one, other))
  }
  const step = (id: string, by: -1 | 1) => {
    const places = [...open.map((group) => group.id), null]
    const next = places[places.indexOf(groupOf(id)) + by]
    if (next !== undefined) move(id, next)
  }
  const choose = (id: string, entry: string) => {
    const [what, where] = [entry.slice(0, 1), entry.slice(1)]
    if (what === '>') return move(id, where === '' ? null : where)
    if (what === 'x') {
      setSwapping(id)
      return say(t('swapping', { person: nameOf(id) }))
    }
    const next = new Set(pinned)
    if (!next.delete(id)) next.add(id)
    setPinned(next)
  }
  const drop = (id: string, place: DropPlace) =>
    'person' in place ? swap(id, place.person) : move(id, place.group)
  const { drag, onPointerDown } = useGroupsDrag(drop)

  const propose = () => {
    const rest = { kept: pinned, together: mates, random: Math.random }
    edit(t('did.proposed'), (all) => withProposal(all, count, people, rest))
    setWanted(null)
  }
  const close = (group: SmallGroup) => {
    const hasFrames = agenda.frames.some((frame) => frame.group === group.id)
    edit(t(hasFrames ? 'did.closedKept' : 'did.closed', { group: groupName(group.label, language) }), (all) =>
      withClosed(all, group.id),
    )
  }
  const activity = agenda.current?.activity ? findActivity(agenda.current.activity) : undefined
  const isInMiddle = activity?.scope === 'group' && !agenda.isFinished

  const cardsOf = (members: readonly GroupPerson[], group: string | null) => (
    <ul className={styles.cards}>
      {members.map((person) => {
        const { id } = person
        const isOver = drag?.over && 'person' in drag.over && drag.over.person === id
        const entries = [
          ...open
            .filter((other) => other.id !== group)
            .map((other) => ({
              id: `>${other.id}`,
              label: t('moveTo', { group: groupName(other.label, language) }),
            })),
          ...(group === null ? [] : [{ id: '>', label: t('moveOut') }]),
          { id: 'x', label: t('swap') },
          ...(group === null ? [] : [{ id: 'p', label: t(pinned.has(id) ? 'unpin' : 'pin') }]),
        ]
        return (
          <li key={id}>
            <GroupCard
              person={person}
              sector={sectorOf(person.sector).label[language]}
              group={nameOfGroup(group)}
              mates={matesOf(id).map(nameOf).join(', ')}
              isPinned={pinned.has(id) && group !== null}
              isDragged={drag?.id === id}
              isOver={isOver === true}
              swapping={swapping}
              entries={entries}
              onChoose={(entry) => choose(id, entry)}
              onSwap={() => (swapping === null ? undefined : swap(swapping, id))}
              onStep={(by) => step(id, by)}
              onPointerDown={onPointerDown}
            />
          </li>
        )
      })}
    </ul>
  )
  const isOverGroup = (group: string | null) =>
    (drag?.over && 'group' in drag.over && drag.over.group === group) || undefined

  return (
    <FloatingDialog title={t(isMerging ? 'mergeTitle' : 'title')} className={styles.modal} onClose={onClose}>
      {isMerging ? (
        <MergeGroups
          session={session}
          language={language}
          nameOf={nameOf}
          onBack={() => setIsMerging(false)}
        />
      ) : people.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <div ref={body} className={styles.body}>
          <div className={styles.wish}>
            <label className={styles.number}>
              {t('count')}
              <input
                type="number"
                inputMode="numeric"
                min={1}
                max={MOST_GROUPS}
                value={count}
                onChange={({ target }) => setWanted(within(target.value, MOST_GROUPS))}
              />
            </label>
            <label className={styles.number}>
              {t('size')}
              <input
                type="number"
                inputMode="numeric"
                min={1}
                max={people.length}
                value={Math.max(1, Math.round(people.length / count))}
                onChange={({ target }) =>
                  setWanted(groupsForSize(people.length, within(target.value, people.length)))
                }
              />
            </label>
            <button type="button" className={open.length === 0 ? kit.primary : kit.button} onClick={propose}>
              <UsersRound aria-hidden="true" />
              {t('propose')}
            </button>
            <p className={kit.help}>{t('proposeHelp')}</p>
          </div>
          {open.length > 0 && <p className={kit.help}>{t('how')}</p>}
          <section className={styles.columns} aria-label={t('columns')}>
            {open.map((group) => {
              const name = groupName(group.label, language)
              const members = group.members.flatMap((id) => known.get(id) ?? [])
              return (
                <section
                  key={group.id}
                  className={styles.column}
                  data-group={group.id}
                  data-over={isOverGroup(group.id)}
                  aria-label={name}
                >
                  <div className={styles.head}>
                    <Label
                      label={group.label}
                      name={t('name', { group: name })}
                      rename={(label) =>
                        edit(t('did.renamed', { group: groupName(label, language) }), (all) =>
                          withRenamed(all, group.id, label),
                        )
                      }
                    />
                    <button
                      type="button"
                      className={`${kit.quiet} ${kit.icon}`}
                      aria-label={t('close', { group: name })}
                      onClick={() => close(group)}
                    >
                      <X aria-hidden="true" />
                    </button>
                  </div>
                  <p className={styles.mix}>
                    {t('people', { n: members.length })}
                    {members.length > 0 && ` · ${t('sectors', { n: sectorCount(group, known) })}`}
                  </p>
                  {cardsOf(members, group.id)}
                </section>
              )
            })}
            {(open.length === 0 || outside.length > 0 || drag !== null) && (
              <section
                className={styles.column}
                data-group=""
                data-without
                data-over={isOverGroup(null)}
                aria-label={t('without', { count: String(outside.length) })}
              >
                <h3 className={styles.without}>{t('without', { count: String(outside.length) })}</h3>
                {open.length > 0 && outside.length > 0 && (
                  <button
                    type="button"
                    className={kit.button}
                    title={t('placeHelp')}
                    onClick={() => edit(t('did.placed'), (all) => withPlaced(all, people))}
                  >
                    {t('place')}
                  </button>
                )}
                {cardsOf(outside, null)}
              </section>
            )}
            <button
              type="button"
              className={`${kit.button} ${styles.add}`}
              aria-disabled={open.length >= MOST_GROUPS}
              onClick={() => edit(t('did.added'), withAdded)}
            >
              <Plus aria-hidden="true" />
              {t('add')}
            </button>
          </section>
          <div className={styles.foot}>
            <div className={styles.said}>
              <p role="status">{arranging.said}</p>
              {arranging.isChanged && <p className={kit.help}>{t(isInMiddle ? 'inMiddle' : 'quiet')}</p>}
            </div>
            {!arranging.isChanged && (open.length > 1 || lastMerge(agenda) !== null) && (
              <button type="button" className={kit.button} onClick={() => setIsMerging(true)}>
                <Combine aria-hidden="true" />
                {t('merge')}
              </button>
            )}
            {swapping !== null && (
              <button type="button" className={kit.button} onClick={() => setSwapping(null)}>
                {t('swapStop')}
              </button>
            )}
            {arranging.canUndo && (
              <button type="button" className={kit.button} onClick={arranging.undo}>
                <Undo2 aria-hidden="true" />
                {t('undo')}
              </button>
            )}
            <button
              type="button"
              className={kit.primary}
              // Not `disabled`: whoever pressed it keeps the focus, and the keys of the dialog.
              aria-disabled={!arranging.isChanged}
              onClick={() => {
                if (arranging.isChanged) arranging.confirm()
              }}
            >
              {t('confirm')}
            </button>
          </div>
        </div>
      )}
    </FloatingDialog>
  )
}

function within(text: string, most: number): number {
  return Math.max(1, Math.min(most, Math.trunc(Number(text)) || 1))
}

interface LabelProps {
  readonly label: string
  readonly name: string
  readonly rename: (label: string) => void
}

/** The name of a group, changed where it stands. */
function Label({ label, name, rename }: LabelProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const done = () => {
    const next = tidy(typed ?? '')
    setTyped(null)
    if (next !== '' && next !== label) rename(next)
  }
  return (
    <input
      className={styles.label}
      aria-label={name}
      maxLength={LABEL_MOST}
      value={typed ?? label}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done()
      }}
    />
  )
}

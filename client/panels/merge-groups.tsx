// Two small groups become one: who goes along, what becomes of the frames both have, and which notes say the same. Nothing
// changes for anybody until it is confirmed, and the last merge can be taken back here.
import { ArrowLeft, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { openGroups } from '../../shared/agenda/group-edit.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import { lastMerge } from '../../shared/agenda/merges.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { can } from '../../shared/people/rights.ts'
import {
  type MergeFault,
  mergeFault,
  mergeGroups,
  nearDuplicates,
  sharedActivities,
  unmergeGroups,
} from '../model/group-merge.ts'
import { lookOn, takePart } from '../model/look-on.ts'
import { useAgenda, useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import styles from './merge-groups.module.css'

interface MergeGroupsProps {
  readonly session: Session
  readonly language: Language
  /** What people are called here. */
  readonly nameOf: (person: string) => string
  readonly onBack: () => void
}

export function MergeGroups({ session, language, nameOf, onBack }: MergeGroupsProps) {
  const t = useTranslations('merging')
  const { agenda, board, now } = session
  useAgenda(agenda)
  useBoard(board)
  const groups = openGroups(agenda.groups)
  const [wish, setWish] = useState<{ readonly from: string; readonly into: string }>({
    from: groups[1]?.id ?? '',
    into: groups[0]?.id ?? '',
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [joined, setJoined] = useState<ReadonlySet<string>>(new Set())
  const [pairs, setPairs] = useState<ReadonlySet<string>>(new Set())
  const mayAdmit = can(session.me.role, 'admission.manage')
  const [lookers, setLookers] = useState(true)
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState<MergeFault | null>(null)
  const labelOf = (id: string) =>
    groupName(agenda.groups.find((group) => group.id === id)?.label ?? id, language)
  const { from, into } = wish
  const names = { from: labelOf(from), into: labelOf(into) }
  const last = lastMerge(agenda)
  const fault = groups.length < 2 ? null : mergeFault(agenda, from, into)
  const members = groups.find(({ id }) => id === from)?.members ?? []
  const others = groups.find(({ id }) => id === into)?.members ?? []
  const going = members.filter((id) => !left.has(id))
  const shared = fault === null && groups.length > 1 ? sharedActivities(agenda, board, from, into) : []
  const same = shared.filter(({ item }) => joined.has(item)).flatMap((each) => nearDuplicates(board, each))

  const choose = (next: Partial<typeof wish>) => {
    setWish({ ...wish, ...next })
    setLeft(new Set())
    setJoined(new Set())
    setPairs(new Set())
    setFailed(null)
  }
  const merge = () => {
    const refused = mergeGroups(
      agenda,
      board,
      {
        id: crypto.randomUUID?.() ?? `${from}-${into}-${now()}`,
        from,
        into,
        left: [...left],
        joined,
        pairs: same.flatMap(([shown, { id, author }]) =>
          pairs.has(id) ? [{ shown: shown.id, other: id, author }] : [],
        ),
      },
      now(),
    )
    setFailed(refused)
    if (refused !== null) return
    setSaid(t('done', names))
    if (mayAdmit && lookers) lookOn(session, [...left]).catch(() => setSaid(t('rolesFailed')))
    const [first, second] = groups.filter(({ id }) => id !== from)
    setWish({ from: second?.id ?? '', into: first?.id ?? '' })
    setJoined(new Set())
    setPairs(new Set())
    setLeft(new Set())
  }
  const undo = () => {
    const undone = unmergeGroups(agenda, board, now())
    if (undone) choose({ from: undone.from, into: undone.into })
    setSaid(t('undone'))
    if (undone && mayAdmit) takePart(session, undone.left).catch(() => setSaid(t('rolesFailed')))
  }
  const codeOf = (id: string) => agenda.codes.get(id) ?? ''

  return (
    <div className={styles.merge}>
      <button type="button" className={kit.quiet} onClick={onBack}>
        <ArrowLeft aria-hidden="true" />
        {t('back')}
      </button>
      {last && (
        <div className={styles.last}>
          <button type="button" className={kit.button} title={t('undoHelp')} onClick={undo}>
            <Undo2 aria-hidden="true" />
            {t('undo', { from: labelOf(last.from), into: labelOf(last.into) })}
          </button>
          <p className={kit.help}>{t('undoHelp')}</p>
        </div>
      )}
      <p role="status">{said}</p>
      {groups.length > 1 && (
        <>
          <div className={styles.which}>
            {(['from', 'into'] as const).map((which) => (
              <label key={which} className={kit.field}>
                <span className={kit.label}>{t(which)}</span>
                <select
                  className={kit.input}
                  value={wish[which]}
                  onChange={({ target }) => choose({ [which]: target.value })}
                >
                  {groups.map(({ id }) => (
                    <option key={id} value={id}>
                      {labelOf(id)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          {fault === null && (
            <>
              <fieldset className={styles.part}>
                <legend>{t('going', names)}</legend>
                {members.length === 0 && <p className={kit.help}>{t('nobody')}</p>}
                <div className={styles.people}>
                  {members.map((id) => (
                    <label key={id} className={styles.tick}>
                      <input
                        type="checkbox"
                        checked={!left.has(id)}
                        onChange={() => setLeft(toggled(left, id))}
                      />
                      {nameOf(id)}
                    </label>
                  ))}
                </div>
                <p className={kit.help}>
                  {members.length > 0 && `${t('goingHelp')} `}
                  {t('after', { n: new Set([...others, ...going]).size })}
                </p>
                {mayAdmit && left.size > 0 && (
                  <label className={styles.tick}>
                    <input
                      type="checkbox"
                      checked={lookers}
                      onChange={({ target }) => setLookers(target.checked)}
                    />
                    {t('lookers')}
                  </label>
                )}
              </fieldset>
              <fieldset className={styles.part}>
                <legend>{t('frames')}</legend>
                <p className={kit.help}>{t(shared.length === 0 ? 'framesNone' : 'framesHelp')}</p>
                <ul className={styles.frames}>
                  {shared.map(({ item, activity, notes }) => (
                    <li key={item}>
                      <span>
                        <b>{findActivity(activity)?.name[language] ?? activity}</b>
                        <small>
                          {t('counts', {
                            from: `${names.from}: ${t('notes', { n: notes[0] })}`,
                            into: `${names.into}: ${t('notes', { n: notes[1] })}`,
                          })}
                        </small>
                      </span>
                      <select
                        className={kit.input}
                        aria-label={findActivity(activity)?.name[language] ?? activity}
                        value={joined.has(item) ? 'join' : 'both'}
                        onChange={() => setJoined(toggled(joined, item))}
                      >
                        <option value="both">{t('both')}</option>
                        <option value="join">{t('join')}</option>
                      </select>
                    </li>
                  ))}
                </ul>
              </fieldset>
              {same.length > 0 && (
                <fieldset className={styles.part}>
                  <legend>{t('same')}</legend>
                  <p className={kit.help}>{t('sameHelp')}</p>
                  {same.map(([shown, other]) => (
                    <label key={other.id} className={styles.tick}>
                      <input
                        type="checkbox"
                        checked={pairs.has(other.id)}
                        onChange={() => setPairs(toggled(pairs, other.id))}
                      />
                      <span>
                        {shown.text} <small>{[codeOf(shown.id), codeOf(other.id)].join(' + ')}</small>
                      </span>
                    </label>
                  ))}
                </fieldset>
              )}
            </>
          )}
          {(failed ?? fault) !== null && (
            <p className={kit.notice} role="alert">
              {t(`faults.${failed ?? fault ?? 'group'}`)}
            </p>
          )}
          <button
            type="button"
            className={`${kit.primary} ${styles.confirm}`}
            aria-disabled={fault !== null}
            onClick={() => {
              if (fault === null) merge()
            }}
          >
            {t('confirm', names)}
          </button>
        </>
      )}
    </div>
  )
}

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

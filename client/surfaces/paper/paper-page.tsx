// The agenda's frames on paper: choose the activities, then print a sheet of each for everybody, a group, a pair or a person.
import { Printer } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { MOST_COPIES, paperFor, withCopies } from '../../../shared/agenda/paper.ts'
import { type SurfaceProps, useAgenda, useSignal } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import { ViewShell } from '../../panels/view-shell.tsx'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import styles from './paper.module.css'
import { PaperSheet } from './paper-sheet.tsx'

interface PaperPageProps extends SurfaceProps {
  readonly workshop: string
  readonly staff: boolean
}

export function PaperPage({ preferences, workshop, staff }: PaperPageProps) {
  return (
    <WorkshopGate
      workshop={workshop}
      kinds={staff ? ['staff', 'person'] : ['person', 'staff']}
      documents={['agenda', 'board']}
      sharesPresence={false}
    >
      {(session) => <Page session={session} preferences={preferences} staff={staff} />}
    </WorkshopGate>
  )
}

function Page({
  session,
  preferences,
  staff,
}: SurfaceProps & { readonly session: Session; readonly staff: boolean }) {
  const t = useTranslations('paper')
  const language = useSignal(preferences.language)
  const { agenda, me } = session
  const revision = useAgenda(agenda)
  const title = agenda.about?.title ?? me.title
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for the agenda as it is now
  const works = useMemo(
    () => paperFor(agenda.items, agenda.groups, agenda.company.length),
    [agenda, revision],
  )
  /** How many sheets somebody asked for, by item; what the agenda needs where nobody said. */
  const [asked, setAsked] = useState<ReadonlyMap<string, number>>(new Map())
  const sheets = works.map((work) => ({
    ...work,
    entry: agenda.items.find(({ id }) => id === work.item),
    sheets: withCopies(work.groups, asked.get(work.item) ?? work.groups.length),
  }))
  const total = sheets.reduce((sum, work) => sum + work.sheets.length, 0)
  const ask = (item: string, copies: number) => setAsked(new Map(asked).set(item, copies))
  const askAll = (copies: (item: string) => number) =>
    setAsked(new Map(works.map(({ item }) => [item, copies(item)])))
  return (
    <ViewShell
      preferences={preferences}
      session={session}
      staff={staff}
      here="paper"
      title={title}
      documentTitle={t('documentTitle', { workshop: title })}
      isHeading={false}
      className={styles.page}
      contentClass={styles.main}
    >
      <div className={styles.choosing}>
        <h1>{t('title')}</h1>
        <p>{t('lead')}</p>
        <p>
          {t('afterwards')} <a href={workshopAddress(me.workshop, 'outline', staff)}>{t('toOutline')}</a>
        </p>
        {works.length === 0 ? (
          <p>{t('empty')}</p>
        ) : (
          <>
            <fieldset className={styles.list}>
              <legend>{t('choose')}</legend>
              {sheets.map(({ item, activity, groups, sheets: own }) => (
                <div key={item} className={styles.row}>
                  <label>
                    <input
                      type="checkbox"
                      checked={own.length > 0}
                      onChange={(event) => ask(item, event.target.checked ? groups.length : 0)}
                    />
                    {activity.name[language]}
                  </label>
                  <label className={styles.copies}>
                    <span aria-hidden="true">{t('copiesShort')}</span>
                    <input
                      type="number"
                      className={kit.input}
                      aria-label={t('copies', { activity: activity.name[language] })}
                      min={0}
                      max={MOST_COPIES}
                      value={own.length}
                      onChange={({ target: { valueAsNumber } }) =>
                        ask(item, Math.min(MOST_COPIES, Math.max(0, Math.round(valueAsNumber) || 0)))
                      }
                    />
                  </label>
                </div>
              ))}
            </fieldset>
            <div className={styles.actions}>
              <button
                type="button"
                className={kit.primary}
                disabled={total === 0}
                onClick={() => globalThis.print()}
              >
                <Printer aria-hidden="true" />
                {t('print')}
              </button>
              <button
                type="button"
                className={kit.button}
                onClick={() => askAll((item) => works.find((work) => work.item === item)?.groups.length ?? 0)}
              >
                {t('all')}
              </button>
              <button type="button" className={kit.button} onClick={() => askAll(() => 0)}>
                {t('none')}
              </button>
              <p role="status">{total === 0 ? t('nothing') : t('sheets', { count: total })}</p>
            </div>
          </>
        )}
      </div>
      <div className={styles.sheets}>
        {sheets.flatMap(({ item, activity, entry, sheets: own }) =>
          entry
            ? own.map((group, index) => (
                <PaperSheet
                  // biome-ignore lint/suspicious/noArrayIndexKey: sheets of one activity are told apart by their place
                  key={`${item}-${index}`}
                  item={entry}
                  activity={activity}
                  group={group}
                  number={index + 1}
                  count={own.length}
                  title={title}
                  language={language}
                />
              ))
            : [],
        )}
      </div>
    </ViewShell>
  )
}

// The one bar over the board: where the workshop stands, what to do now, the time, who is here, what is saved.
import { ChevronDown, ChevronUp, Menu } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { silencesOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { MODES } from '../../shared/method/method.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import type { Preferences } from '../model/preferences.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { PeoplePopover } from './people-popover.tsx'
import { SaveStatus } from './save-status.tsx'
import { StageBand } from './stage-band.tsx'
import { type Standing, standingOf } from './standing.ts'
import { TimeOver, TimerAnnouncer, TimerFace } from './timer.tsx'
import styles from './top-bar.module.css'
import { Trigger } from './trigger.tsx'
import { ViewLinks, type ViewLinksProps } from './view-links.tsx'

const PageMenu = part(['workshop', 'leaving'], async () => (await import('./page-menu.tsx')).PageMenu)
const SilenceBanner = part(['silence'], async () => (await import('./silence-banner.tsx')).SilenceBanner)

interface TopBarProps extends ViewLinksProps {
  readonly session: Session
  readonly preferences: Preferences
  readonly onFollow?: ((connection: string) => void) | undefined
  readonly language: Language
  /** Whether the instruction is shown elsewhere on the page. */
  readonly bare: boolean
  /** Whether the facilitator's shortcuts work here, so that the menu names them. */
  readonly runs: boolean
  /** Controls at the beginning of the bar. */
  readonly lead?: ReactNode
  /** Controls of the page, before the views. */
  readonly children?: ReactNode
}

export function TopBar({
  session,
  preferences,
  language,
  bare,
  runs,
  onFollow,
  lead,
  children,
  ...links
}: TopBarProps) {
  const t = useTranslations('workshop')
  useAgenda(session.agenda)
  useFetchedAhead([PageMenu, SilenceBanner])
  const standing = standingOf(session.agenda)
  const title = session.agenda.about?.title ?? session.me.title
  return (
    <header className={styles.bar}>
      <StageBand stage={standing?.stage?.id ?? null} />
      <div className={styles.row}>
        {lead}
        <div className={styles.what}>
          <h1 className={standing ? 'visually-hidden' : styles.title}>{title}</h1>
          {standing ? (
            <Now standing={standing} language={language} bare={bare}>
              {silencesOf(session.agenda).size > 0 && <SilenceBanner session={session} />}
            </Now>
          ) : (
            !bare && <p className={styles.instruction}>{t('notStartedHelp')}</p>
          )}
        </div>
        <div className={styles.time}>
          <TimeOver session={session} />
          <TimerFace session={session} />
        </div>
        <div className={styles.side}>
          <PeoplePopover session={session} language={language} onFollow={onFollow} />
          <SaveStatus session={session} short />
          {children}
          <span className={styles.links}>
            <ViewLinks session={session} {...links} />
          </span>
          <Trigger
            className={`${kit.quiet} ${kit.icon}`}
            opens="dialog"
            label={t('more')}
            content={(floating) => (
              <PageMenu
                {...floating}
                {...links}
                preferences={preferences}
                shortcuts={runs && bare}
                session={session}
              />
            )}
          >
            <Menu aria-hidden="true" />
          </Trigger>
        </div>
      </div>
      <TimerAnnouncer session={session} language={language} />
    </header>
  )
}

interface NowProps {
  readonly standing: Standing
  readonly language: Language
  readonly bare: boolean
  /** What stands beside the name of the activity. */
  readonly children: ReactNode
}

function Now({ standing, language, bare, children }: NowProps) {
  const t = useTranslations('workshop')
  const id = useId()
  const [open, setOpen] = useState(() => matchMedia('(min-width: 40em) and (min-height: 35em)').matches)
  const { name, stage, steps, step, instruction } = standing
  const mode = steps[step]?.mode
  const facts = [
    stage?.label[language],
    steps.length > 1 ? t('step', { step: String(step + 1), steps: String(steps.length) }) : null,
    mode && standing.activity ? MODES[mode][language] : null,
  ].filter(Boolean)
  return (
    <>
      <div className={styles.heading}>
        <h2 className={styles.activity}>{name[language]}</h2>
        <div className={styles.line}>
          {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
          {instruction && !bare && (
            <button
              type="button"
              className={`${kit.quiet} ${kit.icon} ${styles.toggle}`}
              aria-expanded={open}
              aria-controls={id}
              aria-label={open ? t('hideInstruction') : t('showInstruction')}
              onClick={() => setOpen(!open)}
            >
              {open ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
            </button>
          )}
        </div>
        {children}
      </div>
      {instruction && !bare && (
        <p id={id} className={styles.instruction} hidden={!open}>
          {instruction[language]}
        </p>
      )}
    </>
  )
}

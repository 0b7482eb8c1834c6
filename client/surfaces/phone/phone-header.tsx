// The top of the phone: where the workshop stands, how long, what to do, where the words are, and the small menu.
import { ChevronDown, ChevronUp, Menu } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { groupName } from '../../../shared/agenda/group-name.ts'
import { stepsOf } from '../../../shared/agenda/plan.ts'
import { silencesOf } from '../../../shared/agenda/silence.ts'
import type { WritingPlace } from '../../../shared/agenda/writing-place.ts'
import { stageOf } from '../../../shared/method/method.ts'
import { part } from '../../model/part.tsx'
import { type SurfaceProps, useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import type { Drafts } from '../../outline/drafts.ts'
import { TimeLeft } from '../../outline/time-left.tsx'
import { SaveStatus } from '../../panels/save-status.tsx'
import styles from './phone-header.module.css'

const SilenceBanner = part(
  ['silence'],
  async () => (await import('../../panels/silence-banner.tsx')).SilenceBanner,
)
export const PhoneMenu = part(['leaving'], async () => (await import('./phone-menu.tsx')).PhoneMenu)

interface PhoneHeaderProps extends SurfaceProps {
  readonly session: Session
  readonly drafts: Drafts
  readonly title: string
  readonly place: WritingPlace
}

export function PhoneHeader({ session, preferences, drafts, title, place }: PhoneHeaderProps) {
  const t = useTranslations('phone')
  const [menuOpen, setMenuOpen] = useState(false)
  const language = useSignal(preferences.language)
  const activity = place.state === 'lobby' ? null : place.activity
  return (
    <header className={styles.header} data-stage={activity?.stage}>
      <div className={styles.bar}>
        <SaveStatus session={session} short={true} />
        <TimeLeft session={session} brief={true} />
        <button
          type="button"
          className={styles.menu}
          aria-haspopup="dialog"
          onClick={() => setMenuOpen(true)}
        >
          <Menu aria-hidden="true" />
          <span className="visually-hidden">{t('menu')}</span>
        </button>
      </div>
      {activity && place.state === 'write' && (
        <p className={styles.activity}>
          <span className={styles.stage}>{stageOf(activity.stage).label[language]}</span> ·{' '}
          {activity.name[language]}
          {place.frame.group !== null && (
            <span> · {groupName(labelOf(session, place.frame.group), language)}</span>
          )}
        </p>
      )}
      {silencesOf(session.agenda).size > 0 && <SilenceBanner session={session} />}
      {place.state === 'write' && <Instruction session={session} place={place} language={language} />}
      {menuOpen && (
        <PhoneMenu
          session={session}
          preferences={preferences}
          drafts={drafts}
          title={title}
          onClose={() => setMenuOpen(false)}
        />
      )}
    </header>
  )
}

/** A group's label, or the mark of a sheet. */
function labelOf({ agenda }: Session, group: string): string {
  return agenda.groups.find(({ id }) => id === group)?.label ?? group
}

/** The step's instruction: two lines until asked for more. */
function Instruction({
  session,
  place,
  language,
}: {
  readonly session: Session
  readonly place: Extract<WritingPlace, { state: 'write' }>
  readonly language: 'lt' | 'en'
}) {
  const t = useTranslations('phone')
  const [open, setOpen] = useState(false)
  const [isCut, setIsCut] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const id = useId()
  const { position } = session.agenda
  const steps = stepsOf(place.item)
  const number = position?.item === place.item.id ? position.step : 0
  const text = steps[number]?.text[language] ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text, another length
  useLayoutEffect(() => {
    const element = words.current
    if (element && !open) setIsCut(element.scrollHeight > element.clientHeight + 1)
  }, [text, open])
  if (text === '') return null
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <div className={styles.instruction} data-open={open || undefined}>
      <p id={id} ref={words}>
        {steps.length > 1 && (
          <span className="visually-hidden">
            {t('step', { step: String(number + 1), steps: String(steps.length) })}:{' '}
          </span>
        )}
        {text}
      </p>
      {(isCut || open) && (
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Chevron aria-hidden="true" />
          <span className="visually-hidden">{open ? t('less') : t('more')}</span>
        </button>
      )}
    </div>
  )
}

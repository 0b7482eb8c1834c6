// Everything held on the person, asked of the server when somebody wants to see it.
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { findSection } from '../../../shared/concept/sections.ts'
import { sectorOf } from '../../../shared/method/method.ts'
import { detailLines, drawingName, type HeldNote } from '../../../shared/people/data-request-held.ts'
import type { DataRequestReply, HeldReply } from '../../../shared/protocol/data-requests.ts'
import type { DataApi } from '../../model/data-api.ts'
import { usePhrases } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import { useStep } from './use-step.ts'

interface HeldViewProps {
  readonly request: DataRequestReply
  readonly api: DataApi
  readonly held: HeldReply | null
  readonly onHeld: (held: HeldReply) => void
  readonly again: () => void
}

export function HeldView({ request, api, held, onHeld, again }: HeldViewProps) {
  const t = useTranslations('datarequests.held')
  const { busy, error, take } = useStep({ again })
  return (
    <section className={styles.held}>
      <h3 className={styles.stepTitle}>{t('title')}</h3>
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
      {held ? (
        <HeldList held={held} />
      ) : (
        <button
          type="button"
          className={request.state === 'verified' ? kit.primary : kit.button}
          aria-disabled={busy}
          onClick={() => take(async () => onHeld(await api.held(request.id)))}
        >
          {t('load')}
        </button>
      )}
    </section>
  )
}

function HeldList({ held }: { readonly held: HeldReply }) {
  const t = useTranslations('datarequests.held')
  const { language } = usePhrases()
  const format = useFormatter()
  const { profile, attendance } = held
  const details = detailLines(profile.details, language)
  const who = [profile.name, profile.organisation, sectorOf(profile.sector).label[language]]
  const counts = [
    ...(held.deletedNotes > 0 ? [t('deleted', { count: String(held.deletedNotes) })] : []),
    ...(held.hiddenNotes > 0 ? [t('hidden', { count: String(held.hiddenNotes) })] : []),
  ]
  const sections = held.documentSections.map((id) => findSection(id)?.heading[language] ?? id)
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('profile')}>{who.filter(Boolean).join(', ')}</Fact>
        {details.length > 0 && <Fact name={t('details')}>{details.join(', ')}</Fact>}
        {held.groups.length > 0 && <Fact name={t('groups')}>{held.groups.join(', ')}</Fact>}
        <Fact name={t('attendance')}>
          {attendance
            ? t('minutes', {
                minutes: String(attendance.minutes),
                contact: String(attendance.contactMinutes),
              })
            : t('none')}
        </Fact>
        <Fact name={t('certificates')}>
          {held.certificates.map(({ number }) => number).join(', ') || t('none')}
        </Fact>
        <Fact name={t('commitments')}>{held.commitments.join('; ') || t('none')}</Fact>
        <Fact name={t('document')}>{sections.join('; ') || t('none')}</Fact>
        <Fact name={t('comments')}>
          {held.comments.length > 0 ? String(held.comments.length) : t('none')}
        </Fact>
        <Fact name={t('log')}>
          {t('logText', {
            entries: String(held.logEntries),
            presence: String(attendance?.presence ?? 0),
          })}
        </Fact>
        {held.drawings.length > 0 && (
          <Fact name={t('drawings')}>
            {held.drawings.map((drawing) => drawingName(drawing, language)).join(', ')}
          </Fact>
        )}
        {held.elsewhere.length > 0 && (
          <Fact name={t('elsewhere')}>
            {held.elsewhere.map(({ title, code }) => `${title} (${code})`).join(', ')}. {t('elsewhereHelp')}
          </Fact>
        )}
      </dl>
      <details className={styles.more}>
        <summary>
          {t('notes')}: {held.notes.length}
          {held.notes.length > 0 && ` (${held.notes.map(({ code }) => code).join(', ')})`}
        </summary>
        <Notes
          notes={held.notes}
          time={(at) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })}
        />
      </details>
      {counts.length > 0 && <p className={kit.help}>{counts.join('; ')}</p>}
      {held.mentionedIn.length > 0 && (
        <details className={styles.more}>
          <summary>
            {t('mentionedIn')}: {held.mentionedIn.length}
          </summary>
          <Notes
            notes={held.mentionedIn}
            time={(at) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })}
          />
        </details>
      )}
      <p className={styles.absent}>{t('votes')}</p>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Notes({ notes, time }: { readonly notes: readonly HeldNote[]; time(at: number): string }) {
  return (
    <ul className={styles.notes}>
      {notes.map(({ id, code, text, at }) => (
        <li key={id}>
          <strong>{code}</strong> {text} <small>{time(at)}</small>
        </li>
      ))}
    </ul>
  )
}

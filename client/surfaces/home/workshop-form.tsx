// A new workshop in one of a programme's localities, from one of the ready agendas.
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTimeZone, useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { AgendaTemplate } from '../../../shared/method/agenda-template.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'
import { academicHours } from '../../../shared/people/attendance.ts'
import type { OwnAgendaReply } from '../../../shared/protocol/agendas.ts'
import type { ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { deskApi } from '../../model/desk-api.ts'
import { part } from '../../model/part.tsx'
import { useFaultText } from '../../model/react.tsx'
import { Field, useFocusOnFirstError } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import { AgendaChoice } from './agenda-choice.tsx'
import { summaryOf } from './agenda-summary.ts'
import styles from './desk.module.css'
import { LITHUANIAN } from './programme-draft.ts'
import { instantOf, nextFullHour, wallClockAt } from './wall-clock.ts'
import { readWorkshopDraft, type WorkshopDraft, type WorkshopFaults } from './workshop-draft.ts'

const AgendaEditor = part(
  ['planning', 'method'],
  async () => (await import('./agenda-editor.tsx')).AgendaEditor,
)

/** What an agenda written from nothing begins with. */
const EMPTY: AgendaTemplate = {
  id: '',
  name: { lt: 'Sava darbotvarkė', en: 'Own agenda' },
  forWhom: { lt: '', en: '' },
  parts: [
    {
      id: 'single',
      name: { lt: 'Vienas susitikimas', en: 'Single session' },
      start: '10:00',
      totalMinutes: 0,
      items: [],
    },
  ],
}

/** The programme's own agendas; none while they have not come. */
function useOwnAgendas(secret: string, programme: string) {
  const [own, setOwn] = useState<readonly OwnAgendaReply[]>([])
  useEffect(() => {
    let left = false
    // Without them the ready ones can still be chosen.
    deskApi.agendas(secret, programme).then(
      (agendas) => {
        if (!left) setOwn(agendas)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [secret, programme])
  const put = (agenda: OwnAgendaReply) =>
    setOwn((all) => [...all.filter(({ id }) => id !== agenda.id), agenda])
  const remove = async (id: string) => setOwn(await deskApi.removeAgenda(secret, programme, id))
  return { own, put, remove }
}

interface WorkshopFormProps {
  readonly secret: string
  readonly language: Language
  readonly programme: ProgrammeReply
  /** Chosen beforehand. */
  readonly locality: string | null
  readonly created: (workshop: WorkshopReply) => void
  readonly cancel: () => void
}

export function WorkshopForm({ secret, language, programme, locality, created, cancel }: WorkshopFormProps) {
  const t = useTranslations('home.workshop')
  const words = useTranslations('home')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const timeZone = useTimeZone() ?? 'Europe/Vilnius'
  const form = useRef<HTMLFormElement>(null)
  const localities = [...programme.localities].sort((a, b) => LITHUANIAN.compare(a.name, b.name))
  const [draft, setDraft] = useState<WorkshopDraft>(() => ({
    locality: locality ?? localities[0]?.id ?? '',
    title: null,
    template: AGENDA_TEMPLATES[0]?.id ?? '',
    ...wallClockAt(nextFullHour(Date.now()), timeZone),
    brief: '',
    venue: '',
  }))
  const [failedTry, setFailedTry] = useState<object | null>(null)
  const { busy, error, submit } = useSubmission()
  useFocusOnFirstError(form, failedTry)
  const { own, put, remove: removeOwn } = useOwnAgendas(secret, programme.id)
  const [edited, setEdited] = useState<{ readonly from: AgendaTemplate; readonly id: string | null } | null>(
    null,
  )
  const templates = [...AGENDA_TEMPLATES, ...own]
  const template = templates.find(({ id }) => id === draft.template)
  const ownChosen = own.find(({ id }) => id === draft.template)
  const remove = (id: string) =>
    submit(async () => {
      await removeOwn(id)
      change({ template: AGENDA_TEMPLATES[0]?.id ?? '' })
    })

  const change = (part: Partial<WorkshopDraft>) => setDraft((before) => ({ ...before, ...part }))
  const chosen = localities.find(({ id }) => id === draft.locality)
  const title = draft.title ?? (chosen ? t('namePattern', { locality: chosen.name }) : '')
  const read = readWorkshopDraft(programme.id, title, draft, timeZone)
  /** Told from the first try on, and gone as soon as they are mended. */
  const faults: WorkshopFaults = failedTry !== null && !read.ok ? read.faults : {}
  const tooLong = (limit: number) => words('tooLong', { limit: String(limit) })

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok) return setFailedTry({})
    submit(async () => created(await deskApi.createWorkshop(secret, read.workshop)))
  }

  if (edited) {
    return (
      <AgendaEditor
        secret={secret}
        programme={programme.id}
        language={language}
        from={edited.from}
        id={edited.id}
        kept={(agenda) => {
          put(agenda)
          change({ template: agenda.id })
          setEdited(null)
        }}
        cancel={() => setEdited(null)}
      />
    )
  }

  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <div>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={kit.help}>{programme.title}</p>
      </div>
      <Field id="locality" label={t('locality')} error={faults.locality && t('localityEmpty')}>
        {(control) => (
          <select
            {...control}
            value={draft.locality}
            onChange={(event) => change({ locality: event.target.value })}
          >
            {localities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="title"
        label={t('name')}
        error={
          faults.title &&
          (faults.title === 'title-empty' ? common('faults.title-empty') : tooLong(LIMITS.title))
        }
      >
        {(control) => (
          <input
            {...control}
            value={title}
            required
            autoComplete="off"
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <AgendaChoice
        language={language}
        templates={templates}
        chosen={draft.template}
        choose={(template) => change({ template })}
      />
      <div className={styles.actions}>
        {ownChosen && (
          <button
            type="button"
            className={kit.quiet}
            onClick={() => setEdited({ from: ownChosen, id: ownChosen.id })}
          >
            {t('own.change')}
          </button>
        )}
        {template && (
          <button type="button" className={kit.quiet} onClick={() => setEdited({ from: template, id: null })}>
            {t('own.copy')}
          </button>
        )}
        <button type="button" className={kit.quiet} onClick={() => setEdited({ from: EMPTY, id: null })}>
          {t('own.empty')}
        </button>
        {ownChosen && (
          <button type="button" className={kit.quiet} onClick={() => remove(ownChosen.id)}>
            {t('own.remove')}
          </button>
        )}
      </div>
      <div className={styles.when}>
        <Field id="date" label={t('date')} error={faults.date && t('dateWrong')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.date}
              required
              onChange={(event) => change({ date: event.target.value })}
            />
          )}
        </Field>
        <Field id="time" label={t('time')} error={faults.time && t('timeWrong')}>
          {(control) => (
            <input
              {...control}
              type="time"
              value={draft.time}
              required
              onChange={(event) => change({ time: event.target.value })}
            />
          )}
        </Field>
        <Ends draft={draft} template={template} timeZone={timeZone} />
      </div>
      <Field
        id="brief"
        label={t('brief')}
        optional={words('optional')}
        help={t('briefHelp')}
        error={faults.brief && tooLong(LIMITS.brief)}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={draft.brief}
            onChange={(event) => change({ brief: event.target.value })}
          />
        )}
      </Field>
      <Field
        id="venue"
        label={t('venue')}
        optional={words('optional')}
        help={t('venueHelp')}
        error={faults.venue && tooLong(LIMITS.title)}
      >
        {(control) => (
          <input
            {...control}
            value={draft.venue}
            autoComplete="off"
            onChange={(event) => change({ venue: event.target.value })}
          />
        )}
      </Field>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" className={kit.primary} aria-disabled={busy}>
          {busy ? t('saving') : t('submit')}
        </button>
        <button type="button" className={kit.button} onClick={cancel}>
          {common('cancel')}
        </button>
      </div>
    </form>
  )
}

/** When the first session will be over, as soon as that can be said. */
function Ends({
  draft,
  template,
  timeZone,
}: {
  readonly draft: WorkshopDraft
  readonly template: AgendaTemplate | undefined
  readonly timeZone: string
}) {
  const t = useTranslations('home.workshop')
  const startsAt = instantOf(draft, timeZone)
  if (!template || startsAt === null) return null
  const { firstMinutes, sessions, minutes, breaks } = summaryOf(template)
  const { time } = wallClockAt(startsAt + firstMinutes * 60_000, timeZone)
  return (
    <p className={styles.ends} role="status">
      {sessions > 1 ? t('firstEnds', { time }) : t('ends', { time })}
      <span className={styles.hours}>
        {t('counted', {
          total: String(minutes),
          breaks: String(breaks),
          contact: String(minutes - breaks),
          hours: String(academicHours(minutes - breaks)),
        })}
      </span>
    </p>
  )
}

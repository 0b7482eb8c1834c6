// Comments on the concept, a thread under each: read by all, written as a command to the server, resolved by its writers.
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import { findField } from '../../../shared/concept/field.ts'
import { isoMinute } from '../../../shared/concept/format.ts'
import { type Comment, commentsOf, openComments, resolveComment } from '../../../shared/concept/review.ts'
import { findSection, SECTIONS } from '../../../shared/concept/sections.ts'
import { can } from '../../../shared/people/rights.ts'
import { api, post } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import type { ConceptWorld } from './concept-world.ts'
import styles from './review.module.css'
import { keepReviewerName, reviewerName } from './review-world.ts'

interface CommentThreadsProps {
  readonly world: ConceptWorld
  readonly onGo: (place: string) => void
}

export function CommentThreads({ world, onGo }: CommentThreadsProps) {
  const t = useTranslations('review.comments')
  const { draft, language, me } = world
  const comments = commentsOf(draft)
  const open = openComments(draft)
  const threads = comments.filter(({ answers }) => answers === null)
  const sectionOf = ({ place }: Comment) => place.split('.')[0] ?? place
  const sections = SECTIONS.filter(({ id }) => threads.some((comment) => sectionOf(comment) === id))
  return (
    <>
      {threads.length === 0 && <p>{t('none')}</p>}
      {sections.map(({ id, heading }) => (
        <section key={id} className={styles.threads}>
          <h3>
            <button type="button" className={kit.quiet} onClick={() => onGo(id)}>
              {heading[language]}
            </button>
            <span className={styles.count}>{t('open', { n: open.get(id) ?? 0 })}</span>
          </h3>
          {threads
            .filter((comment) => sectionOf(comment) === id)
            .map((comment) => (
              <Thread
                key={comment.id}
                world={world}
                first={comment}
                answers={comments.filter(({ answers }) => answers === comment.id)}
              />
            ))}
        </section>
      ))}
      {can(me.role, 'concept.comment') && <CommentForm world={world} answers={null} />}
      {can(me.role, 'workshop.invite') && <ReviewLink world={world} />}
    </>
  )
}

function Said({
  comment,
  language,
}: {
  readonly comment: Comment
  readonly language: ConceptWorld['language']
}) {
  const t = useTranslations('review.comments')
  const field = findField(comment.place)?.label[language]
  return (
    <div className={styles.said}>
      <p className={styles.by}>
        <strong>{comment.who || t('someone')}</strong> {isoMinute(comment.at)}
        {field && comment.answers === null && ` · ${field}`}
        {comment.resolved && ` · ${t('resolved')}`}
      </p>
      <p className={styles.words}>{comment.text}</p>
    </div>
  )
}

interface ThreadProps {
  readonly world: ConceptWorld
  readonly first: Comment
  readonly answers: readonly Comment[]
}

function Thread({ world, first, answers }: ThreadProps) {
  const t = useTranslations('review.comments')
  const { draft, language, writable, me } = world
  const [isAnswering, setAnswering] = useState(false)
  return (
    <article className={styles.thread} data-resolved={first.resolved}>
      <Said comment={first} language={language} />
      {answers.map((comment) => (
        <div key={comment.id} className={styles.reply}>
          <Said comment={comment} language={language} />
        </div>
      ))}
      <div className={styles.act}>
        {can(me.role, 'concept.comment') && !isAnswering && (
          <button
            type="button"
            className={kit.quiet}
            aria-label={t('answerTo', { who: first.who, text: first.text })}
            onClick={() => setAnswering(true)}
          >
            {t('answer')}
          </button>
        )}
        {writable && (
          <button
            type="button"
            className={kit.quiet}
            onClick={() => resolveComment(draft, first.id, !first.resolved)}
          >
            {first.resolved ? t('reopen') : t('resolve')}
          </button>
        )}
      </div>
      {isAnswering && <CommentForm world={world} answers={first} onDone={() => setAnswering(false)} />}
    </article>
  )
}

interface CommentFormProps {
  readonly world: ConceptWorld
  readonly answers: Comment | null
  readonly onDone?: () => void
}

function CommentForm({ world, answers, onDone }: CommentFormProps) {
  const t = useTranslations('review.comments')
  const faultText = useFaultText()
  const { language, me, workshop } = world
  const [place, setPlace] = useState(answers?.place ?? SECTIONS[0]?.id ?? '')
  const [text, setText] = useState('')
  const [name, setName] = useState(() => reviewerName(world))
  const [said, setSaid] = useState('')
  const { busy, error, submit } = useSubmission()
  const id = answers?.id ?? 'new'
  const send = (event: FormEvent) => {
    event.preventDefault()
    setSaid('')
    if (busy || text.trim() === '') return
    submit(async () => {
      const body = { place, answers: answers?.id ?? null, text, name }
      await post(`/api/workshops/${encodeURIComponent(workshop)}/comments`, body, world.ticket)
      if (me.person === null) keepReviewerName(name)
      setText('')
      setSaid(t('sent'))
      onDone?.()
    })
  }
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      {answers === null && (
        <Field id={`comment-place-${id}`} label={t('place')}>
          {(control) => (
            <select {...control} value={place} onChange={(event) => setPlace(event.target.value)}>
              {SECTIONS.map((section) => (
                <option key={section.id} value={section.id}>
                  {findSection(section.id)?.heading[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id={`comment-text-${id}`}
        label={answers === null ? t('text') : t('answerText')}
        error={error ? faultText(error) : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            value={text}
            maxLength={LIMITS.commentText}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {me.person === null && (
        <Field id={`comment-name-${id}`} label={t('name')}>
          {(control) => (
            <input
              {...control}
              value={name}
              maxLength={LIMITS.personName}
              autoComplete="name"
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      )}
      <button type="submit" className={kit.primary} aria-disabled={busy}>
        {answers === null ? t('add') : t('answer')}
      </button>
      <p role="status">{said}</p>
    </form>
  )
}

function ReviewLink({ world }: { readonly world: ConceptWorld }) {
  const t = useTranslations('review.link')
  const faultText = useFaultText()
  const { workshop } = world
  const [link, setLink] = useState<string | null>(null)
  const { busy, error, submit } = useSubmission()
  const make = () =>
    submit(async () => {
      const { ticket } = await api.issueTicket(world.ticket, workshop, 'observer')
      setLink(`${location.origin}${workshopAddress(workshop, 'concept', true)}#${ticket}`)
    })
  return (
    <section className={styles.form}>
      {link === null ? (
        <button type="button" className={kit.button} aria-disabled={busy} onClick={make}>
          {t('make')}
        </button>
      ) : (
        <Field id="review-link" label={t('label')}>
          {(control) => (
            <input {...control} readOnly value={link} onFocus={({ target }) => target.select()} />
          )}
        </Field>
      )}
      <p className={kit.help}>{error ? faultText(error) : t('hint')}</p>
    </section>
  )
}

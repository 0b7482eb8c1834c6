// Strong clusters that no section uses, each with the reason people give.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { leftOut } from '../../../shared/concept/claims.ts'
import { onReasons, REASON_MOST, reasonsOf, setReason } from '../../../shared/concept/left-out.ts'
import kit from '../../panels/kit.module.css'
import { useRevision, useWorld } from './concept-world.ts'
import styles from './source-chips.module.css'

export function LeftOutCard() {
  const world = useWorld()
  const { draft, writable } = world
  const t = useTranslations('sources')
  useRevision(world)
  const [, setVersion] = useState(0)
  useEffect(() => onReasons(draft, () => setVersion((version) => version + 1)), [draft])
  const clusters = leftOut(world, draft)
  const reasons = reasonsOf(draft)
  if (clusters.length === 0) return null
  return (
    <article className={styles.leftOut} aria-label={t('leftOut')} data-left-out>
      <h3>{t('leftOut')}</h3>
      <p className={kit.help}>{t('leftOutHelp')}</p>
      <ul>
        {clusters.map(({ id, title, dots, codes }) => {
          const name = title || t('untitled')
          const reason = reasons.get(id) ?? ''
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong> · {t('dots', { n: dots })} · {codes.slice(0, 6).join(', ')}
                {codes.length > 6 && '…'}
              </p>
              {writable ? (
                <Reason
                  key={reason}
                  name={name}
                  reason={reason}
                  onSave={(text) => setReason(draft, id, text)}
                />
              ) : (
                <p>{reason || t('noReason')}</p>
              )}
            </li>
          )
        })}
      </ul>
    </article>
  )
}

/** Saved when left: a reason is one value, and two who write it at once end with one of them, whole. */
function Reason({
  name,
  reason,
  onSave,
}: {
  readonly name: string
  readonly reason: string
  readonly onSave: (text: string) => void
}) {
  const t = useTranslations('sources')
  const [typed, setTyped] = useState(reason)
  return (
    <label className={kit.field}>
      <span className="visually-hidden">{t('whyOf', { name })}</span>
      <input
        className={kit.input}
        value={typed}
        placeholder={t('why')}
        maxLength={REASON_MOST}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed.trim() !== reason) onSave(typed)
        }}
      />
    </label>
  )
}

// The check list before export: its points, what was found at each, and the decision about it.
import { Check, CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { checkConcept, type Finding, POINTS, undecided } from '../../../shared/concept/check.ts'
import { findField } from '../../../shared/concept/field.ts'
import { moneyText } from '../../../shared/concept/format.ts'
import { CHOICES, decide } from '../../../shared/concept/review.ts'
import kit from '../../panels/kit.module.css'
import { type ConceptWorld, useRevision } from './concept-world.ts'
import styles from './review.module.css'
import { reviewerName } from './review-world.ts'

interface CheckListProps {
  readonly world: ConceptWorld
  readonly onGo: (place: string) => void
}

export function CheckList({ world, onGo }: CheckListProps) {
  const t = useTranslations('review')
  useRevision(world)
  const findings = checkConcept(world, world.draft)
  const waiting = undecided(findings).length
  const acceptAll = (here: readonly Finding[]) => {
    const by = { who: reviewerName(world), at: world.now() }
    world.draft.change(() => {
      for (const { key, about } of undecided(here))
        decide(world.draft, key, { choice: 'accept', about, ...by })
    })
  }
  return (
    <>
      <p role="status" className={styles.sum}>
        {waiting === 0 ? t('allDecided') : t('toDecide', { n: waiting })}
      </p>
      <p className={kit.help}>{t('checkHint')}</p>
      <ol className={styles.points}>
        {POINTS.map((point) => {
          const here = findings.filter((finding) => finding.point === point)
          const open = undecided(here).length
          return (
            <li key={point} data-point={point}>
              <h3 data-open={open > 0}>
                {open > 0 ? <CircleAlert aria-hidden="true" /> : <Check aria-hidden="true" />}
                {t(`points.${point}`)}
                <span className={styles.count}>{open > 0 ? t('toDecide', { n: open }) : t('fine')}</span>
              </h3>
              {point === 'translated' && open > 1 && world.writable && (
                <button type="button" className={kit.quiet} onClick={() => acceptAll(here)}>
                  {t('acceptAll')}
                </button>
              )}
              {here.length > 0 && (
                <ul className={styles.findings}>
                  {here.map((finding) => (
                    <FindingLine key={finding.key} finding={finding} world={world} onGo={onGo} />
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

function FindingLine({
  finding,
  world,
  onGo,
}: CheckListProps & {
  readonly finding: Finding
}) {
  const t = useTranslations('review')
  const { language, draft, writable } = world
  const { point, field, note, text, about, choices, choice, key } = finding
  const label = field === null ? t('picture') : (findField(field)?.label[language] ?? field)
  const named = note ?? label
  const shown = point === 'budget' ? moneyText(Number(about), language) : about
  const choose = (value: string) => {
    const chosen = CHOICES.find((known) => known === value)
    const who = reviewerName(world)
    decide(draft, key, chosen ? { choice: chosen, who, at: world.now(), about } : null)
  }
  return (
    <li className={styles.finding}>
      <div className={styles.what}>
        <strong>{named}</strong> {t(`found.${point}`, { about: shown })}
        {text !== '' && point !== 'funder' && point !== 'votes' && <q>{text}</q>}
      </div>
      <div className={styles.act}>
        {field !== null && note === null && (
          <button
            type="button"
            className={kit.quiet}
            aria-label={t('go', { field: label })}
            onClick={() => onGo(field)}
          >
            {t('go', { field: '' }).replace(/[:\s]+$/, '')}
          </button>
        )}
        <select
          className={kit.input}
          aria-label={t('decide', { about: named })}
          value={choice ?? ''}
          disabled={!writable}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{t('choice.undecided')}</option>
          {choices.map((each) => (
            <option key={each} value={each}>
              {t(`choice.${each}`)}
            </option>
          ))}
        </select>
      </div>
    </li>
  )
}

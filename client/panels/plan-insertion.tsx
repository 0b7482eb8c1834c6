// A new item of the plan: any activity, a break, or something of one's own, before or after the item it is opened at.
import { Plus } from 'lucide-react'
import { nanoid } from 'nanoid'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import { listed, type PlanPlace, withItem } from '../../shared/agenda/plan-edit.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { ACTIVITIES, findActivity, STAGES } from '../../shared/method/method.ts'
import kit from './kit.module.css'
import styles from './plan.module.css'
import type { PlanEditing } from './plan-editing.ts'
import { nameOf } from './standing.ts'

type What = 'activity' | 'break' | 'own'

/** Minutes of what has none of its own. */
const USUAL = { break: 10, own: 10 } as const

interface PlanInsertionProps {
  readonly editing: PlanEditing
  readonly language: Language
  /** Where it is opened: at an item, or in a part without any. */
  readonly at: { readonly item: AgendaItem } | { readonly part: string }
}

export function PlanInsertion(props: PlanInsertionProps) {
  const t = useTranslations('planning.add')
  const [open, setOpen] = useState(false)
  if (open) return <InsertionForm {...props} close={() => setOpen(false)} />
  return (
    <button type="button" className={`${kit.quiet} ${styles.opener}`} onClick={() => setOpen(true)}>
      <Plus aria-hidden="true" />
      {'item' in props.at ? t('open') : t('first')}
    </button>
  )
}

function InsertionForm({
  editing,
  language,
  at,
  close,
}: PlanInsertionProps & { readonly close: () => void }) {
  const t = useTranslations('planning')
  const common = useTranslations('common')
  const id = useId()
  const [where, setWhere] = useState<'before' | 'after'>('after')
  const [what, setWhat] = useState<What>('activity')
  const [activity, setActivity] = useState(ACTIVITIES[0]?.id ?? '')
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)
  const usual = what === 'activity' ? (findActivity(activity)?.minutes ?? 0) : USUAL[what]
  const minutes = typed === null ? usual : Math.round(Number(typed))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const words = title.trim()
    if ((what === 'own' && words === '') || !(minutes >= 0 && minutes <= 600)) return setRefused(true)
    const note = what === 'activity' ? '' : words
    const item = {
      id: nanoid(10),
      kind: what === 'own' ? 'admin' : what,
      activity: what === 'activity' ? activity : null,
      minutes,
      note: { lt: note, en: note },
    } as const
    const said = t('did.added', { item: nameOf({ ...item, order: '', part: '' })[language] })
    editing.edit(said, (items) => withItem(editing.parts, items, item, placeIn(items)))
    close()
  }

  /** Asked anew: somebody may have moved the item since the form was opened. */
  const placeIn = (items: readonly AgendaItem[]): PlanPlace => {
    if ('part' in at) return { part: at.part, before: null }
    const here = items.find((item) => item.id === at.item.id) ?? at.item
    const inPart = listed(items).filter(({ part }) => part === here.part)
    const index = inPart.findIndex((item) => item.id === here.id)
    return { part: here.part, before: inPart[where === 'before' ? index : index + 1]?.id ?? null }
  }

  return (
    <form className={styles.insertion} onSubmit={submit} noValidate aria-label={t('add.title')}>
      {'item' in at && (
        <select
          className={styles.select}
          // biome-ignore lint/a11y/noAutofocus: the form stands where the button was that opened it
          autoFocus
          aria-label={t('add.where')}
          value={where}
          onChange={(event) => setWhere(event.target.value === 'before' ? 'before' : 'after')}
        >
          <option value="before">{t('add.before', { item: nameOf(at.item)[language] })}</option>
          <option value="after">{t('add.after', { item: nameOf(at.item)[language] })}</option>
        </select>
      )}
      <fieldset className={styles.what}>
        <legend className="visually-hidden">{t('add.what')}</legend>
        {(['activity', 'break', 'own'] as const).map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-what`}
              checked={what === each}
              onChange={() => {
                setWhat(each)
                setRefused(false)
              }}
            />
            {t(`add.${each}`)}
          </label>
        ))}
      </fieldset>
      {what === 'activity' ? (
        <select
          className={styles.select}
          aria-label={t('add.whichActivity')}
          value={activity}
          onChange={(event) => setActivity(event.target.value)}
        >
          {STAGES.map((stage) => (
            <optgroup key={stage.id} label={stage.label[language]}>
              {ACTIVITIES.filter((each) => each.stage === stage.id).map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      ) : (
        <input
          className={styles.text}
          value={title}
          maxLength={LIMITS.title}
          autoComplete="off"
          placeholder={what === 'break' ? nameOf(EMPTY_BREAK)[language] : t('add.ownTitle')}
          aria-label={t('add.ownTitle')}
          aria-invalid={refused && what === 'own' && title.trim() === ''}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      {refused && what === 'own' && title.trim() === '' && (
        <p className={kit.error} role="alert">
          {t('add.ownTitleEmpty')}
        </p>
      )}
      <div className={styles.row}>
        <label className={styles.stepper}>
          <span>{t('add.minutes')}</span>
          <input
            className={styles.number}
            type="number"
            inputMode="numeric"
            min={0}
            max={600}
            value={typed ?? usual}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <button type="submit" className={kit.button}>
          {t('add.submit')}
        </button>
        <button type="button" className={kit.quiet} onClick={close}>
          {common('cancel')}
        </button>
      </div>
    </form>
  )
}

const EMPTY_BREAK: AgendaItem = {
  id: '',
  order: '',
  part: '',
  kind: 'break',
  activity: null,
  minutes: 0,
  note: { lt: '', en: '' },
}

// One locality of a programme being created. The two cases follow the name until somebody corrects them.
import { Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import styles from './desk.module.css'
import {
  LOCALITY_FIELDS,
  type LocalityDraft,
  type LocalityField,
  localityFieldId,
  localityOf,
} from './programme-draft.ts'

interface LocalityRowProps {
  readonly row: LocalityDraft
  /** Counts from 1. */
  readonly number: number
  readonly errorOf: (field: LocalityField) => string | undefined
  readonly change: (part: Partial<LocalityDraft>) => void
  /** null for the only row. */
  readonly remove: (() => void) | null
}

export function LocalityRow({ row, number, errorOf, change, remove }: LocalityRowProps) {
  const t = useTranslations('home.programme')
  const guessed = localityOf(row)
  const shownIn = (field: LocalityField): string =>
    field === 'genitive' || field === 'locative' ? (row[field] ?? guessed[field]) : row[field]
  const called = row.name.trim() || t('localityNumber', { number: String(number) })
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{called}</legend>
      {LOCALITY_FIELDS.map((field) => (
        <Field
          key={field}
          id={localityFieldId(row.key, field)}
          label={t(field === 'name' ? 'locality' : field)}
          error={errorOf(field)}
        >
          {(control) => (
            <input
              {...control}
              value={shownIn(field)}
              onChange={(event) => change({ [field]: event.target.value })}
              autoComplete="off"
              spellCheck={false}
              list={field === 'county' ? 'counties' : undefined}
              lang="lt"
            />
          )}
        </Field>
      ))}
      {remove ? (
        <button
          type="button"
          className={`${kit.quiet} ${styles.remove}`}
          aria-label={t('removeNamed', { name: called })}
          onClick={remove}
        >
          <Trash2 aria-hidden="true" />
          {t('remove')}
        </button>
      ) : null}
    </fieldset>
  )
}

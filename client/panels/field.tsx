// A labelled native field with its help and its error beside it, tied together for screen readers.
import { type ReactNode, type RefObject, useEffect } from 'react'
import styles from './field.module.css'
import kit from './kit.module.css'

export interface FieldControl {
  readonly id: string
  readonly className: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

interface FieldProps {
  readonly id: string
  readonly label: string
  /** Said after the label, in brackets: that it may stay empty. */
  readonly optional?: string | undefined
  readonly help?: string | undefined
  readonly error?: string | undefined
  readonly children: (control: FieldControl) => ReactNode
}

export function Field({ id, label, optional, help, error, children }: FieldProps) {
  const described = [error && `${id}-error`, help && `${id}-help`].filter(Boolean).join(' ')
  return (
    <div className={kit.field}>
      <label className={kit.label} htmlFor={id}>
        {label}
        {optional ? <span className={styles.optional}> ({optional})</span> : null}
      </label>
      {help ? (
        <p className={kit.help} id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      {children({
        id,
        className: kit.input ?? '',
        'aria-invalid': Boolean(error),
        'aria-describedby': described === '' ? undefined : described,
      })}
      {error ? (
        <p className={kit.error} id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

/**
 * Takes the reader to the first field that is wrong.
 *
 * @param errors a new object for every try, so that a second try with the same mistake moves the focus again
 */
export function useFocusOnFirstError(
  form: RefObject<HTMLElement | null>,
  errors: object,
): void {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, errors])
}

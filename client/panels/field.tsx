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
 * @param failedTry a new object for every try that failed, so that the same mistake made twice moves the focus twice;
 *   null before the first
 */
export function useFocusOnFirstError(form: RefObject<HTMLElement | null>, failedTry: object | null): void {
  useEffect(() => {
    if (failedTry === null) return
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [form, failedTry])
}

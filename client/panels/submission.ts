// One request a form sends: not twice at once, and what went wrong stays until the next try.
import { useRef, useState } from 'react'

export interface Submission {
  readonly busy: boolean
  /** What the last try failed with, or null. */
  readonly error: unknown
  submit(work: () => Promise<void>): void
  forget(): void
}

const REST = { busy: false, error: null } as const

export function useSubmission(): Submission {
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>(REST)
  const running = useRef(false)
  const end = (error: unknown) => {
    running.current = false
    setState({ busy: false, error })
  }
  return {
    ...state,
    submit(work) {
      if (running.current) return
      running.current = true
      setState({ busy: true, error: null })
      work().then(() => end(null), end)
    },
    forget: () => setState(REST),
  }
}

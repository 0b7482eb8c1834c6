// One step asked of the server: not twice at once, and what went wrong in words; what was otherwise than shown is read again.
import { useTranslations } from 'use-intl'
import { ApiError } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import { useSubmission } from '../../panels/submission.ts'

const KNOWN = ['state', 'second-person', 'notes'] as const

export interface Step {
  readonly busy: boolean
  /** What went wrong, in words; null when nothing did. */
  readonly error: string | null
  take(work: () => Promise<void>): void
}

export function useStep({ again }: { readonly again: () => void }): Step {
  const t = useTranslations('datarequests.faults')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const known = error instanceof ApiError ? KNOWN.find((fault) => fault === error.where) : undefined
  const isBusyServer = error instanceof ApiError && error.fault === 'server-busy'
  const words = known ? t(known) : isBusyServer ? t('unable') : faultText(error)
  return {
    busy,
    error: error === null ? null : words,
    take(work) {
      submit(async () => {
        try {
          await work()
        } catch (failed) {
          if (failed instanceof ApiError && failed.where === 'state') again()
          throw failed
        }
      })
    },
  }
}

// Why a vote was refused, in words.
import { useTranslations } from 'use-intl'
import { useFaultText } from '../model/react.tsx'
import { voteRefusal } from '../model/vote-api.ts'

/** What was asked of the server and refused, in words. */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations('votes.refused')
  const faultText = useFaultText()
  return (error) => {
    const refusal = voteRefusal(error)
    return refusal === null ? faultText(error) : t(refusal)
  }
}

// What the role of somebody who took a step is called in a sentence.
import { useTranslations } from 'use-intl'

export function useRoleName(): (role: string) => string {
  const t = useTranslations('datarequests.roles')
  return (role) => t(role === 'organiser' || role === 'facilitator' ? role : 'other')
}

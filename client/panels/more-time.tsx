// The menu with larger gifts of time.
import { useTranslations } from 'use-intl'
import { FloatingMenu } from './floating.tsx'
import type { Floating } from './trigger.tsx'

const MORE = [2, 5, 10] as const

export function MoreTime({ onAdd, ...floating }: Floating & { readonly onAdd: (minutes: number) => void }) {
  const t = useTranslations('workshop.timer')
  return (
    <FloatingMenu
      {...floating}
      label={t('addMore')}
      entries={MORE.map((minutes) => ({ id: String(minutes), label: t('add', { count: String(minutes) }) }))}
      onChoose={(minutes) => onAdd(Number(minutes))}
    />
  )
}

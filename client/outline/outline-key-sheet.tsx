// The keys of the outline.
import { useTranslations } from 'use-intl'
import { KeySheet } from '../model/finding/key-sheet.tsx'
import { OUTLINE_COMMANDS } from './outline-commands.ts'
import type { OutlineWorld } from './outline-world.ts'

export function OutlineKeySheet({ world }: { readonly world: OutlineWorld }) {
  const t = useTranslations('listing.keys')
  const more: readonly (readonly [keys: string, text: string])[] = [
    ['↑ ↓', t('rows')],
    ['Shift+↑ ↓', t('extend')],
    [t('toggleKey'), t('toggle')],
  ]
  return (
    <KeySheet
      title={t('title')}
      how={t('how')}
      commands={OUTLINE_COMMANDS}
      more={more}
      onClose={() => world.screen.open(null)}
    />
  )
}

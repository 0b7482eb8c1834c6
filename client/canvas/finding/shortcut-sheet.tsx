// The keys of the canvas.
import { useTranslations } from 'use-intl'
import { KeySheet } from '../../model/finding/key-sheet.tsx'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_COMMANDS } from '../commands/all.ts'

export function ShortcutSheet({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.shortcuts')
  const more: readonly (readonly [keys: string, text: string])[] = [
    [t('arrows'), t('moving')],
    [`Shift+${t('arrows')}`, t('movingFar')],
    [t('space'), t('panning')],
    [`Ctrl+${t('wheel')}`, t('zooming')],
    ['Esc', t('leaving')],
  ]
  return (
    <KeySheet
      title={t('title')}
      how={t('how')}
      commands={CANVAS_COMMANDS}
      more={more}
      onClose={() => state.panes.show('shortcuts', false)}
    />
  )
}

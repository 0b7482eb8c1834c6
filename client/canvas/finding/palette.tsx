// Every command of the canvas, and the people one could look along with, in one list found by typing.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Choice, CommandList, useCommandChoices } from '../../model/finding/command-list.tsx'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_COMMANDS } from '../commands/all.ts'

export function Palette({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.palette')
  const commands = useCommandChoices(CANVAS_COMMANDS, state)
  const choices = useMemo(() => {
    const people = (state.presence?.people() ?? []).map(
      ({ key, label }): Choice => ({
        key: `follow:${key}`,
        name: t('follow', { name: label }),
        group: t('people'),
        chord: null,
        run: () => state.following.start(key),
      }),
    )
    return [...commands, ...people]
  }, [state, t, commands])
  return <CommandList choices={choices} onClose={() => state.panes.show('palette', false)} />
}

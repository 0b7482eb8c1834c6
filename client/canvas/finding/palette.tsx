// Every command of the canvas, and the people one could look along with, in one list found by typing.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { type Choice, CommandList, useCommandChoices } from '../../model/finding/command-list.tsx'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_COMMANDS } from '../commands/all.ts'

export function Palette({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.palette')
  const groups = useTranslations('commands.groups')
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
    const bringBack: Choice = {
      key: 'bringBack',
      name: t('bringBack'),
      group: groups('edit'),
      chord: null,
      run: () => state.panes.show('vanished', true),
    }
    const doReveal = state.workshop?.revealing?.() ?? null
    const reveal: Choice = {
      key: 'reveal',
      name: t('reveal'),
      group: groups('view'),
      chord: null,
      run: () => void doReveal?.().catch(() => state.refuse({ what: 'notRevealed' })),
    }
    const isThere = state.editable && state.workshop?.vanished !== undefined
    return [...(doReveal ? [reveal] : []), ...commands, ...(isThere ? [bringBack] : []), ...people]
  }, [state, t, groups, commands])
  return <CommandList choices={choices} onClose={() => state.panes.show('palette', false)} />
}

// Every command of the outline in one list found by typing.
import { CommandList, useCommandChoices } from '../model/finding/command-list.tsx'
import { OUTLINE_COMMANDS } from './outline-commands.ts'
import type { OutlineWorld } from './outline-world.ts'

export function OutlinePalette({ world }: { readonly world: OutlineWorld }) {
  const choices = useCommandChoices(OUTLINE_COMMANDS, world)
  return <CommandList choices={choices} onClose={() => world.screen.open(null)} />
}

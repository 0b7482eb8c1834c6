// Every command in one list, found by typing: a combobox whose list stays open (ARIA combobox pattern).
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { searchKey } from '../../../shared/base/text.ts'
import { type Chord, type Command, chordText, runCommand } from '../command.ts'
import { Dialog } from './dialog.tsx'
import styles from './finding.module.css'

/** What can be chosen in the list. */
export interface Choice {
  readonly key: string
  readonly name: string
  readonly group: string
  readonly chord: Chord | null
  run(): void
}

interface CommandListProps {
  readonly choices: readonly Choice[]
  readonly onClose: () => void
}

export function CommandList({ choices, onClose }: CommandListProps) {
  const t = useTranslations('finding.palette')
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const wanted = searchKey(query).split(/\s+/).filter(Boolean)
  const shown = choices.filter(({ name, group }) => {
    const key = searchKey(`${name} ${group}`)
    return wanted.every((word) => key.includes(word))
  })
  const active = Math.min(at, shown.length - 1)

  const run = (choice: Choice | undefined) => {
    if (!choice) return
    onClose()
    // Once the focus is back on the board: what the command opens takes it from there.
    requestAnimationFrame(() => requestAnimationFrame(() => choice.run()))
  }
  const go = (next: number) => {
    const within = (next + shown.length) % Math.max(1, shown.length)
    setAt(within)
    list.current?.querySelectorAll('[role=option]')[within]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') go(active + 1)
    else if (event.key === 'ArrowUp') go(active - 1)
    else if (event.key === 'PageDown') go(Math.min(shown.length - 1, active + 8))
    else if (event.key === 'PageUp') go(Math.max(0, active - 8))
    else if (event.key === 'Enter') run(shown[active])
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('title')} close={t('close')} onClose={onClose}>
      <input
        data-first
        className={styles['field']}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-label={t('label')}
        placeholder={t('placeholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className={styles['choices']} role="listbox" aria-label={t('title')}>
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={choice.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={styles['choice']}
            onPointerMove={() => setAt(index)}
            onClick={() => run(choice)}
          >
            <span>{choice.name}</span>
            <span className={styles['group']}>{choice.group}</span>
            {choice.chord && <kbd>{chordText(choice.chord)}</kbd>}
          </div>
        ))}
      </div>
      <p className={styles['none']} role="status">
        {shown.length === 0 && t('none')}
      </p>
    </Dialog>
  )
}

/** The commands that make sense now. */
export function useCommandChoices<W>(commands: readonly Command<W>[], world: W): readonly Choice[] {
  const names = useTranslations('commands.names')
  const groups = useTranslations('commands.groups')
  return useMemo(
    () =>
      commands
        .filter((command) => command.id !== 'palette' && command.isEnabled?.(world) !== false)
        .map((command) => ({
          key: command.id,
          name: names(command.id),
          group: groups(command.group),
          chord: command.keys?.[0] ?? null,
          run: () => void runCommand(command, world),
        })),
    [commands, world, names, groups],
  )
}

// Every command in one list, found by typing: a combobox whose list stays open (ARIA combobox pattern).
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { searchKey } from '../../../shared/base/text.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { type Chord, chordText, runCommand } from '../../model/command.ts'
import { usePhrases } from '../../model/react.tsx'
import type { CanvasState } from '../canvas-state.ts'
import { CANVAS_COMMANDS } from '../commands/all.ts'
import { Dialog } from './dialog.tsx'
import styles from './finding.module.css'

interface Choice {
  readonly key: string
  readonly name: string
  readonly group: string
  readonly chord: Chord | null
  run(): void
}

export function Palette({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.palette')
  const choices = useChoices(state)
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

  const close = () => state.panes.show('palette', false)
  const run = (choice: Choice | undefined) => {
    if (!choice) return
    close()
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
    <Dialog title={t('title')} close={t('close')} onClose={close}>
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

/** What makes sense now: commands first, then people one could look along with. */
function useChoices(state: CanvasState): readonly Choice[] {
  const t = useTranslations('finding.palette')
  const names = useTranslations('commands.names')
  const groups = useTranslations('commands.groups')
  const language = usePhrases().language
  return useMemo(() => {
    const commands = CANVAS_COMMANDS.filter(
      (command) => command.id !== 'palette' && command.isEnabled?.(state) !== false,
    ).map(
      (command): Choice => ({
        key: command.id,
        name: names(command.id),
        group: groups(command.group),
        chord: command.keys?.[0] ?? null,
        run: () => void runCommand(command, state),
      }),
    )
    const people = (state.presence?.people() ?? []).map(
      ({ key, label }): Choice => ({
        key: `follow:${key}`,
        name: t('follow', { name: label }),
        group: t('people'),
        chord: null,
        run: () => state.following.start(key),
      }),
    )
    const frames = state.frames.map(
      ({ id, activity, group }): Choice => ({
        key: `frame:${id}`,
        name: t('frame', {
          name: [findActivity(activity)?.name[language] ?? activity, group].filter(Boolean).join(', '),
        }),
        group: t('frames'),
        chord: null,
        run: () => state.views.fitFrame(id),
      }),
    )
    return [...commands, ...people, ...frames]
  }, [state, t, names, groups, language])
}

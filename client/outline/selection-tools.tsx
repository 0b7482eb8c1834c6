// The toolbar of the outline: what is selected, and what can be done with it. One tab stop; arrow keys from button to button.
import {
  ArrowRightLeft,
  Copy,
  Ellipsis,
  Group,
  Lock,
  LockOpen,
  type LucideIcon,
  Palette,
  Redo2,
  Spline,
  Trash2,
  Undo2,
  Ungroup,
} from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { clustersOf, notesOf } from '../../shared/board/clustering.ts'
import { colourOf } from '../../shared/method/method.ts'
import { type CommandId, chordText, runCommand } from '../model/command.ts'
import { CONNECTOR_MEANINGS, FILLS, KINDS, STROKE_INKS } from '../model/look-commands.ts'
import { useSignal } from '../model/react.tsx'
import { useRoving } from '../model/roving.ts'
import { outlineCommand } from './outline-commands.ts'
import type { OutlineView } from './outline-view.ts'
import type { OutlineWorld } from './outline-world.ts'
import styles from './selection-tools.module.css'

interface SelectionToolsProps {
  readonly view: OutlineView
  readonly selection: ReadonlySet<string>
}

export function SelectionTools({ view, selection }: SelectionToolsProps) {
  const t = useTranslations('listing.tools')
  const { world } = view
  const bar = useRef<HTMLDivElement>(null)
  const [looks, setLooks] = useState(false)
  const id = useId()
  useRoving(bar)
  useSignal(world.session.undo.canUndo)
  const notes = notesOf(world.board, [...selection])
  const isLocked = [...selection].some((each) => world.board.isLocked(each))
  const clusters = clustersOf(world.board, notes)
  const isCluster = clusters.length === 1 && notes.every((note) => clusters[0]?.members.includes(note))
  const hasLooks = LOOKS.some(({ choices }) => choices.some(([each]) => isPossible(world, each)))
  return (
    <div className={styles['tools']}>
      <div
        ref={bar}
        role="toolbar"
        aria-label={t('label')}
        className={styles['bar']}
        onKeyDown={(event) => {
          if (event.code !== 'Escape') return
          // Back to the rows, with everything still selected.
          event.preventDefault()
          event.stopPropagation()
          world.screen.focusLast()
        }}
      >
        <Tool id="undo" icon={Undo2} world={world} />
        <Tool id="redo" icon={Redo2} world={world} />
        <span className={styles['gap']} />
        <Tool id={isCluster ? 'uncluster' : 'cluster'} icon={isCluster ? Ungroup : Group} world={world} />
        <Tool id="connectSelected" icon={Spline} world={world} />
        <button
          type="button"
          className={styles['tool']}
          aria-label={t('look')}
          title={t('look')}
          aria-expanded={looks && hasLooks}
          aria-controls={id}
          disabled={!hasLooks}
          onClick={() => setLooks(!looks)}
        >
          <Palette aria-hidden="true" />
        </button>
        <Tool id="duplicate" icon={Copy} world={world} />
        <Tool id={isLocked ? 'unlock' : 'lock'} icon={isLocked ? LockOpen : Lock} world={world} />
        <Tool id="moveToCell" icon={ArrowRightLeft} world={world} />
        <Tool id="delete" icon={Trash2} world={world} />
        <span className={styles['gap']} />
        <Tool id="palette" icon={Ellipsis} world={world} />
      </div>
      <p className={styles['count']}>
        {selection.size === 0 ? (
          <span className={styles['keys']}>{t('nothing')}</span>
        ) : (
          t('count', { count: selection.size })
        )}
        {selection.size > 0 && <Deselect world={world} />}
      </p>
      {looks && hasLooks && <Looks id={id} view={view} />}
    </div>
  )
}

function isPossible(world: OutlineWorld, id: CommandId): boolean {
  return outlineCommand(id).isEnabled?.(world) !== false
}

interface ToolProps {
  readonly id: CommandId
  readonly icon: LucideIcon
  readonly world: OutlineWorld
}

function Tool({ id, icon: Icon, world }: ToolProps) {
  const names = useTranslations('commands.names')
  const command = outlineCommand(id)
  const [key] = command.keys ?? []
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={names(id)}
      title={key ? `${names(id)} (${chordText(key)})` : names(id)}
      disabled={!isPossible(world, id)}
      onClick={() => runCommand(command, world)}
    >
      <Icon aria-hidden="true" />
    </button>
  )
}

function Deselect({ world }: { readonly world: OutlineWorld }) {
  const names = useTranslations('commands.names')
  return (
    <button
      type="button"
      className={styles['deselect']}
      onClick={() => {
        world.screen.focusLast()
        runCommand(outlineCommand('selectNone'), world)
      }}
    >
      {names('selectNone')}
    </button>
  )
}

interface LookRow {
  readonly choices: readonly (readonly [CommandId, unknown])[]
  swatch(id: CommandId): string | null
}

const paper = (colours: readonly (readonly [CommandId, string | null])[]) => (id: CommandId) => {
  const [, colour] = colours.find(([each]) => each === id) ?? []
  return colour ? `var(--note-${colour})` : null
}

const LOOKS: readonly LookRow[] = [
  { choices: KINDS, swatch: paper(KINDS) },
  { choices: FILLS, swatch: paper(FILLS) },
  { choices: CONNECTOR_MEANINGS, swatch: () => null },
  {
    choices: STROKE_INKS,
    swatch: (id) => `var(--ink-${STROKE_INKS.find(([each]) => each === id)?.[1] ?? 'ink'})`,
  },
]

/** The kinds of the selected notes, the fills of the shapes, what connectors mean, the inks of strokes. */
function Looks({ id, view }: { readonly id: string; readonly view: OutlineView }) {
  const names = useTranslations('commands.names')
  const t = useTranslations('listing.tools')
  const kind = useTranslations('outline')
  const { world, language } = view
  const nameOf = (command: CommandId): string => {
    const [, colour] = KINDS.find(([each]) => each === command) ?? []
    if (!colour) return names(command)
    const { label, meaning } = colourOf(colour)
    return kind('kindOption', { colour: label[language], meaning: meaning[language] })
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: choices of a toolbar, not fields of a form
    <div id={id} role="group" aria-label={t('look')} className={styles['looks']}>
      {LOOKS.flatMap(({ choices, swatch }) =>
        choices
          .filter(([command]) => isPossible(world, command))
          .map(([command]) => {
            const colour = swatch(command)
            return (
              <button
                key={command}
                type="button"
                aria-pressed={outlineCommand(command).isOn?.(world) === true}
                onClick={() => runCommand(outlineCommand(command), world)}
              >
                {colour !== null && (
                  <span aria-hidden="true" className={styles['swatch']} style={{ background: colour }}>
                    {symbolOf(command)}
                  </span>
                )}
                {nameOf(command)}
              </button>
            )
          }),
      )}
    </div>
  )
}

function symbolOf(command: CommandId): string {
  const [, colour] = KINDS.find(([each]) => each === command) ?? []
  return colour ? colourOf(colour).symbol : ''
}

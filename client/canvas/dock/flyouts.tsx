// What the dock's panels offer: shapes and their fill, meanings of connectors, inks and widths, and whatever the row has
// no room for.
import {
  Circle,
  Diamond,
  Hexagon,
  type LucideIcon,
  MessageSquare,
  RectangleHorizontal,
  Triangle,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'
import { type CommandId, chordText, runCommand } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'
import { commandNamed } from '../commands/all.ts'
import { SIGNS } from '../connector-painter.ts'
import styles from '../dock.module.css'
import { CommandButton, Icon } from './command-button.tsx'
import { closeFlyout, Flyout } from './flyout.tsx'

interface PanelProps {
  readonly state: CanvasState
  readonly id: string
}

const SHAPES: readonly (readonly [CommandId, LucideIcon])[] = [
  ['shapeRectangle', RectangleHorizontal],
  ['shapeEllipse', Circle],
  ['shapeDiamond', Diamond],
  ['shapeTriangle', Triangle],
  ['shapeHexagon', Hexagon],
  ['shapeCallout', MessageSquare],
]

export const FILLS: readonly (readonly [CommandId, ColourCode | null])[] = [
  ['fillNone', null],
  ['fillYellow', 'yellow'],
  ['fillBlue', 'blue'],
  ['fillPink', 'pink'],
  ['fillGreen', 'green'],
  ['fillOrange', 'orange'],
  ['fillViolet', 'violet'],
  ['fillWhite', 'white'],
]

export const MEANINGS: readonly (readonly [CommandId, keyof typeof SIGNS | null])[] = [
  ['meaningPlain', null],
  ['meaningSupports', 'supports'],
  ['meaningContradicts', 'contradicts'],
  ['meaningInspired', 'inspired-by'],
]

export const INKS: readonly (readonly [CommandId, string])[] = [
  ['inkPlain', 'ink'],
  ['inkBlue', 'blue'],
  ['inkGreen', 'green'],
  ['inkRed', 'red'],
  ['inkOrange', 'orange'],
]

const WIDTHS: readonly (readonly [CommandId, number])[] = [
  ['widthThin', 2],
  ['widthMedium', 4],
  ['widthThick', 7],
]

export function ShapePanel({ state, id }: PanelProps) {
  const t = useTranslations('commands.names')
  return (
    <Flyout id={id} label={t('toolShape')} width={304}>
      <div className={styles['choices']}>
        {SHAPES.map(([command, icon]) => (
          <CommandButton
            key={command}
            state={state}
            id={command}
            onPress={(chosen, byKeyboard) => {
              runCommand(chosen, state)
              closeFlyout(id, byKeyboard)
            }}
          >
            <Icon of={icon} />
          </CommandButton>
        ))}
      </div>
      <div className={styles['choices']}>
        {FILLS.map(([command, colour]) => (
          <CommandButton key={command} state={state} id={command} className={styles['swatch']}>
            <Paper colour={colour} />
          </CommandButton>
        ))}
      </div>
    </Flyout>
  )
}

/** A dab of note paper; struck through where there is none. */
export function Paper({ colour }: { readonly colour: ColourCode | null }) {
  return (
    <span
      className={styles['paper']}
      data-none={colour === null || undefined}
      style={colour === null ? undefined : { background: `var(--note-${colour})` }}
    />
  )
}

/** The sign a meaning has on the board. */
export function Sign({ of: meaning }: { readonly of: keyof typeof SIGNS | null }) {
  const lines =
    meaning === null
      ? ([
          [-6, 0, 6, 0],
          [2, -4, 6, 0],
          [2, 4, 6, 0],
        ] as const)
      : SIGNS[meaning]
  return (
    <svg viewBox="-10 -10 20 20" width={20} height={20} aria-hidden="true" className={styles['sign']}>
      {meaning !== null && <circle r={9.4} data-meaning={meaning} />}
      <path d={lines.map(([ax, ay, bx, by]) => `M${ax} ${ay}L${bx} ${by}`).join('')} />
    </svg>
  )
}

export function ConnectorPanel({ state, id }: PanelProps) {
  const t = useTranslations('commands.names')
  return (
    <Flyout id={id} label={t('toolConnector')} width={256}>
      {MEANINGS.map(([command, meaning]) => (
        <CommandButton
          key={command}
          state={state}
          id={command}
          className={styles['row']}
          onPress={(chosen, byKeyboard) => {
            runCommand(chosen, state)
            closeFlyout(id, byKeyboard)
          }}
        >
          <Sign of={meaning} />
          {t(command)}
        </CommandButton>
      ))}
    </Flyout>
  )
}

export function InkPanel({ state, id, label }: PanelProps & { readonly label: CommandId }) {
  const t = useTranslations('commands.names')
  return (
    <Flyout id={id} label={t(label)} width={216}>
      <div className={styles['choices']}>
        {INKS.map(([command, ink]) => (
          <CommandButton key={command} state={state} id={command} className={styles['swatch']}>
            <span className={styles['ink']} style={{ background: `var(--ink-${ink})` }} />
          </CommandButton>
        ))}
      </div>
      <div className={styles['choices']}>
        {WIDTHS.map(([command, width]) => (
          <CommandButton key={command} state={state} id={command}>
            <span className={styles['width']} style={{ height: width }} />
          </CommandButton>
        ))}
      </div>
    </Flyout>
  )
}

export interface MoreEntry {
  readonly id: CommandId
  readonly icon: LucideIcon
  /** In the list only when the row has no room for it. */
  readonly tier?: 'a' | 'b' | 'c' | 'd'
}

export function MorePanel({ state, id, entries }: PanelProps & { readonly entries: readonly MoreEntry[] }) {
  const t = useTranslations('commands.names')
  const more = useTranslations('canvas.tools')
  return (
    <Flyout id={id} label={more('more')} width={288}>
      {entries.map(({ id: entry, icon, tier }) => {
        const [first] = commandNamed(entry)?.keys ?? []
        return (
          <CommandButton
            key={entry}
            state={state}
            id={entry}
            tier={tier}
            className={styles['row']}
            onPress={(chosen, byKeyboard) => {
              closeFlyout(id, byKeyboard)
              runCommand(chosen, state)
            }}
          >
            <Icon of={icon} />
            {t(entry)}
            {first && <kbd>{chordText(first)}</kbd>}
          </CommandButton>
        )
      })}
    </Flyout>
  )
}

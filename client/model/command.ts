// A command: something a person can do, with a name in both languages, keys, and whether it makes sense now. The
// toolbar, the keyboard, the palette and the sheet of shortcuts all read the same commands.
import type { commands } from '../../shared/i18n/phrases/commands.ts'

export type CommandId = keyof (typeof commands)['lt']['names']
export type CommandGroup = keyof (typeof commands)['lt']['groups']

/** A key by its place on the keyboard, with what is held down. Digits never stand alone: they are letters in Lithuanian. */
export interface Chord {
  /** KeyboardEvent.code */
  readonly code: string
  /** Control, or Command on a Mac. */
  readonly ctrl?: boolean
  readonly shift?: boolean
  readonly alt?: boolean
}

export interface Command<W> {
  readonly id: CommandId
  readonly group: CommandGroup
  /** The first is the one shown. */
  readonly keys?: readonly Chord[]
  /** The browser makes an event of its own of the keys, which does it: they are shown, and left to the browser. */
  readonly native?: boolean
  /** Whether it would do anything now; always, when absent. */
  isEnabled?(world: W): boolean
  /** For what is on or off. */
  isOn?(world: W): boolean
  run(world: W): void
}

export function chordOf(event: KeyboardEvent): Chord {
  return {
    code: event.code,
    ctrl: event.ctrlKey || event.metaKey,
    shift: event.shiftKey,
    alt: event.altKey,
  }
}

export function sameChord(a: Chord, b: Chord): boolean {
  return (
    a.code === b.code &&
    (a.ctrl ?? false) === (b.ctrl ?? false) &&
    (a.shift ?? false) === (b.shift ?? false) &&
    (a.alt ?? false) === (b.alt ?? false)
  )
}

/** The command a key means, whether or not it makes sense now. */
export function commandOf<W>(commands: readonly Command<W>[], chord: Chord): Command<W> | undefined {
  return commands.find(({ keys }) => keys?.some((key) => sameChord(key, chord)))
}

/** Runs a command when it makes sense. Returns whether it did. */
export function runCommand<W>(command: Command<W> | undefined, world: W): boolean {
  if (!command || command.isEnabled?.(world) === false) return false
  command.run(world)
  return true
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Equal: '+',
  Minus: '−',
  Slash: '/',
  Period: '.',
  Comma: ',',
  BracketLeft: '[',
  BracketRight: ']',
  Escape: 'Esc',
}

/** A chord as it is written on keys: "Ctrl+Shift+Z". */
export function chordText({ code, ctrl, shift, alt }: Chord): string {
  const key = NAMED[code] ?? code.replace(/^(Key|Digit|Numpad)/, '')
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', key].filter(Boolean).join('+')
}

// The custom properties of the theme as plain values for the painter, and news of their change.
import type { Unsubscribe } from '../../shared/base/signal.ts'
import { INKS, type Ink } from '../../shared/board/item.ts'
import { NOTE_COLOURS, STAGES } from '../../shared/method/method.ts'
import type { ColourCode, StageId } from '../../shared/method/vocabulary.ts'

export interface Palette {
  readonly ground: string
  readonly sheet: string
  readonly cell: string
  readonly line: string
  readonly lineStrong: string
  readonly ink: string
  readonly inkQuiet: string
  readonly accent: string
  readonly accentSoft: string
  readonly onAccent: string
  readonly found: string
  readonly inkOnNote: string
  readonly notes: Readonly<Record<ColourCode, string>>
  readonly stages: Readonly<Record<StageId, string>>
  readonly inks: Readonly<Record<Ink, string>>
  /** Around ink that would not show on light paper; null where every ink does. */
  readonly inkCasing: string | null
  /** See-through. */
  readonly highlights: Readonly<Record<Ink, string>>
  /** How a highlighter's line lies on what is under it. */
  readonly highlightBlend: GlobalCompositeOperation
  /** Edges instead of shadows: the high-contrast theme. */
  readonly outlined: boolean
  /** Strength of the shadow under a note, 0 to 1. */
  readonly shadow: number
  readonly noteFont: string
  readonly interfaceFont: string
}

/** Reads the theme in force at an element. */
export function readPalette(root: Element): Palette {
  const style = getComputedStyle(root)
  const value = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback
  const theme = root.getAttribute('data-theme')
  const notes = NOTE_COLOURS.map(({ code, hex }) => [code, value(`--note-${code}`, hex)])
  const stages = STAGES.map(({ id }) => [id, value(`--stage-${id}`, '#55504a')])
  const inks = INKS.map((ink) => [ink, value(`--ink-${ink}`, '#1f1f1f')])
  const highlights = INKS.map((ink) => [ink, value(`--highlight-${ink}`, 'rgb(255 165 0 / 0.5)')])
  return {
    ground: value('--surface', '#faf8f4'),
    sheet: value('--surface-raised', '#ffffff'),
    cell: value('--surface-sunken', '#f1ede5'),
    line: value('--line', '#d9d2c5'),
    lineStrong: value('--line-strong', '#86796a'),
    ink: value('--ink', '#1f1f1f'),
    inkQuiet: value('--ink-quiet', '#55504a'),
    accent: value('--accent', '#1d5c8a'),
    accentSoft: value('--accent-soft', '#e3eef6'),
    onAccent: value('--on-accent', '#ffffff'),
    found: value('--found', '#d98200'),
    inkOnNote: value('--ink-on-note', '#1f1f1f'),
    notes: Object.fromEntries(notes) as Palette['notes'],
    stages: Object.fromEntries(stages) as Palette['stages'],
    inks: Object.fromEntries(inks) as Palette['inks'],
    inkCasing: theme === 'dark' ? value('--ink-casing', '#1d1b18') : null,
    highlights: Object.fromEntries(highlights) as Palette['highlights'],
    // On dark ground a multiplied colour would not be seen.
    highlightBlend: theme === 'dark' ? 'source-over' : 'multiply',
    outlined: theme === 'contrast',
    shadow: theme === 'dark' ? 0.55 : 0.26,
    noteFont: value('--font-note', '"Shantell Sans Variable", sans-serif'),
    interfaceFont: value('--font-interface', '"Atkinson Hyperlegible Next Variable", sans-serif'),
  }
}

/** Calls back when another theme is chosen. */
export function onThemeChange(root: Element, listener: () => void): Unsubscribe {
  const observer = new MutationObserver(listener)
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme', 'style', 'class'] })
  return () => observer.disconnect()
}

// The kind of a note in words: its symbol on its colour, and what the colour means. Never the colour alone.
import type { Language } from '../../shared/i18n/language.ts'
import { colourOf } from '../../shared/method/method.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import styles from './kind.module.css'

/** The meaning up to its colon: "Faktas, pastebėjimas" of "Faktas, pastebėjimas: ką matėme, žinome, darėme". */
export function shortMeaning(colour: ColourCode, language: Language): string {
  return colourOf(colour).meaning[language].split(':')[0] ?? ''
}

export function KindSymbol({ colour }: { readonly colour: ColourCode }) {
  return (
    <span aria-hidden="true" className={styles.symbol} style={{ background: `var(--note-${colour})` }}>
      {colourOf(colour).symbol}
    </span>
  )
}

// The words of the method as types: stages, modes, scopes, note colours, sectors.
import type { Bilingual } from '../i18n/language.ts'

export type StageId = 'open' | 'empathise' | 'define' | 'ideate' | 'prototype' | 'commit'
export type ModeId = 'plenary' | 'silent' | 'pairs' | 'group' | 'async'
export type ScopeId = 'board' | 'group' | 'pair' | 'person'
export type ColourCode = 'yellow' | 'blue' | 'pink' | 'green' | 'orange' | 'violet' | 'white'
export type SectorCode =
  | 'culture'
  | 'municipality'
  | 'education'
  | 'lag'
  | 'community'
  | 'business'
  | 'artist'
  | 'other'

export interface Stage {
  readonly id: StageId
  readonly order: number
  readonly label: Bilingual
  readonly kind: 'core' | 'optional'
}

/** A note's colour is the kind of statement, doubled by a symbol. */
export interface NoteColour {
  readonly code: ColourCode
  readonly label: Bilingual
  readonly hex: string
  readonly symbol: string
  readonly meaning: Bilingual
}

export interface Sector {
  readonly code: SectorCode
  readonly label: Bilingual
}

/** The letter a stage gives its notes' codes: E-014 is the fourteenth note of Empathise. */
export const STAGE_LETTER: Readonly<Record<StageId, string>> = {
  open: 'O',
  empathise: 'E',
  define: 'D',
  ideate: 'I',
  prototype: 'P',
  commit: 'C',
}

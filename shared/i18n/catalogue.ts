// All phrases of the interface in both languages, one area a file. A key missing in one language does not compile.
import type { Language } from './language.ts'
import { canvas } from './phrases/canvas.ts'
import { common } from './phrases/common.ts'
import { concept } from './phrases/concept.ts'
import { home } from './phrases/home.ts'
import { join } from './phrases/join.ts'
import { outline } from './phrases/outline.ts'
import { phone } from './phrases/phone.ts'
import { projector } from './phrases/projector.ts'
import { workshop } from './phrases/workshop.ts'

const lt = {
  canvas: canvas.lt,
  common: common.lt,
  concept: concept.lt,
  home: home.lt,
  join: join.lt,
  outline: outline.lt,
  phone: phone.lt,
  projector: projector.lt,
  workshop: workshop.lt,
}

const en = {
  canvas: canvas.en,
  common: common.en,
  concept: concept.en,
  home: home.en,
  join: join.en,
  outline: outline.en,
  phone: phone.en,
  projector: projector.en,
  workshop: workshop.en,
}

/** The Lithuanian catalogue is the source: its keys and arguments are the types of every phrase. */
export type Catalogue = typeof lt

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { lt, en: en as Catalogue }

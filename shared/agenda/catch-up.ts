// What somebody who comes late needs to know, in three lines: the challenge, what was agreed, what is done now. From the
// workshop's own data and the method; at most sixty words with their labels, so that it is read standing.
import type { Language } from '../i18n/language.ts'
import { findActivity } from '../method/method.ts'
import type { Agenda } from './agenda.ts'
import { stepsOf } from './plan.ts'

/** Words each line may have; labels and the time left bring it to sixty at most. */
const MOST = { challenge: 20, agreements: 17, step: 14 } as const

export interface CatchUp {
  /** Empty when nobody wrote any. */
  readonly challenge: string
  /** Empty when none are written down. */
  readonly agreements: string
  /** null in a break, and before the beginning. */
  readonly step: { readonly activity: string; readonly instruction: string } | null
}

/** As much of a note as is read; `text` is plain. */
interface Agreed {
  readonly text: string
  readonly createdAt: number
  readonly place: { readonly frame: string | null; readonly cell: string | null }
}

export function catchUpOf(agenda: Agenda, notes: readonly Agreed[], language: Language): CatchUp {
  const frames = new Map(agenda.frames.map(({ id, activity }) => [id, activity]))
  const agreed = notes
    .filter(({ place }) => frames.get(place.frame ?? '') === 'open.brief' && place.cell === 'agreements')
    .sort((a, b) => a.createdAt - b.createdAt)
    .map(({ text }) => text.trim().replace(/[.;]+$/, ''))
    .filter((text) => text !== '')
  return {
    challenge: firstWords(agenda.about?.brief ?? '', MOST.challenge),
    agreements: firstWords(agreed.join('; '), MOST.agreements),
    step: stepOf(agenda, language),
  }
}

function stepOf(agenda: Agenda, language: Language): CatchUp['step'] {
  const { current, position } = agenda
  if (!current || !position || agenda.isFinished) return null
  const activity = current.activity === null ? undefined : findActivity(current.activity)
  const name = activity?.name[language] ?? current.note[language]
  if (name === '') return null
  const text = activity ? (stepsOf(current)[position.step]?.text[language] ?? '') : ''
  const left = MOST.step - wordsOf(name).length
  return {
    activity: firstWords(name, MOST.step),
    instruction: left < 3 ? '' : firstWords(text, left),
  }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter(Boolean)
}

/** The first words of a text, with "…" when there are more. Ends with a sentence where one ends not too early. */
export function firstWords(text: string, most: number): string {
  const words = wordsOf(text)
  if (words.length <= most) return words.join(' ')
  const kept = words.slice(0, most)
  const end = kept.findLastIndex((word) => /[.!?]$/.test(word))
  if (end + 1 >= most / 2) return kept.slice(0, end + 1).join(' ')
  return `${kept.join(' ').replace(/[,;:–-]+$/, '')}…`
}

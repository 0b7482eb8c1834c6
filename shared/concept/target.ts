// How long a field should be, read from the specification's wording ("600-1,200 chars", "≤ 6 items").

export interface LengthTarget {
  /** Characters of a text (or of each line), or entries of a list or table. */
  readonly unit: 'characters' | 'entries'
  readonly min: number | null
  readonly max: number
}

/** The target a specification states; null when it states none that can be counted. */
export function readTarget(length: string): LengthTarget | null {
  const found =
    /(?:(?<min>\d[\d,]*)\s*-\s*)?(?<limit>≤\s*)?(?<max>\d[\d,]*)\s*(?<unit>chars|rows?|items?|lists|images)/.exec(
      length,
    )
  const { min, limit, max, unit } = found?.groups ?? {}
  if (max === undefined || unit === undefined || /each/.test(length)) return null
  const most = numberIn(max)
  if (unit === 'chars') return { unit: 'characters', min: min ? numberIn(min) : null, max: most }
  const least = min ? numberIn(min) : limit ? null : most
  return { unit: 'entries', min: least, max: most }
}

export type Fit = 'under' | 'within' | 'over'

export function fitOf(target: LengthTarget, count: number): Fit {
  if (count > target.max) return 'over'
  return target.min !== null && count < target.min ? 'under' : 'within'
}

function numberIn(text: string): number {
  return Number(text.replaceAll(',', ''))
}

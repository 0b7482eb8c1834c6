// A guess at two cases of a Lithuanian place name, from its ending. It only prefills a field: a person reads it over,
// and an ending it does not know gets no guess at all.

export interface LocalityCases {
  /** "Ignalinos" */
  readonly genitive: string
  /** "Ignalinoje" */
  readonly locative: string
}

interface Ending {
  readonly nominative: string
  readonly genitive: string
  readonly locative: string
  /** The genitive softens a stem that ends in t or d: Užventis, Užvenčio. */
  readonly softens?: true
}

/** The first that fits counts, so longer endings stand before the shorter ones they end in. */
const ENDINGS: readonly Ending[] = [
  { nominative: 'ieji', genitive: 'ųjų', locative: 'uosiuose' },
  { nominative: 'oji', genitive: 'osios', locative: 'ojoje' },
  { nominative: 'asis', genitive: 'ojo', locative: 'ajame' },
  // Švenčionys, Kaišiadorys: plural, unlike Panevėžys.
  { nominative: 'onys', genitive: 'onių', locative: 'onyse' },
  { nominative: 'dorys', genitive: 'dorių', locative: 'doryse' },
  { nominative: 'jis', genitive: 'jo', locative: 'jyje' },
  { nominative: 'jas', genitive: 'jo', locative: 'juje' },
  { nominative: 'ias', genitive: 'io', locative: 'yje' },
  { nominative: 'as', genitive: 'o', locative: 'e' },
  { nominative: 'is', genitive: 'io', locative: 'yje', softens: true },
  { nominative: 'ys', genitive: 'io', locative: 'yje', softens: true },
  { nominative: 'us', genitive: 'aus', locative: 'uje' },
  { nominative: 'ai', genitive: 'ų', locative: 'uose' },
  { nominative: 'os', genitive: 'ų', locative: 'ose' },
  { nominative: 'ės', genitive: 'ių', locative: 'ėse', softens: true },
  { nominative: 'ė', genitive: 'ės', locative: 'ėje' },
  { nominative: 'a', genitive: 'os', locative: 'oje' },
]

/** Endings of the adjectives in names of two words: Naujoji Akmenė, Senieji Trakai. A genitive (Kazlų Rūda) stays. */
const ADJECTIVE = /(ieji|oji|asis)$/

/**
 * Guesses the genitive and the locative of a place name.
 *
 * @returns null when the ending is none of the common ones
 */
export function guessLocalityCases(name: string): LocalityCases | null {
  const words = name.normalize('NFC').trim().split(/\s+/)
  const declined = words.map((word, index) =>
    index === words.length - 1 || ADJECTIVE.test(word) ? decline(word) : { genitive: word, locative: word },
  )
  const known = declined.filter((cases) => cases !== null)
  if (known.length < declined.length) return null
  return {
    genitive: known.map(({ genitive }) => genitive).join(' '),
    locative: known.map(({ locative }) => locative).join(' '),
  }
}

function decline(word: string): LocalityCases | null {
  const ending = ENDINGS.find(({ nominative }) => word.endsWith(nominative))
  // A name is longer than its ending; "Ai" or "Us" is something we know nothing of.
  if (!ending || word.length < ending.nominative.length + 2) return null
  const stem = word.slice(0, -ending.nominative.length)
  return {
    genitive: (ending.softens ? soften(stem) : stem) + ending.genitive,
    locative: stem + ending.locative,
  }
}

function soften(stem: string): string {
  if (stem.endsWith('t')) return `${stem.slice(0, -1)}č`
  if (stem.endsWith('d')) return `${stem.slice(0, -1)}dž`
  return stem
}

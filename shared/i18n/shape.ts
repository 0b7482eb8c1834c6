// The types that make a missing phrase or plural form a compile error.

/** The same keys as T, any wording: what the English catalogue must satisfy. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

/** A Lithuanian plural needs one, few, many and other, in this order; else the phrase has type never. */
type LithuanianPlural<S extends string> = S extends `${string}, plural,${infer Forms}`
  ? Forms extends `${string}one {${string}few {${string}many {${string}other {${string}`
    ? S
    : never
  : S

/** An English plural needs one and other, in this order. */
type EnglishPlural<S extends string> = S extends `${string}, plural,${infer Forms}`
  ? Forms extends `${string}one {${string}other {${string}`
    ? S
    : never
  : S

type Checked<T, L extends 'lt' | 'en'> = {
  readonly [K in keyof T]: T[K] extends string
    ? L extends 'lt'
      ? LithuanianPlural<T[K]>
      : EnglishPlural<T[K]>
    : Checked<T[K], L>
}

/**
 * Declares one area of the interface in both languages.
 *
 * A key missing in either language, or a plural form missing in a sentence that has plurals, does not compile.
 */
export function phrases<const L, const E extends SameKeys<L>>(
  area: { readonly lt: L & Checked<L, 'lt'>; readonly en: E & Checked<E, 'en'> } & {
    readonly en: Readonly<Record<Exclude<keyof E, keyof L>, never>>
  },
): { readonly lt: L; readonly en: SameKeys<L> } {
  return area as { readonly lt: L; readonly en: SameKeys<L> }
}

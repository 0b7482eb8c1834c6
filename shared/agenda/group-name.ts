// What the people of a frame are called: a small group, a pair, or a sheet of one's own (which says nobody's name).
import type { Language } from '../i18n/language.ts'

/** Marks in the place of a group's label: the nth sheet of a person, of a pair. */
const MARKS = { '#': { lt: 'lapas', en: 'Sheet' }, '&': { lt: 'pora', en: 'Pair' } } as const

/** Labels up to this long ("A", "12") get the word "group". */
const BARE_LABEL = 3

export function sheetMark(n: number, isPair: boolean): string {
  return `${isPair ? '&' : '#'}${n}`
}

export function isSheet({ group }: { readonly group: string | null }): boolean {
  return group !== null && group[0] !== undefined && group[0] in MARKS
}

/** What the frames of a group are called that went over to another. */
export function mergedName(name: string, language: Language): string {
  return language === 'lt' ? `${name} (prijungta)` : `${name} (merged)`
}

/** "A grupelė", "3 lapas", "2 pora"; a longer label as it is. */
export function groupName(label: string, language: Language): string {
  const mark = label[0] as keyof typeof MARKS
  const isLithuanian = language === 'lt'
  if (mark in MARKS) {
    const n = label.slice(1)
    return isLithuanian ? `${n} ${MARKS[mark].lt}` : `${MARKS[mark].en} ${n}`
  }
  if (label.length > BARE_LABEL) return label
  return isLithuanian ? `${label} grupelė` : `Group ${label}`
}

// What the groups of a workshop are called, by the ids frames carry: renamed ones, those that went over to another, sheets.
import type { Language } from '../i18n/language.ts'
import type { Agenda } from './agenda.ts'
import { groupName, isSheet, mergedName } from './group-name.ts'
import { mergedInto } from './merges.ts'

export function groupNames(agenda: Agenda, language: Language): Readonly<Record<string, string>> {
  const merged = mergedInto(agenda)
  const named = agenda.groups.map(({ id, label }) => {
    const name = groupName(label, language)
    return [id, merged.has(id) ? mergedName(name, language) : name] as const
  })
  const sheets = agenda.frames.filter(isSheet).map(({ group }) => group ?? '')
  return Object.fromEntries([...named, ...sheets.map((mark) => [mark, groupName(mark, language)] as const)])
}

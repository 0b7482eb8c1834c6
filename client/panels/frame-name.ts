// What a frame is called among people: its activity, and its small group where it has one.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { Frame } from '../../shared/agenda/frame.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'

export function frameName(frame: Frame, agenda: Agenda, language: Language): string {
  const name = findActivity(frame.activity)?.name[language] ?? frame.activity
  const group = agenda.groups.find(({ id }) => id === frame.group)
  return group ? `${name}, ${group.label}` : name
}

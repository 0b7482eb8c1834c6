// The ready agendas, and finding one. Apart from method.ts, because phones and boards never need them.
import type { AgendaTemplate } from './agenda-template.ts'
import { agendaTemplates } from './data/agendas.ts'

export { agendaTemplates as AGENDA_TEMPLATES }

export function findAgendaTemplate(id: string): AgendaTemplate | undefined {
  return agendaTemplates.find((template) => template.id === id)
}

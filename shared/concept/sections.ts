// The concept's sections, and finding one.
import { sections } from './data/structure.ts'
import type { SectionSpec } from './structure.ts'

export { sections as SECTIONS }

export function findSection(id: string): SectionSpec | undefined {
  return sections.find((section) => section.id === id)
}

// The concept in each format that is rendered here, by name. Each renderer is loaded when it is asked for. The PDF is the
// server's (server/pdf/).
import type { Concept } from '../concept/composed.ts'
import { layOut } from './laid-out.ts'
import { shapedConcept, type Wish } from './shaped-concept.ts'

export const CONCEPT_FORMATS = ['docx', 'html', 'md', 'txt'] as const
export type ConceptFormat = (typeof CONCEPT_FORMATS)[number]

export const MEDIA_TYPE: Readonly<Record<ConceptFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
}

/** All it takes to make a document: plain values, which another thread may be handed. */
export interface RenderTask {
  readonly concept: Concept
  readonly format: ConceptFormat
  readonly wish: Wish
}

/** What another thread says: first that it is there, then what came of its task. */
export type RenderAnswer = 'ready' | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }

export async function renderConcept(
  concept: Concept,
  format: ConceptFormat,
  wish: Wish,
): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'docx': {
      const { renderDocx } = await import('./docx.ts')
      return renderDocx(shapedConcept(concept, wish), wish)
    }
    case 'html': {
      const { renderHtml } = await import('./html.ts')
      return new TextEncoder().encode(renderHtml(layOut(concept, wish), wish))
    }
    case 'md': {
      const { renderMarkdown } = await import('./markdown.ts')
      return new TextEncoder().encode(renderMarkdown(layOut(concept, wish)))
    }
    case 'txt': {
      const { renderText } = await import('./text.ts')
      return new TextEncoder().encode(renderText(layOut(concept, wish)))
    }
  }
}

// Where the selected note was pasted from; nothing for a note that was written here.
import { SourceLine } from '../model/source-line.tsx'
import type { CanvasState } from './canvas-state.ts'

export function SourceOf({ state, item }: { readonly state: CanvasState; readonly item: string }) {
  const source = state.scene.note(item)?.note.source
  if (!source) return null
  return (
    <span>
      <SourceLine source={source} workshop={state.workshop?.id ?? ''} codes={state.codes} />
    </span>
  )
}

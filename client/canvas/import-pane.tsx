// Where a list or a table is looked at before it becomes notes: fetched when somebody wants it.
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import type { CanvasState } from './canvas-state.ts'

const ImportDialog = part(
  ['importing'],
  async () => (await import('./import/import-dialog.tsx')).ImportDialog,
)

interface ImportPaneProps {
  readonly state: CanvasState
  readonly groups: Readonly<Record<string, string>>
  readonly language: Language
}

export function ImportPane({ state, groups, language }: ImportPaneProps) {
  const { request } = state.pasteboard
  return request && <ImportDialog state={state} request={request} groups={groups} language={language} />
}

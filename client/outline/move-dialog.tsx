// Where the selected things go: one dialog for all of them.
import { useTranslations } from 'use-intl'
import { Dialog } from '../model/finding/dialog.tsx'
import { MovePanel } from './note-actions.tsx'
import type { OutlineView } from './outline-view.ts'

export function MoveDialog({ view }: { readonly view: OutlineView }) {
  const names = useTranslations('commands.names')
  const t = useTranslations('finding.palette')
  const { world, language } = view
  const close = () => world.screen.open(null)
  return (
    <Dialog title={names('moveToCell')} close={t('close')} onClose={close}>
      <MovePanel
        here={null}
        view={view}
        targets={world.screen.targets()}
        onClose={close}
        onMove={(target) => {
          close()
          world.moveTo(world.movable, target, target.cell.prompt[language])
        }}
      />
    </Dialog>
  )
}

// Opens the choice of how the finished document is taken away. What it opens, and every renderer, is fetched when asked for.
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { part, useFetchedAhead } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { Trigger } from '../../panels/trigger.tsx'
import { useWorld } from './concept-world.ts'

const DownloadPanel = part(['documents'], async () => (await import('./download-panel.tsx')).fetchPanel())

export function DownloadButton({ onMessage }: { readonly onMessage: (text: string) => void }) {
  const world = useWorld()
  const t = useTranslations('concept')
  useFetchedAhead([DownloadPanel])
  return (
    <Trigger
      className={kit.button ?? ''}
      opens="dialog"
      content={({ onClose }) => <DownloadPanel onClose={onClose} world={world} onMessage={onMessage} />}
    >
      <Download aria-hidden="true" /> {t('download')}
    </Trigger>
  )
}

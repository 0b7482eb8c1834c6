// Opens what takes the workshop's tables and texts elsewhere: sheets of notes, clusters and votes, and the texts for a form
// on the web. All of it is fetched when it is asked for.
import { Table } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { part } from '../../model/part.tsx'
import kit from '../../panels/kit.module.css'
import { Trigger } from '../../panels/trigger.tsx'
import { useWorld } from './concept-world.ts'

const DataMenu = part(['webform'], async () => (await import('./data-menu.tsx')).DataMenu)
const WebForm = part(['webform'], async () => (await import('./web-form.tsx')).WebForm)

export function DataButton({ onMessage }: { readonly onMessage: (text: string) => void }) {
  const world = useWorld()
  const t = useTranslations('money')
  const [form, setForm] = useState(false)
  return (
    <>
      <Trigger
        className={kit.button ?? ''}
        opens="menu"
        content={({ trigger, onClose }) => (
          <DataMenu
            world={world}
            trigger={trigger}
            onClose={onClose}
            onMessage={onMessage}
            onForm={() => setForm(true)}
          />
        )}
      >
        <Table aria-hidden="true" /> {t('data')}
      </Trigger>
      {form && <WebForm world={world} onClose={() => setForm(false)} />}
    </>
  )
}

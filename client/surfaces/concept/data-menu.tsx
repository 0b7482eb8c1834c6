// The menu of the workshop's tables: notes, clusters and votes as one XLSX or each as CSV, and the texts for a web form.
import { useTranslations } from 'use-intl'
import { asciiName } from '../../../shared/concept/format.ts'
import { workshopSheets } from '../../../shared/concept/workshop-sheets.ts'
import { saveFile } from '../../model/save-file.ts'
import { FloatingMenu } from '../../panels/floating.tsx'
import type { Floating } from '../../panels/trigger.tsx'
import type { ConceptWorld } from './concept-world.ts'

interface DataMenuProps extends Floating {
  readonly world: ConceptWorld
  readonly onMessage: (text: string) => void
  readonly onForm: () => void
}

const FILES = ['xlsx', 'notes', 'clusters', 'votes'] as const
type File = (typeof FILES)[number]

/** The renderers are heavy: they come when a file is wanted. */
async function save({ agenda, board, people, language }: ConceptWorld, file: File): Promise<string> {
  const sheets = workshopSheets({ agenda, board, people, language })
  const place = asciiName(agenda.about?.locality.name ?? '') || 'Vieta'
  if (file === 'xlsx') {
    const { renderXlsx } = await import('../../../shared/export/xlsx.ts')
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const name = `${place}_${language === 'lt' ? 'lenteles' : 'tables'}.xlsx`
    return saveFile(name, new Blob([await renderXlsx(sheets)], { type }))
  }
  const sheet = sheets[FILES.indexOf(file) - 1]
  if (!sheet) throw new RangeError(`There is no sheet of ${file}`)
  const { renderCsv } = await import('../../../shared/export/csv.ts')
  const text = renderCsv(sheet, language)
  return saveFile(
    `${place}_${asciiName(sheet.name)}.csv`,
    new Blob([text], { type: 'text/csv;charset=utf-8' }),
  )
}

export function DataMenu({ world, trigger, onClose, onMessage, onForm }: DataMenuProps) {
  const t = useTranslations('webform')
  const choose = async (id: string) => {
    if (id === 'form') {
      onForm()
      return
    }
    const file = FILES.find((known) => known === id)
    if (!file) return
    onMessage(t('preparing'))
    try {
      onMessage(t('ready', { name: await save(world, file) }))
    } catch (error) {
      onMessage(t('failed'))
      throw error
    }
  }
  return (
    <FloatingMenu
      trigger={trigger}
      onClose={onClose}
      label={t('menu')}
      entries={[
        ...FILES.map((id) => ({ id, label: t(`files.${id}`) })),
        { id: 'form', label: `${t('title')}…` },
      ]}
      onChoose={(id) => void choose(id)}
    />
  )
}

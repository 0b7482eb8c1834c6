// Makes the DOCX in the browser and hands it over. The renderer is heavy, so it is fetched when asked for.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { composeConcept } from '../../../shared/concept/compose.ts'
import { fileNameOf } from '../../../shared/export/file-name.ts'
import { isLanguage, type Language } from '../../../shared/i18n/language.ts'
import { saveFile } from '../../model/save-file.ts'
import kit from '../../panels/kit.module.css'
import styles from './concept-page.module.css'
import { type ConceptWorld, useWorld } from './concept-world.ts'

async function saveDocx(world: ConceptWorld, language: Language): Promise<string> {
  const { renderDocx } = await import('../../../shared/export/docx.ts')
  const concept = composeConcept(world, world.draft, language)
  const name = fileNameOf(concept, 'docx')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  return saveFile(name, new Blob([await renderDocx(concept)], { type }))
}

export function DownloadButton({ onMessage }: { readonly onMessage: (text: string) => void }) {
  const world = useWorld()
  const t = useTranslations('concept')
  const [chosen, setChosen] = useState<Language | null>(null)
  const [busy, setBusy] = useState(false)
  const language = chosen ?? world.language
  const download = async () => {
    setBusy(true)
    onMessage(t('preparing'))
    try {
      onMessage(t('downloaded', { name: await saveDocx(world, language) }))
    } catch (error) {
      onMessage(t('downloadFailed'))
      throw error
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={styles.download}>
      <label className={styles.language}>
        <span className="visually-hidden">{t('downloadLanguage')}</span>
        <select
          className={kit.input}
          value={language}
          onChange={({ target }) => setChosen(isLanguage(target.value) ? target.value : null)}
        >
          <option value="lt">{t('lithuanian')}</option>
          <option value="en">{t('english')}</option>
        </select>
      </label>
      <button
        type="button"
        className={kit.button}
        title={t('downloadHint')}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void download()
        }}
      >
        <Download aria-hidden="true" /> {busy ? t('preparing') : t('download')}
      </button>
    </div>
  )
}

// The whole workshop as one JSON file, to keep or to take to another server.
import { Download } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { saveFile } from '../../model/save-file.ts'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import { archiveFileName } from './archive-file-name.ts'
import styles from './share.module.css'

interface ArchiveDownloadProps {
  readonly secret: string
  readonly workshop: string
  readonly title: string
}

export function ArchiveDownload({ secret, workshop, title }: ArchiveDownloadProps) {
  const t = useTranslations('home.share')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const download = () =>
    submit(async () => {
      saveFile(archiveFileName(title), await deskApi.archive(secret, workshop))
    })
  return (
    <section className={styles.archive} aria-labelledby="archive-title">
      <h2 id="archive-title">{t('filesTitle')}</h2>
      <p className={kit.help}>{t('filesHelp')}</p>
      <button type="button" className={kit.button} aria-disabled={busy} onClick={download}>
        <Download aria-hidden="true" />
        {busy ? t('downloading') : t('download')}
      </button>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
    </section>
  )
}

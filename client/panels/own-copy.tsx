// A copy of one's own: what this device has, to keep or to give to the facilitator. Works without a connection.
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type CopySource, saveNotes, saveRescue } from '../model/rescue-file.ts'
import kit from './kit.module.css'
import styles from './save-details.module.css'

/** The buttons that give a person's own copy. */
export function OwnCopy({ session }: { readonly session: CopySource }) {
  const t = useTranslations('saving')
  const format = useFormatter()
  const [given, setGiven] = useState('')
  const time = (at: number) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })
  const words = { title: t('text.title'), drafts: t('text.drafts'), none: t('text.none') }
  return (
    <section className={styles.part} aria-labelledby="own-copy">
      <h3 id="own-copy">{t('copyTitle')}</h3>
      <p className={kit.help}>{t('copyHelp')}</p>
      <div className={styles.buttons}>
        <button type="button" className={kit.button} onClick={() => setGiven(saveRescue(session))}>
          <Download aria-hidden="true" />
          {t('download')}
        </button>
        {/* Whose notes they are is not known on a device that forgot who one was. */}
        {session.author !== '' && (
          <button
            type="button"
            className={kit.button}
            onClick={() => setGiven(saveNotes(session, words, time))}
          >
            {t('downloadText')}
          </button>
        )}
      </div>
      <p className={kit.help} role="status">
        {given !== '' && t('downloaded', { name: given })}
      </p>
    </section>
  )
}

// Before a document goes out again: that people were erased since, and which versions sent out before still hold them.
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { ErasedReply } from '../../shared/protocol/data-requests.ts'
import { erasedSince } from '../model/data-api.ts'
import styles from './my-data.module.css'

export function SentVersions({ ticket, workshop }: { readonly ticket: string; readonly workshop: string }) {
  const t = useTranslations('mydata')
  const format = useFormatter()
  const [erased, setErased] = useState<ErasedReply | null>(null)
  useEffect(() => {
    let left = false
    erasedSince(ticket, workshop).then(
      (reply) => left || setErased(reply),
      // Without the server nothing is known, and the document can be made all the same.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [ticket, workshop])
  if (!erased || erased.lastAt === null) return null
  const day = (at: number) => format.dateTime(at, { dateStyle: 'short' })
  const { lastAt, versions } = erased
  return (
    <div className={styles.asked} role="note">
      <p>{t(versions.length > 0 ? 'sent' : 'sentNone', { at: day(lastAt) })}</p>
      {versions.length > 0 && (
        <ul className={styles.versions}>
          {versions.map(({ version, at, what, who }) => (
            <li key={`${version}-${at}`}>
              {t('sentVersion', { version, at: day(at), what })}
              {who !== '' && ` (${who})`}
            </li>
          ))}
        </ul>
      )}
      <p>{t('sentTell')}</p>
    </div>
  )
}

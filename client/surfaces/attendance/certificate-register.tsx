// The register of certificates of a workshop: every number ever given, what became of it, and its PDF.
import { FileArchive, FileDown } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { type CertificateRow, verificationPath } from '../../../shared/people/certificate.ts'
import kit from '../../panels/kit.module.css'
import styles from './attendance.module.css'
import type { AttendanceProps } from './attendance-table.tsx'
import { Ending } from './ending.tsx'
import type { Taking } from './use-file.ts'

interface RegisterProps extends AttendanceProps, Pick<Taking, 'busy' | 'take'> {
  readonly language: Language
}

interface Ended {
  readonly what: 'cancel' | 'reissue'
  readonly row: CertificateRow
}

export function CertificateRegister({ reply, api, changed, busy, take, language }: RegisterProps) {
  const t = useTranslations('attendance')
  const format = useFormatter()
  const [ending, setEnding] = useState<Ended | null>(null)
  const { register, mayIssue } = reply
  if (register.length === 0) return mayIssue ? null : <p>{t('registerEmpty')}</p>
  const query = language === 'en' ? '?lang=en' : ''
  return (
    <div className={styles.register}>
      <div className={styles.head}>
        <h3>{t('register')}</h3>
        {mayIssue && register.some(({ state, name }) => state === 'valid' && name !== null) && (
          <div className={styles.actions}>
            <button
              type="button"
              className={kit.button}
              aria-disabled={busy !== null}
              onClick={() => take('certificates/pdf')}
            >
              <FileDown aria-hidden="true" />
              {busy === 'certificates/pdf' ? t('preparing') : t('all')}
            </button>
            <button
              type="button"
              className={kit.button}
              aria-disabled={busy !== null}
              onClick={() => take('certificates/zip')}
            >
              <FileArchive aria-hidden="true" />
              {busy === 'certificates/zip' ? t('preparing') : t('zip')}
            </button>
          </div>
        )}
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('registerColumns.number')}</th>
            <th scope="col">{t('registerColumns.name')}</th>
            <th scope="col">{t('registerColumns.date')}</th>
            <th scope="col">{t('registerColumns.state')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('columns.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {register.map((row) => (
            <tr key={row.number} data-ended={row.state !== 'valid' || undefined}>
              <th scope="row" className={styles.figures}>
                {row.number}
              </th>
              <td>{row.name ?? t('nameless')}</td>
              <td className={styles.figures}>{format.dateTime(row.issuedAt, { dateStyle: 'short' })}</td>
              <td>
                <span className={row.state === 'valid' ? styles.good : styles.bad}>
                  {t(`states.${row.state}`)}
                </span>
                {row.replacedBy !== null && <small>{t('replaced', { number: row.replacedBy })}</small>}
                {row.reason !== '' && <small>{row.reason}</small>}
              </td>
              <td className={styles.rowActions}>
                <a
                  className={kit.quiet}
                  href={`${verificationPath(row.code)}${query}`}
                  target="_blank"
                  rel="noopener"
                  aria-label={t('verifyNamed', { number: row.number })}
                >
                  {t('verify')}
                </a>
                {mayIssue && row.state === 'valid' && row.name !== null && (
                  <>
                    <button
                      type="button"
                      className={kit.quiet}
                      aria-label={t('pdfNamed', { number: row.number })}
                      aria-disabled={busy !== null}
                      onClick={() => take(`certificates/${encodeURIComponent(row.number)}/pdf`)}
                    >
                      {t('pdf')}
                    </button>
                    {(['reissue', 'cancel'] as const).map((what) => (
                      <button
                        key={what}
                        type="button"
                        className={kit.quiet}
                        aria-label={t(`${what}Named`, { number: row.number })}
                        onClick={() => setEnding({ what, row })}
                      >
                        {t(what)}
                      </button>
                    ))}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && <Ending {...ending} api={api} changed={changed} onClose={() => setEnding(null)} />}
    </div>
  )
}

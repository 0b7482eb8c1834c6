// What the server knows of a workshop's attendance, and what is being done with it: one answer holds everything shown here.
import { FileDown, RefreshCw } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import type { AttendanceReply } from '../../../shared/protocol/attendance.ts'
import { attendanceApi } from '../../model/attendance-api.ts'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './attendance.module.css'
import { AttendanceTable } from './attendance-table.tsx'
import { CertificateRegister } from './certificate-register.tsx'
import { Issuing } from './issuing.tsx'
import { Settings } from './settings.tsx'
import { useFile } from './use-file.ts'

interface AttendanceViewProps {
  readonly ticket: string
  readonly workshop: string
  readonly language: Language
}

export function AttendanceView({ ticket, workshop, language }: AttendanceViewProps) {
  const t = useTranslations('attendance')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const api = useMemo(() => attendanceApi(ticket, workshop), [ticket, workshop])
  const [reply, setReply] = useState<AttendanceReply | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  const { busy, fault, take } = useFile(api)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the wish to look again
  useEffect(() => {
    let left = false
    api.read().then(
      (read) => {
        if (left) return
        setReply(read)
        setError(null)
      },
      (failed: unknown) => left || setError(failed),
    )
    return () => {
      left = true
    }
  }, [api, asked])
  const again = () => setAsked((count) => count + 1)
  const failed = error ?? fault
  return (
    <>
      {failed !== null && (
        <div className={kit.notice} role="alert">
          <p>{faultText(failed)}</p>
          <button type="button" className={kit.button} onClick={again}>
            {common('tryAgain')}
          </button>
        </div>
      )}
      {reply === null && error === null && <p role="status">{common('loading')}</p>}
      {reply && (
        <>
          <section aria-labelledby="list-title" className={styles.section}>
            <div className={styles.head}>
              <div>
                <h2 id="list-title">{t('list')}</h2>
                <p className={kit.help} role="status">
                  {t('summary', {
                    people: reply.rows.length,
                    minutes: String(reply.contactMinutes),
                    hours: String(reply.academicHours),
                  })}
                </p>
              </div>
              <div className={styles.actions}>
                {(['before', 'after'] as const).map((moment) => (
                  <button
                    key={moment}
                    type="button"
                    className={kit.button}
                    aria-disabled={busy !== null}
                    onClick={() => take(`attendance/list/${moment}?lang=${language}`)}
                  >
                    <FileDown aria-hidden="true" />
                    {busy?.includes(`list/${moment}`) ? t('preparing') : t(moment)}
                  </button>
                ))}
                <button
                  type="button"
                  className={kit.button}
                  aria-disabled={busy !== null}
                  onClick={() => take(`attendance/minutes?lang=${language}`)}
                >
                  <FileDown aria-hidden="true" />
                  {busy?.includes('attendance/minutes') ? t('preparing') : t('minutes')}
                </button>
                <button type="button" className={kit.quiet} onClick={again}>
                  <RefreshCw aria-hidden="true" />
                  {t('refresh')}
                </button>
              </div>
            </div>
            {reply.rows.length === 0 ? (
              <p>{t('empty')}</p>
            ) : (
              <AttendanceTable reply={reply} api={api} changed={setReply} />
            )}
          </section>
          <section aria-labelledby="certificates-title" className={styles.section}>
            <h2 id="certificates-title">{t('certificates')}</h2>
            <p>{t('certificatesLead', { threshold: String(reply.settings.threshold) })}</p>
            {reply.mayIssue ? (
              <>
                <Settings reply={reply} api={api} changed={setReply} />
                <Issuing reply={reply} api={api} changed={setReply} />
              </>
            ) : (
              <p className={kit.help}>{t('onlyOrganiser')}</p>
            )}
            <CertificateRegister
              reply={reply}
              api={api}
              changed={setReply}
              busy={busy}
              take={take}
              language={language}
            />
          </section>
        </>
      )}
    </>
  )
}

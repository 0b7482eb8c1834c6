// What people asked about their data, for the organiser: the list with its due days, and a request being recorded. Whoever
// may only confirm sees the list and what waits for a second person.
import { Plus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import type { DataRequestsReply } from '../../../shared/protocol/data-requests.ts'
import { dataApi } from '../../model/data-api.ts'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import { RecordRequest } from './record-request.tsx'
import { RequestCard } from './request-card.tsx'

/** Between looks at an erasure under way, ms. */
const LOOK_AGAIN_MS = 2000

interface DataRequestsProps {
  readonly ticket: string
  readonly workshop: string
  readonly language: Language
}

export function DataRequests({ ticket, workshop, language }: DataRequestsProps) {
  const t = useTranslations('datarequests')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const api = useMemo(() => dataApi(ticket, workshop), [ticket, workshop])
  const [reply, setReply] = useState<DataRequestsReply | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  const [isRecording, setRecording] = useState(false)
  const [opened, setOpened] = useState<string | null>(null)
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
  const isCarrying = reply?.requests.some(({ state }) => state === 'carrying') ?? false
  // Whoever confirmed it may have lost their connection to the documents meanwhile, and this page with it.
  useEffect(() => {
    if (!isCarrying) return
    const timer = setInterval(() => setAsked((count) => count + 1), LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [isCarrying])
  const again = () => setAsked((count) => count + 1)
  return (
    <>
      {error !== null && (
        <div className={kit.notice} role="alert">
          <p>{faultText(error)}</p>
          <button type="button" className={kit.button} onClick={again}>
            {common('tryAgain')}
          </button>
        </div>
      )}
      {reply === null && error === null && <p role="status">{common('loading')}</p>}
      {reply && (
        <>
          {reply.mayManage ? (
            <div>
              <button type="button" className={kit.primary} onClick={() => setRecording(true)}>
                <Plus aria-hidden="true" />
                {t('record.open')}
              </button>
            </div>
          ) : (
            <p className={kit.help}>{t('onlyOrganiser')}</p>
          )}
          {reply.requests.length === 0 && <p>{t('empty')}</p>}
          <div className={styles.list}>
            {reply.requests.map((request) => (
              <RequestCard
                key={request.id}
                request={request}
                reply={reply}
                api={api}
                language={language}
                isOpened={opened === request.id}
                onOpen={(open) => setOpened(open ? request.id : null)}
                changed={setReply}
                again={again}
              />
            ))}
          </div>
          {isRecording && (
            <RecordRequest
              reply={reply}
              api={api}
              onClose={() => setRecording(false)}
              changed={(next) => {
                const known = new Set(reply.requests.map(({ id }) => id))
                setReply(next)
                setOpened(next.requests.find(({ id }) => !known.has(id))?.id ?? opened)
              }}
            />
          )}
        </>
      )}
    </>
  )
}

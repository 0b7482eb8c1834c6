// What an erasure would touch: texts, clusters, insights, sections of the document, versions sent out.
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { drawingName, type HeldDrawing } from '../../../shared/people/data-request-held.ts'
import type { ErasurePreviewReply } from '../../../shared/protocol/data-requests.ts'
import { usePhrases } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'

interface PreviewViewProps {
  readonly preview: ErasurePreviewReply
  /** What else goes from the board. */
  readonly drawings: readonly HeldDrawing[]
}

export function PreviewView({ preview, drawings }: PreviewViewProps) {
  const t = useTranslations('datarequests.preview')
  const { language } = usePhrases()
  const format = useFormatter()
  const title = useRef<HTMLHeadingElement>(null)
  // It came under the button that was pressed: the reader is taken there.
  useEffect(() => title.current?.focus(), [])
  const { notes, clusters, insights, sections, versions } = preview
  return (
    <section className={styles.preview}>
      <h4 ref={title} tabIndex={-1}>
        {t('title')}
      </h4>
      {notes.length === 0 ? (
        <p>{t('noNotes')}</p>
      ) : (
        <dl className={styles.facts}>
          <div>
            <dt>
              {t('notes')}: {notes.length}
            </dt>
            <dd>{notes.map(({ code }) => code).join(', ')}</dd>
          </div>
          <div>
            <dt>
              {t('clusters')}: {clusters.length}
            </dt>
            <dd>
              {clusters.length === 0
                ? t('none')
                : clusters.map(({ title: name, codes, left }) => (
                    <div key={`${name}-${codes.join()}`}>
                      {t('cluster', { title: name, codes: codes.join(', '), left: String(left) })}
                    </div>
                  ))}
            </dd>
          </div>
          <div>
            <dt>
              {t('insights')}: {insights.length}
            </dt>
            <dd>
              {insights.length === 0
                ? t('none')
                : insights.map(({ code, text }) => <div key={`${code}-${text}`}>{`${code} ${text}`}</div>)}
            </dd>
          </div>
          <div>
            <dt>
              {t('sections')}: {sections.length}
            </dt>
            <dd>
              {sections.length === 0
                ? t('none')
                : sections.map(({ id, heading, codes }) => (
                    <div key={id}>
                      {heading[language]}: {codes.join(', ')}
                    </div>
                  ))}
            </dd>
          </div>
        </dl>
      )}
      {drawings.length > 0 && (
        <dl className={styles.facts}>
          <div>
            <dt>
              {t('drawings')}: {drawings.length}
            </dt>
            <dd>{[...new Set(drawings.map((drawing) => drawingName(drawing, language)))].join(', ')}</dd>
          </div>
        </dl>
      )}
      {versions.length > 0 && (
        <>
          <h5>{t('versions')}</h5>
          <ul className={styles.notes}>
            {versions.map(({ version, at, what, who }) => (
              <li key={`${version}-${at}`}>
                <strong>{version}</strong> {format.dateTime(at, { dateStyle: 'short' })} {what}
                {who !== '' && ` (${who})`}
              </li>
            ))}
          </ul>
          <p className={kit.help}>{t('versionsHelp')}</p>
        </>
      )}
    </section>
  )
}

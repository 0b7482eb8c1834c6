// The notes there would be, as they would look: the first of them.
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { plainText } from '../../../shared/board/markup.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { colourOf } from '../../../shared/method/method.ts'
import styles from './importing.module.css'
import type { PlannedNote } from './plan.ts'

const SHOWN = 24

interface NotePreviewProps {
  readonly notes: readonly PlannedNote[]
  /** Where notes go that name no cell: said of the others only. */
  readonly target: PlacedCell | null
  readonly language: Language
}

export function NotePreview({ notes, target, language }: NotePreviewProps) {
  const t = useTranslations('importing.preview')
  if (notes.length === 0) return <p className={styles['help']}>{t('nothing')}</p>
  return (
    <section aria-label={t('label')}>
      <ul className={styles['notes']}>
        {notes.slice(0, SHOWN).map(({ text, colour, cell }, index) => {
          const { symbol, meaning } = colourOf(colour)
          const elsewhere = cell !== null && cell.cell !== target?.cell ? cell.cell.prompt[language] : ''
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: planned notes have nothing else that is theirs
            <li key={index} className={styles['note']} style={{ background: `var(--note-${colour})` }}>
              <span className={styles['symbol']} aria-hidden="true">
                {symbol}
              </span>
              <span className="visually-hidden">{t('kind', { meaning: meaning[language] })} </span>
              <p>{plainText(text)}</p>
              {elsewhere !== '' && (
                <span className={styles['cell']} title={elsewhere}>
                  {t('cell', { cell: elsewhere })}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {notes.length > SHOWN && <p className={styles['help']}>{t('more', { n: notes.length - SHOWN })}</p>}
    </section>
  )
}

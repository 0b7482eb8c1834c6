// The facilitator's script for the moment: what it is for, what to say, what to watch for, a tip. Fetched when it is unfolded.
import { useTranslations } from 'use-intl'
import type { Bilingual, Language } from '../../shared/i18n/language.ts'
import { guidance } from '../../shared/method/data/guidance.ts'
import { activityWatch, modeWatch } from '../../shared/method/data/watch.ts'
import type { ModeId } from '../../shared/method/vocabulary.ts'
import styles from './script.module.css'

interface ScriptProps {
  readonly activity: string
  readonly mode: ModeId
  /** What people are asked to do in this step. */
  readonly say: Bilingual | null
  readonly language: Language
}

export function Script({ activity, mode, say, language }: ScriptProps) {
  const t = useTranslations('planning.script')
  const about = guidance[activity]
  const parts = [
    [t('say'), say === null ? [] : [say[language]]],
    [t('watch'), [activityWatch[activity]?.[language], modeWatch[mode][language]]],
    [t('tip'), [about?.tip[language]]],
    [t('why'), [about?.purpose[language]]],
  ] as const
  return (
    <dl className={styles.script}>
      {parts.map(([title, lines]) => {
        const said = lines.filter((line) => line !== undefined && line !== '')
        if (said.length === 0) return null
        return (
          <div key={title}>
            <dt>{title}</dt>
            {said.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

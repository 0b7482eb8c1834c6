// The facilitator's script for the moment: what to watch for, a tip, what it is for; what to say is the step's own text above it. Fetched when it is unfolded.
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { guidance } from '../../shared/method/data/guidance.ts'
import { activityWatch, modeWatch } from '../../shared/method/data/watch.ts'
import type { ModeId } from '../../shared/method/vocabulary.ts'
import styles from './script.module.css'

interface ScriptProps {
  readonly activity: string
  readonly mode: ModeId
  readonly language: Language
}

export function Script({ activity, mode, language }: ScriptProps) {
  const t = useTranslations('planning.script')
  const about = guidance[activity]
  const parts = [
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

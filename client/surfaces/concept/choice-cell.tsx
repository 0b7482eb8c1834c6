// A cell chosen from a controlled list. Words that came from elsewhere and are in no list stay and can be kept.
import { useTranslations } from 'use-intl'
import { type Choice, choiceIn, chosenText } from '../../../shared/concept/choices.ts'
import type { TextPath } from '../../../shared/concept/concept-draft.ts'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './entries.module.css'

interface ChoiceCellProps {
  readonly path: TextPath
  readonly choices: readonly Choice[]
  readonly typed: string
  readonly label: string
}

/** The value of the option that stands for words in no list. */
const OWN_WORDS = 'own-words'

export function ChoiceCell({ path, choices, typed, label }: ChoiceCellProps) {
  const { draft, language, writable } = useWorld()
  const t = useTranslations('money')
  const chosen = choiceIn(choices, typed)
  const isOwn = chosen === undefined && typed.trim() !== ''
  const choose = (value: string) => {
    if (value === OWN_WORDS) return
    const choice = choices.find(({ id }) => id === value)
    const text = choice ? chosenText(path.field, path.part, choice, language) : ''
    draft.editText(path, text, text.length)
  }
  return (
    <select
      className={`${kit.input} ${styles.choice}`}
      aria-label={label}
      disabled={!writable}
      value={chosen?.id ?? (isOwn ? OWN_WORDS : '')}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{t('notChosen')}</option>
      {isOwn && <option value={OWN_WORDS}>{typed}</option>}
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.label[language]}
        </option>
      ))}
    </select>
  )
}

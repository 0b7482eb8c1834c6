// Says of which names a certificate's PDF would print boxes, before anything is printed.
import { useTranslations } from 'use-intl'
import { unprintedLetters } from '../../../shared/base/letters.ts'
import kit from '../../panels/kit.module.css'

export function UnprintedNames({ names }: { readonly names: readonly string[] }) {
  const t = useTranslations('attendance')
  const concerned = names.filter((name) => unprintedLetters(name) !== '')
  if (concerned.length === 0) return null
  return (
    <p className={kit.notice} role="status">
      {t('unprinted', { letters: unprintedLetters(concerned.join('')), names: concerned.join(', ') })}
    </p>
  )
}

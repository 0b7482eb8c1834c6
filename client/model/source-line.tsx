// Where a pasted note came from, in words: the same wherever a note is shown.
import { useTranslations } from 'use-intl'
import type { Source } from '../../shared/board/item.ts'
import { originOf } from '../../shared/board/origin.ts'

interface SourceLineProps {
  readonly source: Source
  /** The workshop it is shown in. */
  readonly workshop: string
  /** Note id to code, there. */
  readonly codes: ReadonlyMap<string, string>
}

export function SourceLine({ source, workshop, codes }: SourceLineProps) {
  const t = useTranslations('common.origin')
  const { code, title } = originOf(source, workshop, codes)
  if (title === null) return code === null ? t('copy') : t('here', { code })
  return code === null ? t('thereUncoded', { title }) : t('there', { code, title })
}

// The words that are painted on the board, in the language of the page.
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { BoardWords } from './brush.ts'

export function useBoardWords(): BoardWords {
  const t = useTranslations('canvas')
  return useMemo(
    () => ({
      restored: t('restored'),
      hidden: t('hidden'),
      kinds: {
        notes: t('kinds.notes'),
        text: t('kinds.text'),
        sketch: t('kinds.sketch'),
        photo: t('kinds.photo'),
        table: t('kinds.table'),
        rating: t('kinds.rating'),
        label: t('kinds.label'),
      },
      meanings: {
        supports: t('meanings.supports'),
        contradicts: t('meanings.contradicts'),
        'inspired-by': t('meanings.inspired-by'),
      },
    }),
    [t],
  )
}

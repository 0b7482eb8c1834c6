// What a thing of the board is called where its past is told: what it is, and the beginning of what it says.
import { useTranslations } from 'use-intl'
import type { BoardItem } from '../../shared/board/item.ts'
import { plainText } from '../../shared/board/markup.ts'

/** As much of a text as names a thing, characters. */
const NAME = 60

export interface ItemWords {
  readonly kind: string
  /** In quotation marks; null for what never says anything, and for what is empty. */
  readonly says: string | null
}

function wordsOf(item: BoardItem): string {
  if (item.type === 'cluster') return item.title
  if (item.type === 'image') return item.caption
  return 'text' in item ? plainText(item.text) : ''
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= NAME) return line
  const cut = line.slice(0, NAME)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), NAME / 2))}…`
}

export function useItemWords(): (item: BoardItem) => ItemWords {
  const t = useTranslations('vanished')
  return (item) => {
    const text = shortened(wordsOf(item))
    return { kind: t(`things.${item.type}`), says: text === '' ? null : t('words', { text }) }
  }
}

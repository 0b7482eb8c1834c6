// What things of the board are called in words: a note by its code, everything else by what it is and what it says.
import { useTranslations } from 'use-intl'
import type { BoardItem, ConnectorEnd, Shape } from '../../shared/board/item.ts'
import { plainText } from '../../shared/board/markup.ts'
import type { CommandId } from '../model/command.ts'

/** As much of a text as names a thing, characters. */
const NAME = 40

const SHAPE_NAMES: Readonly<Record<Shape['shape'], CommandId>> = {
  rectangle: 'shapeRectangle',
  ellipse: 'shapeEllipse',
  diamond: 'shapeDiamond',
  triangle: 'shapeTriangle',
  hexagon: 'shapeHexagon',
  callout: 'shapeCallout',
}

/** The beginning of a text on one line, cut between words. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= NAME) return line
  const cut = line.slice(0, NAME)
  const space = cut.lastIndexOf(' ')
  return `${space > NAME / 2 ? cut.slice(0, space) : cut}…`
}

export interface ItemNames {
  nameOf(item: BoardItem | undefined): string
  /** What a connector leads from or to. */
  endOf(end: ConnectorEnd): string
  shapeOf(shape: Shape): string
}

export function useItemNames(
  items: ReadonlyMap<string, BoardItem>,
  codes: ReadonlyMap<string, string>,
): ItemNames {
  const t = useTranslations('listing.things')
  const names = useTranslations('commands.names')
  const quoted = (text: string) => t('quoted', { words: shortened(text) })
  const worded = (kind: string, text: string, none: string) =>
    t('named', { kind, words: text.trim() === '' ? none : quoted(text) })
  const nameOf = (item: BoardItem | undefined): string => {
    switch (item?.type) {
      case 'note': {
        const code = codes.get(item.id)
        if (code !== undefined) return code
        return item.text.trim() === '' ? t('uncoded') : quoted(plainText(item.text))
      }
      case 'placement':
        return nameOf(items.get(item.note))
      case 'shape':
        return worded(names(SHAPE_NAMES[item.shape]), item.text, t('noWords'))
      case 'text':
        return worded(t('text'), item.text, t('noWords'))
      case 'image':
        return worded(t('image'), item.caption, t('noCaption'))
      default:
        return t('nothing')
    }
  }
  return {
    nameOf,
    endOf: ({ item }) => nameOf(item === null ? undefined : items.get(item)),
    shapeOf: ({ shape }) => names(SHAPE_NAMES[shape]),
  }
}

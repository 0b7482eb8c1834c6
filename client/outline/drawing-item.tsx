// Shapes, texts and pictures of the outline: their words, and who made a picture and whether those on it agreed.
import { Pencil, Shapes, Trash2, Type } from 'lucide-react'
import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Image, Shape, Text } from '../../shared/board/item.ts'
import type { ItemNames } from './item-names.ts'
import styles from './note-item.module.css'
import { useReturnedFocus } from './note-item.tsx'
import { outlineCommand } from './outline-commands.ts'
import type { OutlineView } from './outline-view.ts'
import { AboutPicture, Picture } from './picture.tsx'
import { LockedMark, Row, RowButton } from './row.tsx'
import { WordsEditor } from './words-editor.tsx'

interface DrawingItemProps {
  readonly item: Shape | Text | Image
  readonly names: ItemNames
  readonly view: OutlineView
}

export function DrawingItem({ item, names, view }: DrawingItemProps) {
  const t = useTranslations('listing.row')
  const things = useTranslations('listing.things')
  const body = useRef<HTMLDivElement>(null)
  const { world } = view
  const editing = view.edited?.item.id === item.id
  useReturnedFocus(body, editing)
  const name = names.nameOf(item)
  const isPicture = item.type === 'image'
  const words = isPicture ? item.caption : item.text
  const done = () => world.screen.edit(null)
  const kind = isPicture
    ? things('image')
    : item.type === 'shape'
      ? t('shape', { shape: names.shapeOf(item) })
      : t('text')
  return (
    <Row
      row={item.id}
      ids={[item.id]}
      name={name}
      world={world}
      symbol={isPicture ? undefined : <Sign of={item} />}
    >
      <div ref={body} className={styles.body}>
        {isPicture && <Picture images={world.session.images} image={item} />}
        {editing && isPicture && <AboutPicture session={world.session} image={item} onDone={done} />}
        {editing && !isPicture && (
          <WordsEditor
            session={world.session}
            item={item}
            label={t('words', { name })}
            help={t('help')}
            onDone={done}
          />
        )}
        {!editing && (
          <div className={styles.text}>
            {words.trim() === '' ? <em>{things(isPicture ? 'noCaption' : 'noWords')}</em> : words}
          </div>
        )}
        <p className={styles.facts}>
          <span>{kind}</span>
          {item.locked && <LockedMark />}
          {isPicture && !editing && <PictureFacts image={item} />}
        </p>
        {view.canWrite && !item.locked && !editing && (
          <div className={styles.actions}>
            <RowButton
              what="edit"
              icon={Pencil}
              label={t('edit')}
              name={name}
              onPress={() => world.screen.edit(item.id)}
            />
            <RowButton
              what="delete"
              icon={Trash2}
              label={t('delete')}
              name={name}
              onPress={() => world.runOn([item.id], outlineCommand('delete'))}
            />
          </div>
        )}
      </div>
    </Row>
  )
}

function Sign({ of: { type } }: { readonly of: Shape | Text }) {
  const Drawn = type === 'shape' ? Shapes : Type
  return <Drawn className={styles.sign} aria-hidden="true" />
}

function PictureFacts({ image: { credit, consent } }: { readonly image: Image }) {
  const t = useTranslations('listing.image')
  const photos = useTranslations('photos')
  return (
    <>
      {credit !== '' && <span>{t('credit', { credit })}</span>}
      <span>
        {photos('consent')} {photos(`consents.${consent}`)}
      </span>
    </>
  )
}

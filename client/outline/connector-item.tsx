// A connector of the outline as a sentence, "E-014 supports E-020", and the strokes of a place as a number.
import { PenLine, Spline, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type Connector, MEANINGS, type Stroke } from '../../shared/board/item.ts'
import { CONNECTOR_MEANINGS } from '../model/look-commands.ts'
import type { ItemNames } from './item-names.ts'
import styles from './note-item.module.css'
import { outlineCommand } from './outline-commands.ts'
import type { OutlineView } from './outline-view.ts'
import { LockedMark, Row, RowButton } from './row.tsx'

interface ConnectorItemProps {
  readonly connector: Connector
  readonly names: ItemNames
  readonly view: OutlineView
}

export function ConnectorItem({ connector, names, view }: ConnectorItemProps) {
  const t = useTranslations('listing.connector')
  const row = useTranslations('listing.row')
  const { world } = view
  const { id, meaning, locked } = connector
  const [from, to] = [names.endOf(connector.from), names.endOf(connector.to)]
  const sentence = `${from} ${t(`verbs.${meaning}`)} ${to}`
  const name = t('name', { sentence })
  const canWrite = view.canWrite && !locked
  const mean = (value: string) => {
    const [command] = CONNECTOR_MEANINGS.find(([, each]) => each === value) ?? []
    if (command) world.runOn([id], outlineCommand(command))
  }
  return (
    <Row
      row={id}
      ids={[id]}
      name={name}
      world={world}
      symbol={<Spline className={styles.sign} aria-hidden="true" />}
    >
      <div className={styles.body}>
        {canWrite ? (
          <div className={styles.sentence}>
            <span>{from}</span>
            <select
              aria-label={`${t('meaning')}: ${sentence}`}
              value={meaning}
              onChange={(event) => mean(event.target.value)}
            >
              {MEANINGS.map((each) => (
                <option key={each} value={each}>
                  {t(`verbs.${each}`)}
                </option>
              ))}
            </select>
            <span>{to}</span>
          </div>
        ) : (
          <p className={styles.sentence}>{sentence}</p>
        )}
        {locked && (
          <p className={styles.facts}>
            <LockedMark />
          </p>
        )}
        {canWrite && (
          <div className={styles.actions}>
            <RowButton
              what="delete"
              icon={Trash2}
              label={row('delete')}
              name={name}
              onPress={() => world.runOn([id], outlineCommand('delete'))}
            />
          </div>
        )}
      </div>
    </Row>
  )
}

interface StrokesItemProps {
  readonly row: string
  readonly strokes: readonly Stroke[]
  readonly view: OutlineView
}

export function StrokesItem({ row, strokes, view }: StrokesItemProps) {
  const t = useTranslations('listing')
  const { world } = view
  const ids = strokes.map(({ id }) => id)
  const name = t('strokes', { count: strokes.length })
  const locked = strokes.filter((stroke) => stroke.locked).length
  return (
    <Row
      row={row}
      ids={ids}
      name={name}
      world={world}
      symbol={<PenLine className={styles.sign} aria-hidden="true" />}
    >
      <div className={styles.body}>
        <p>{name}</p>
        {locked > 0 && (
          <p className={styles.facts}>
            <LockedMark />
          </p>
        )}
        {view.canWrite && locked < strokes.length && (
          <div className={styles.actions}>
            <RowButton
              what="delete"
              icon={Trash2}
              label={t('row.delete')}
              name={name}
              onPress={() => world.runOn(ids, outlineCommand('delete'))}
            />
          </div>
        )}
      </div>
    </Row>
  )
}

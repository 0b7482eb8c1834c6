// Everything that lies in one place, in the order it is read: clusters, notes, second showings, drawings, connectors,
// strokes.
import { Pencil } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isOneWord } from '../../shared/board/clustering.ts'
import type { Note } from '../../shared/board/item.ts'
import type { AuthorDisplay } from '../../shared/method/activity.ts'
import { authorBadge } from '../../shared/people/badge.ts'
import { ConnectorItem, StrokesItem } from './connector-item.tsx'
import { DrawingItem } from './drawing-item.tsx'
import { useItemNames } from './item-names.ts'
import { KindSymbol } from './kind.tsx'
import styles from './list-rows.module.css'
import { NoteItem, useReturnedFocus } from './note-item.tsx'
import { NoteText } from './note-text.tsx'
import type { OutlineView } from './outline-view.ts'
import { Paged } from './paged.tsx'
import { LockedMark, Row, RowButton, useChosen } from './row.tsx'
import { type OutlineCluster, type OutlineList, type SecondShowing, strokesRow } from './tree.ts'
import { WordsEditor } from './words-editor.tsx'

interface ListRowsProps {
  readonly list: OutlineList
  readonly display: AuthorDisplay
  readonly view: OutlineView
}

const idOf = ({ id }: { readonly id: string }): string => id

export function ListRows({ list, display, view }: ListRowsProps) {
  const names = useItemNames(view.world.board.items, view.codes)
  const { wanted } = view
  const note = (each: Note) => <OneNote key={each.id} note={each} display={display} view={view} />
  return (
    <>
      {list.clusters.map((each) => (
        <ClusterSection key={each.cluster.id} outline={each} list={list.key} view={view}>
          <Paged items={each.notes} idOf={idOf} wanted={wanted}>
            {note}
          </Paged>
        </ClusterSection>
      ))}
      <Paged items={list.notes} idOf={idOf} wanted={wanted}>
        {note}
      </Paged>
      <Paged items={list.second} idOf={({ placement }) => placement.id} wanted={wanted}>
        {(each) => <SecondItem key={each.placement.id} showing={each} view={view} />}
      </Paged>
      <Paged items={list.drawings} idOf={idOf} wanted={wanted}>
        {(item) => <DrawingItem key={item.id} item={item} names={names} view={view} />}
      </Paged>
      <Paged items={list.connectors} idOf={idOf} wanted={wanted}>
        {(connector) => <ConnectorItem key={connector.id} connector={connector} names={names} view={view} />}
      </Paged>
      {list.strokes.length > 0 && (
        <ul className={styles['rows']}>
          <StrokesItem row={strokesRow(list.key)} strokes={list.strokes} view={view} />
        </ul>
      )}
    </>
  )
}

function OneNote({ note, display, view }: { note: Note; display: AuthorDisplay; view: OutlineView }) {
  return (
    <NoteItem
      note={note}
      code={view.codes.get(note.id) ?? ''}
      author={authorBadge(note.author, view.people, display, view.language)}
      mine={note.author === view.world.session.author}
      hidden={view.world.board.isOver(note.id)}
      returned={view.world.board.returned(note.id)?.reason ?? null}
      later={view.isLater(note)}
      dots={view.dots.get(note.id) ?? 0}
      writing={view.writing.has(note.id)}
      editing={view.edited?.item.id === note.id}
      canWrite={view.canWrite}
      language={view.language}
      world={view.world}
    />
  )
}

function SecondItem({ showing, view }: { readonly showing: SecondShowing; readonly view: OutlineView }) {
  const t = useTranslations('outline.note')
  const { placement, note } = showing
  const name = t('secondShowing', { code: view.codes.get(note.id) ?? '' })
  return (
    <Row
      row={placement.id}
      ids={[placement.id]}
      name={name}
      world={view.world}
      symbol={<KindSymbol colour={note.colour} />}
    >
      <div className={styles['second']}>
        <span className={styles['secondLabel']}>{name}</span>
        {placement.locked && <LockedMark />}
        <div className={styles['text']}>
          <NoteText text={note.text} />
        </div>
      </div>
    </Row>
  )
}

/** Whether somebody who just named a cluster here left it at one word, and has not said that it is meant so. */
function useOneWordHint(title: string, editing: boolean) {
  const [state, setState] = useState<'unwritten' | 'written' | 'declined'>('unwritten')
  if (editing && state === 'unwritten') setState('written')
  return {
    shown: state === 'written' && !editing && isOneWord(title),
    decline: () => setState('declined'),
  }
}

interface ClusterSectionProps {
  readonly outline: OutlineCluster
  readonly list: string
  readonly view: OutlineView
  readonly children: React.ReactNode
}

function ClusterSection({ outline: { cluster, notes }, list, view, children }: ClusterSectionProps) {
  const t = useTranslations('listing.cluster')
  const head = useRef<HTMLDivElement>(null)
  const { world, edited } = view
  const { id, title } = cluster
  const editing = edited?.item.id === id && edited.list === list
  const asks = useOneWordHint(title, editing)
  useReturnedFocus(head, editing, 'title')
  const name = title.trim() === '' ? t('untitled') : title
  const ids = notes.map((note) => note.id)
  const all = useChosen(world, ids)
  return (
    <section className={styles['cluster']} data-cluster={id} aria-label={t('heading', { title: name })}>
      <div ref={head} className={styles['clusterHead']}>
        <input
          type="checkbox"
          checked={all}
          aria-label={t('select', { title: name })}
          onChange={() => world.toggle(ids)}
        />
        {editing ? (
          <WordsEditor
            session={world.session}
            item={cluster}
            label={t('words')}
            help={t('help')}
            isSentence
            onDone={() => world.screen.edit(null)}
          />
        ) : (
          <>
            <h4 className={styles['title']} data-untitled={title.trim() === '' || undefined}>
              {name}
            </h4>
            {view.canWrite && (
              <RowButton
                what="title"
                icon={Pencil}
                label={t('write')}
                name={name}
                onPress={() => world.screen.edit(id, list)}
              />
            )}
          </>
        )}
      </div>
      <p className={styles['hint']} role="status">
        {asks.shown && (
          <>
            {t('oneWord')}{' '}
            <button type="button" onClick={() => world.screen.edit(id, list)}>
              {t('asSentence')}
            </button>{' '}
            <button type="button" onClick={asks.decline}>
              {t('keepWord')}
            </button>
          </>
        )}
      </p>
      {children}
    </section>
  )
}

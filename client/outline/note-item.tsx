// One note of the outline: its words, what its colour means, whose it is, and everything one can do with it.
import { ArrowRightLeft, EyeOff, FileText, Palette, Pencil, Trash2 } from 'lucide-react'
import { memo, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { groupNames } from '../../shared/agenda/group-names.ts'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { can } from '../../shared/people/rights.ts'
import { KINDS } from '../model/look-commands.ts'
import { part } from '../model/part.tsx'
import { SourceLine } from '../model/source-line.tsx'
import { KindSymbol, shortMeaning } from './kind.tsx'
import { ColourPanel, MovePanel } from './note-actions.tsx'
import { NoteEditor } from './note-editor.tsx'
import styles from './note-item.module.css'
import { NoteText } from './note-text.tsx'
import { outlineCommand } from './outline-commands.ts'
import type { OutlineWorld } from './outline-world.ts'
import { LockedMark, Row, RowButton } from './row.tsx'

const UsedIn = part(['sources'], async () => (await import('./used-in.tsx')).UsedIn)

interface NoteItemProps {
  readonly note: Note
  readonly code: string
  readonly author: string | null
  readonly mine: boolean
  /** Nobody else sees it until it is revealed. */
  readonly hidden: boolean
  /** Why it was given back to me; null when it was not. */
  readonly returned: string | null
  /** Written after the work in its frame had ended. */
  readonly later: boolean
  readonly dots: number
  readonly writing: boolean
  readonly editing: boolean
  readonly canWrite: boolean
  readonly language: Language
  readonly world: OutlineWorld
}

export const NoteItem = memo(function NoteItem(props: NoteItemProps) {
  const { note, code, editing, language, world } = props
  const t = useTranslations('outline.note')
  const [using, setUsing] = useState(false)
  const [panel, setPanel] = useState<'move' | 'colour' | null>(null)
  const body = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const name = code === '' ? t('uncoded') : t('name', { code })
  const ids = [note.id]
  useReturnedFocus(body, editing)

  const toggle = (which: 'move' | 'colour') => (button: HTMLButtonElement) => {
    opener.current = button
    setPanel(panel === which ? null : which)
  }
  const closePanel = () => {
    setPanel(null)
    opener.current?.focus()
  }
  const canWrite = props.canWrite && !note.locked

  return (
    <Row
      row={note.id}
      note={note.id}
      ids={ids}
      name={name}
      world={world}
      symbol={<KindSymbol colour={note.colour} />}
    >
      <div ref={body} className={styles.body}>
        {editing ? (
          <NoteEditor
            session={world.session}
            note={note.id}
            label={t('editing', { code })}
            help={t('editHelp')}
            onDone={() => world.screen.edit(null)}
          />
        ) : (
          <div className={styles.text}>
            {note.text === '' ? <em>{t('emptyText')}</em> : <NoteText text={note.text} />}
          </div>
        )}
        <Facts {...props} />
        {canWrite && !editing && (
          <div className={styles.actions}>
            <RowButton
              what="edit"
              icon={Pencil}
              label={t('edit')}
              name={name}
              onPress={() => world.screen.edit(note.id)}
            />
            <RowButton
              what="move"
              icon={ArrowRightLeft}
              label={t('move')}
              name={name}
              expanded={panel === 'move'}
              onPress={toggle('move')}
            />
            <RowButton
              what="colour"
              icon={Palette}
              label={t('colour')}
              name={name}
              expanded={panel === 'colour'}
              onPress={toggle('colour')}
            />
            <RowButton
              what="delete"
              icon={Trash2}
              label={t('delete')}
              name={name}
              onPress={() => world.runOn(ids, outlineCommand('delete'))}
            />
          </div>
        )}
        {code !== '' && !editing && can(world.session.me.role, 'concept.read') && (
          <div className={styles.actions}>
            <RowButton
              what="used"
              icon={FileText}
              label={t('usedIn')}
              name={name}
              onPress={() => setUsing(true)}
            />
          </div>
        )}
        {using && (
          <UsedIn
            session={world.session}
            code={world.session.agenda.codes.get(note.id) ?? code}
            language={language}
            onClose={() => setUsing(false)}
          />
        )}
        {panel === 'move' && canWrite && (
          <MovePanel
            here={note.place}
            view={{ language, groups: groupNames(world.session.agenda, language) }}
            targets={world.screen.targets()}
            onClose={closePanel}
            onMove={(target) => world.moveTo(ids, target, target.cell.prompt[language])}
          />
        )}
        {panel === 'colour' && canWrite && (
          <ColourPanel
            colour={note.colour}
            language={language}
            onClose={closePanel}
            onChoose={(colour) => {
              const [id] = KINDS.find(([, kind]) => kind === colour) ?? []
              if (id) world.runOn(ids, outlineCommand(id))
              closePanel()
            }}
          />
        )}
      </div>
    </Row>
  )
})

/** When words were written, the focus goes back to the button that opened them: before anybody finds it lost. */
export function useReturnedFocus(
  around: { readonly current: HTMLElement | null },
  editing: boolean,
  what = 'edit',
): void {
  const was = useRef(false)
  useLayoutEffect(() => {
    const ended = was.current && !editing
    was.current = editing
    if (ended && document.activeElement === document.body) {
      around.current?.querySelector<HTMLElement>(`[data-do="${what}"]`)?.focus()
    }
  }, [around, editing, what])
}

function Facts(props: NoteItemProps) {
  const { note, code, author, mine, dots, writing, language, world } = props
  const t = useTranslations('outline.note')
  return (
    <p className={styles.facts}>
      {code !== '' && <span className={styles.code}>{code}</span>}
      {props.hidden && (
        <span className={styles.hidden}>
          <EyeOff aria-hidden="true" />
          {props.returned === null ? t('hidden') : [t('returned'), props.returned].filter(Boolean).join(': ')}
        </span>
      )}
      {note.locked && <LockedMark />}
      <span>
        <span className="visually-hidden">{t('kind', { meaning: '' })}</span>
        {shortMeaning(note.colour, language)}
      </span>
      {(author !== null || mine) && (
        <span>
          {author === null ? '' : t('author', { author })}
          {mine ? ` (${t('mine')})` : ''}
        </span>
      )}
      {dots > 0 && <span className={styles.dots}>{t('dots', { count: dots })}</span>}
      {note.source && (
        <span>
          <SourceLine
            source={note.source}
            workshop={world.session.me.workshop}
            codes={world.session.agenda.codes}
          />
        </span>
      )}
      {props.later && <span className={styles.restored}>{t('later')}</span>}
      {note.restored && (
        <span className={styles.restored} title={t('restoredHelp')}>
          {t('restored')}
        </span>
      )}
      {writing && <span className={styles.writing}>{t('writing')}</span>}
    </p>
  )
}

// What only I see until it is revealed: documents of my own, laid over the board while something is covered. From the
// moment the agenda says that a frame is covered, what is written in it goes there and nowhere else.
import { nanoid } from 'nanoid'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { cellsOf, type Frame, frameBox } from '../../shared/agenda/frame.ts'
import { isChecked, isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { holdsPoint } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import { readStored, store } from './preferences.ts'
import type { Shown } from './presence.ts'
import type { SharedDocument } from './shared-document.ts'
import type { Undo } from './undo.ts'

/** Marks the key of a document whose notes have all been revealed: the device's copy of it is of no more use. */
const DONE = '!'

/** Where this device keeps the keys of the documents it has hidden work in. */
export function hiddenKeys(workshop: string): string {
  return `vieta.hidden.${workshop}.`
}

/** The device's own database of a document of mine. @param who tells apart those who use one device */
export function hiddenCopy(workshop: string, who: string, key: string): string {
  return `vieta/${workshop}/hidden/${who}/${key}`
}

interface Options {
  readonly workshop: string
  /** What the device's copies are named after. */
  readonly copies: string
  readonly who: string
  readonly agenda: Agenda
  readonly board: Board
  readonly undo: Undo
  /** @param key of an anonymous document; `copy` is the name of the device's copy */
  open(name: 'private' | 'anonymous', key: string | undefined, copy: string): SharedDocument
}

export interface Hidden {
  /** The frames in which everybody sees their own notes only. */
  readonly covered: readonly Frame[]
  /** What others may see of what I show of myself. */
  seemly(shown: Shown): Shown
  close(): void
}

export function openHidden({ workshop, copies, who, agenda, board, undo, open }: Options): Hidden {
  let covered: readonly Frame[] = []
  const isIn = ({ place }: { readonly place: { readonly frame: string | null } }) =>
    covered.some(({ id }) => id === place.frame)

  const submits = ({ place }: { readonly place: { readonly frame: string | null } }) =>
    isChecked(
      silencesOf(agenda),
      covered.find(({ id }) => id === place.frame),
    )

  /** Opens a document of mine as soon as it is wanted, or when this device has something in it. */
  const keep = (kind: 'private' | 'anonymous', takes: Parameters<Board['lay']>[0]['takes']) => {
    const shelf = `${hiddenKeys(workshop)}${who}.${kind}`
    const stored = readStored(shelf)
    let key = stored
    if (stored?.startsWith(DONE)) {
      indexedDB.deleteDatabase(hiddenCopy(copies, who, stored.slice(DONE.length)))
      store(shelf, null)
      key = null
    }
    let document: SharedDocument | null = null
    let kept = key
    const look = (isWanted: boolean) => {
      if (!document) {
        if (!isWanted && key === null) return
        key ??= kind === 'private' ? kind : nanoid(24)
        document = open(kind, kind === 'private' ? undefined : key, hiddenCopy(copies, who, key))
        undo.cover(document.doc)
        board.lay({ doc: document.doc, takes, submits })
        document.saves.status.subscribe(() => look(covered.length > 0))
      }
      const items = document.doc.getMap('items')
      const isDone =
        !isWanted &&
        document.saves.status.value.state === 'server' &&
        ![...items.keys()].some((id) => board.isOver(id))
      const next = isDone ? `${DONE}${key}` : key
      if (next !== kept) store(shelf, next)
      kept = next
    }
    return look
  }
  let isNameless = false
  // What has no author must not get one by where it is kept.
  const anonymous = keep('anonymous', (item) => isIn(item) && item.author === null)
  const personal = keep('private', (item) => isIn(item) && !(isNameless && item.author === null))
  const follow = () => {
    const silences = silencesOf(agenda)
    covered = agenda.frames.filter((frame) => isCovered(silences, frame))
    const isAsked = covered.some((frame) => cellsOf(frame).some(({ cell }) => cell.anonymous))
    isNameless ||= isAsked
    anonymous(isAsked)
    personal(covered.length > 0)
  }
  const stop = agenda.onChange(follow)
  follow()

  const isOpen = (id: string) => !board.isOver(id)
  const isSeen = (at: Shown['cursor']) => at && !covered.some((frame) => holdsPoint(frameBox(frame), at))
  return {
    get covered() {
      return covered
    },
    seemly({ cursor = null, selection = [], drag = null, editing = null, ...rest }) {
      const dragged = drag?.ids.filter(isOpen) ?? []
      return {
        ...rest,
        cursor: isSeen(cursor) ? cursor : null,
        selection: selection.filter(isOpen),
        drag: drag && dragged.length > 0 ? { ...drag, ids: dragged } : null,
        editing: editing !== null && isOpen(editing) ? editing : null,
      }
    },
    close: stop,
  }
}

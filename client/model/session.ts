// An opened workshop in the browser: its documents as typed views, presence, undo, clock and save state. No React.
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import type { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { accessTo, can, type DocumentName, type SyncName } from '../../shared/people/rights.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import { type Clock, openClock } from './clock.ts'
import { type Hidden, openHidden } from './hidden.ts'
import type { Images } from './images.ts'
import { onNetworkNews } from './network-news.ts'
import { Presence } from './presence.ts'
import { picturesStatus, type SaveStatus, worstOf } from './save-tracker.ts'
import {
  type ConnectionStatus,
  hasDatabase,
  openSharedDocument,
  type SharedDocument,
} from './shared-document.ts'
import { type Readable, Signal } from './signal.ts'
import { slimDocument } from './slim-document.ts'
import type { Undo } from './undo.ts'

/** Safari has no idle callbacks: by then a first look round is over. */
const IDLE_MS = 5000

export interface Session {
  readonly me: MeReply
  readonly ticket: string
  /** Who I am as an author: my person id, or "role:facilitator" for staff without one; or the person I write for. */
  readonly author: string
  /** The same as it changes: whoever may write for people without a device sets it. */
  readonly writer: Signal<string>
  readonly agenda: Agenda
  readonly board: Board
  /** null on pages that did not ask for the concept, or for roles that may not read it. */
  readonly concept: ConceptDraft | null
  readonly presence: Presence | null
  readonly undo: Undo
  /** What is hidden until it is revealed; null for those who write nothing on the board. */
  readonly hidden: Hidden | null
  /** null on pages that did not ask for pictures. */
  readonly images: Images | null
  /** Opens the workshop's pictures, on pages too that show them only when asked. */
  openImages(): Promise<Images>
  /** Pictures of this page that are not on the server yet: lost if the page is closed now. */
  readonly unsentPictures: Readable<number>
  readonly save: Readable<SaveStatus>
  readonly connection: Readable<ConnectionStatus>
  /** Since when something of this page has been unsent, ms since 1970 on its own clock; null when nothing is. */
  readonly unsentSince: number | null
  /** Whether this browser keeps a copy: where it does not, what is unsent does not survive closing the page. */
  readonly keepsCopy: boolean
  /** The documents of this page: the shared ones, and those of hidden work once there is any. */
  readonly documents: readonly SharedDocument[]
  /** Resolves once every document has been answered, or has waited long enough for it. */
  readonly opened: Promise<void>
  /** The server's time, ms since 1970. */
  now(): number
  /** Calling it again does nothing. */
  close(): void
}

/** The worst connection among the documents: a page is online when all of them are. */
function worstConnection(documents: readonly SharedDocument[]): ConnectionStatus {
  const statuses = documents.map(({ connection }) => connection.value)
  const order = ['refused', 'offline', 'connecting', 'online'] as const
  for (const state of order) {
    const found = statuses.find((status) => status.state === state)
    if (found) return found
  }
  return { state: 'connecting' }
}

/** The concept's view brings the whole structure of the document with it: loaded only by pages that show it. */
async function loadConceptView(): Promise<typeof ConceptDraft> {
  return (await import('../../shared/concept/concept-draft.ts')).ConceptDraft
}

/** On pages that show no board there is no step to take back. */
function withoutUndo(): Undo {
  const nothing = () => undefined
  const never = new Signal(false)
  return {
    canUndo: never,
    canRedo: never,
    cover: nothing,
    undo: nothing,
    redo: nothing,
    mark: nothing,
    step: (write) => write(),
    close: nothing,
  }
}

/** When the page has nothing better to do; in browsers that do not tell, a little later. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run)
  else setTimeout(run, IDLE_MS)
}

/**
 * Opens a workshop.
 *
 * @param wanted the documents the page needs; the phone asks for two, the concept page for three
 * @param shows what else the page needs: its presence is shared unless it only looks; where the board's pictures are
 *   shown they are fetched, and steps can be taken back
 */
export async function openSession(
  me: MeReply,
  ticket: string,
  wanted: readonly DocumentName[],
  shows: { readonly presence: boolean; readonly images: boolean },
): Promise<Session> {
  const loadingUndo = shows.images && can(me.role, 'board.write') ? import('./undo.ts') : null
  const onDevice = await hasDatabase()
  // All that can fail comes before the first connection, so that a failure leaves none behind.
  const wantsConcept = wanted.includes('concept') && accessTo('concept', me.role) !== 'none'
  const ConceptView = wantsConcept ? await loadConceptView() : null
  const undoing = await loadingUndo
  const unsentPictures = new Signal(0)
  const waitingPictures = new Signal(0)
  const loadImages = async () => {
    const opened = (await import('./images.ts')).openImages({ workshop: me.workshop, ticket })
    opened.unsent.subscribe((count) => unsentPictures.set(count))
    opened.waiting.subscribe((count) => waitingPictures.set(count))
    return opened
  }
  const images = shows.images ? await loadImages() : null
  let later: Promise<Images> | null = null
  const workshop = workshopKey(me.workshop, me.generation ?? 0)
  const open = (name: SyncName, copy?: string, key?: string) =>
    openSharedDocument({
      workshop,
      name,
      key,
      ...(copy === undefined ? {} : { copy }),
      ticket,
      readOnly: accessTo(name, me.role) !== 'write',
      onDevice,
    })
  const agendaDocument = open('agenda')
  const boardDocument = open('board')
  const conceptDocument = ConceptView ? open('concept') : null
  const documents = [agendaDocument, boardDocument, ...(conceptDocument ? [conceptDocument] : [])]

  const agenda = new Agenda(agendaDocument.doc)
  const board = new Board(boardDocument.doc)
  const concept = ConceptView && conceptDocument ? new ConceptView(conceptDocument.doc) : null
  const clock: Clock = openClock(me.now)
  const presence =
    shows.presence && can(me.role, 'presence.share')
      ? new Presence(boardDocument.provider, me.person, me.role)
      : null
  const undo = undoing?.openUndo(board) ?? withoutUndo()
  let hidden: Hidden | null = null
  const writer = new Signal(me.person ?? `role:${me.role}`)

  const save = new Signal<SaveStatus>({ state: 'saving', unsent: 0 })
  const connection = new Signal<ConnectionStatus>({ state: 'connecting' })
  let unsentSince: number | null = null
  const tellSave = () => {
    const next = worstOf([
      ...documents.map(({ saves }) => saves.status.value),
      picturesStatus(unsentPictures.value, waitingPictures.value),
    ])
    const { state, unsent } = save.value
    if (next.unsent === 0) unsentSince = null
    else unsentSince ??= Date.now()
    if (next.state !== state || next.unsent !== unsent) save.set(next)
  }
  const tellConnection = () => connection.set(worstConnection(documents))
  const check = () => {
    for (const document of documents) document.check()
  }
  const unlisten = onNetworkNews(check)
  for (const pictures of [unsentPictures, waitingPictures]) pictures.subscribe(tellSave)
  const follow = (document: SharedDocument) => {
    document.saves.status.subscribe(tellSave)
    document.connection.subscribe(tellConnection)
  }
  for (const document of documents) follow(document)
  if (can(me.role, 'board.write')) {
    hidden = openHidden({
      workshop: me.workshop,
      copies: workshop,
      // Links of one role in one browser are told apart as the server does.
      who: me.person ?? `${me.role}-${ticket.slice(-8)}`,
      agenda,
      board,
      undo,
      open(name, key, copy) {
        const document = open(name, copy, key)
        documents.push(document)
        follow(document)
        return document
      },
    })
  }
  presence?.filter((shown) => hidden?.seemly(shown) ?? shown)
  tellSave()
  let isClosed = false
  const opened = Promise.all(documents.map((document) => document.opened)).then(() => undefined)
  void opened.then(() =>
    whenIdle(() => {
      if (!isClosed) slimDocument(board.doc)
    }),
  )

  return {
    me,
    ticket,
    get author() {
      return writer.value
    },
    writer,
    agenda,
    board,
    concept,
    presence,
    undo,
    hidden,
    images,
    openImages() {
      if (images) return Promise.resolve(images)
      later ??= loadImages().then(
        (opened) => {
          if (isClosed) opened.close()
          return opened
        },
        (error: unknown) => {
          later = null
          throw error
        },
      )
      return later
    },
    unsentPictures,
    save,
    connection,
    get unsentSince() {
      return unsentSince
    },
    keepsCopy: onDevice,
    documents,
    opened,
    now: clock.now,
    close() {
      if (isClosed) return
      isClosed = true
      unlisten()
      hidden?.close()
      undo.close()
      images?.close()
      void later?.then((opened) => opened.close())
      presence?.close()
      agenda.close()
      board.close()
      concept?.close()
      clock.close()
      for (const document of documents) document.close()
    },
  }
}

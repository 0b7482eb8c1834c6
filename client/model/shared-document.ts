// One shared document of an opened workshop: the Y.Doc, its copy on this device, its connection, its save state.

import { readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DocumentName } from '../../shared/people/rights.ts'
import { MESSAGE, SUBPROTOCOL, SYNC_PATH } from '../../shared/protocol/wire.ts'
import { SaveTracker } from './save-tracker.ts'
import { Signal } from './signal.ts'
import { Transport } from './transport.ts'

export type ConnectionStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `code` is why the server closed, as CLOSE.storageFull; null when the network did. */
  | { readonly state: 'offline'; readonly code: number | null }
  /** The server closed for good: CLOSE.unauthorised, CLOSE.forbidden, ... */
  | { readonly state: 'refused'; readonly code: number }

export interface SharedDocument {
  readonly name: DocumentName
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly saves: SaveTracker
  readonly connection: Signal<ConnectionStatus>
  /** Resolves once the server answered or refused; after a moment without an answer a page shows what there is. */
  readonly opened: Promise<void>
  close(): void
}

/** Milliseconds of local edits gathered under one barrier. */
const BARRIER_EVERY = 250

/** After this long without an answer a page shows what this device has. */
const SHOW_LOCAL_AFTER = 1500

/** After this long a device that does not hand out its copy is left alone, ms: the server has all but what is in it. */
const DEVICE_MOST = 5000

/** Whether this browser keeps databases for us; a private window may refuse. */
export async function hasDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open('vieta-probe')
      request.onsuccess = () => {
        request.result.close()
        resolve(true)
      }
      request.onerror = () => resolve(false)
    } catch (_refused) {
      resolve(false)
    }
  })
}

/** The device's own database of a document. */
export function databaseName(workshop: string, document: DocumentName): string {
  return `vieta/${workshop}/${document}`
}

interface Options {
  readonly workshop: string
  readonly name: DocumentName
  readonly ticket: string
  readonly readOnly: boolean
  readonly onDevice: boolean
}

export function openSharedDocument({ workshop, name, ticket, readOnly, onDevice }: Options): SharedDocument {
  const doc = new Y.Doc()
  const saves = new SaveTracker({ hasDevice: onDevice, readOnly })
  const connection = new Signal<ConnectionStatus>({ state: 'connecting' })
  let device = onDevice ? new IndexeddbPersistence(databaseName(workshop, name), doc) : null
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const provider = new WebsocketProvider(`${scheme}//${location.host}${SYNC_PATH}/${workshop}`, name, doc, {
    protocols: [SUBPROTOCOL, ticket],
    // Other tabs have other roles: what they may see is the server's to say, not theirs.
    disableBc: true,
    connect: false,
    maxBackoffTime: 5000,
    WebSocketPolyfill: Transport,
  })

  const sendBarrier = () => {
    const token = provider.wsconnected ? saves.nextBarrier() : null
    if (token === null) return
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.barrier)
    writeVarUint(encoder, token)
    provider.ws?.send(toUint8Array(encoder))
  }
  let barrierTimer: ReturnType<typeof setTimeout> | null = null
  const scheduleBarrier = () => {
    barrierTimer ??= setTimeout(() => {
      barrierTimer = null
      sendBarrier()
    }, BARRIER_EVERY)
  }

  const loseDevice = () => {
    saves.deviceLost()
    // A database that never opened has nothing to close.
    device?.destroy().catch(() => undefined)
    device = null
  }
  let followed: IDBDatabase | null = null
  const followPersistence = (change: number) => {
    const database = device?.db
    if (!database) return
    if (followed !== database) {
      followed = database
      // The write itself is y-indexeddb's: that it failed (a full device) is heard only here, where it bubbles to.
      database.addEventListener('abort', loseDevice)
      database.addEventListener('close', loseDevice)
    }
    const transaction = database.transaction(['updates'], 'readonly')
    transaction.oncomplete = () => {
      if (device) saves.persisted(change)
    }
    // A request makes the transaction run, after the write that y-indexeddb has just queued.
    transaction.objectStore('updates').count()
  }

  const onUpdate = (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || (device !== null && origin === device)) return
    followPersistence(saves.changed())
    scheduleBarrier()
  }
  doc.on('update', onUpdate)

  const stockSync = provider.messageHandlers[MESSAGE.sync]
  provider.messageHandlers[MESSAGE.sync] = (encoder, decoder, from, emitSynced, type) => {
    const start = decoder.pos
    const step = readVarUint(decoder)
    decoder.pos = start
    stockSync?.(encoder, decoder, from, emitSynced, type)
    // The server asked what it lacks; the provider sends our answer right after this handler. Only then may a
    // barrier say that everything is there.
    if (step === 0) {
      queueMicrotask(() => {
        saves.connected()
        sendBarrier()
      })
    }
  }
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) =>
    saves.barrierReturned(readVarUint(decoder))

  const opened = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, SHOW_LOCAL_AFTER)
    provider.on('sync', (synced) => {
      if (!synced) return
      clearTimeout(timer)
      resolve()
    })
    provider.on('closed', () => resolve())
  })

  provider.on('status', ({ status }) => {
    if (status === 'connecting') return
    if (status === 'disconnected') {
      saves.disconnected()
      const { value } = connection
      if (value.state !== 'refused' && value.state !== 'offline')
        connection.set({ state: 'offline', code: null })
    }
  })
  provider.on('sync', (synced) => {
    if (!synced) return
    connection.set({ state: 'online' })
    if (readOnly) saves.connected()
  })
  provider.on('connection-close', (event) => {
    const code = event && event.code >= 4000 ? event.code : null
    if (connection.value.state !== 'refused') connection.set({ state: 'offline', code })
  })
  provider.on('closed', ({ code }) => connection.set({ state: 'refused', code }))

  // The device's copy first: what was typed offline is then part of the first exchange with the server.
  let deviceTimer: ReturnType<typeof setTimeout> | null = null
  if (device) {
    deviceTimer = setTimeout(() => {
      loseDevice()
      provider.connect()
    }, DEVICE_MOST)
    device.on('synced', () => {
      if (deviceTimer !== null) clearTimeout(deviceTimer)
      provider.connect()
    })
  } else {
    provider.connect()
  }

  return {
    name,
    doc,
    provider,
    saves,
    connection,
    opened,
    close() {
      if (barrierTimer !== null) clearTimeout(barrierTimer)
      if (deviceTimer !== null) clearTimeout(deviceTimer)
      doc.off('update', onUpdate)
      provider.destroy()
      // A database that never opened has nothing to close.
      device?.destroy().catch(() => undefined)
      doc.destroy()
    },
  }
}

// One shared document of an opened workshop: the Y.Doc, its copy on this device, its connection, its save state.

import { readVarUint } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { nanoid } from 'nanoid'
import { writeSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { SyncName } from '../../shared/people/rights.ts'
import { MESSAGE, SUBPROTOCOL, SYNC_PATH } from '../../shared/protocol/wire.ts'
import { watchConnection } from './connection-watch.ts'
import { DeviceCopy } from './device-copy.ts'
import { spreadReconnects } from './reconnect.ts'
import { SaveTracker } from './save-tracker.ts'
import { Signal } from './signal.ts'
import { slowerSince, Transport } from './transport.ts'

export type ConnectionStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `code` is why the server closed, as CLOSE.storageFull; null when the network did. */
  | { readonly state: 'offline'; readonly code: number | null }
  /** The server closed for good: CLOSE.unauthorised, CLOSE.forbidden, ... */
  | { readonly state: 'refused'; readonly code: number }

export interface SharedDocument {
  readonly name: SyncName
  /** The name of the device's own database of it. */
  readonly copy: string
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly saves: SaveTracker
  readonly connection: Signal<ConnectionStatus>
  /** Resolves once the server answered or refused; after a moment without an answer a page shows what there is. */
  readonly opened: Promise<void>
  /** Something happened to the machine or its network: looks whether the server is there. */
  check(): void
  close(): void
}

/** Milliseconds of local edits gathered under one barrier. */
const BARRIER_EVERY = 250

/** A barrier not answered for this long is no longer "saving", ms: a disk that is merely slow takes a second. */
const BARRIER_LATE = 5000

/** A server whose disk is slow answers no barrier, but this question at once; asked after this long, ms. */
const ASK_AGAIN = 1000

/** After this long without an answer a page shows what this device has. */
const SHOW_LOCAL_AFTER = 1500

/** After this long a device that does not hand out its copy is left alone, ms: the server has all but what is in it. */
const DEVICE_MOST = 5000

/** After this long a browser that was asked whether it keeps databases does not, ms. */
const PROBE_MOST = 3000

/** Whether this browser keeps databases for us; a private window may refuse. */
export async function hasDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    // A browser that does not answer keeps nothing either, and nobody waits for it.
    setTimeout(() => resolve(false), PROBE_MOST)
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
export function databaseName(workshop: string, document: SyncName): string {
  return `vieta/${workshop}/${document}`
}

interface Options {
  readonly workshop: string
  readonly name: SyncName
  /** What its address says after the name: the key of an anonymous document. */
  readonly key?: string | undefined
  /** The name of the device's own database of it, when it is not the usual one. */
  readonly copy?: string
  readonly ticket: string
  readonly readOnly: boolean
  readonly onDevice: boolean
}

export function openSharedDocument(options: Options): SharedDocument {
  const { workshop, name, key, copy = databaseName(workshop, name), ticket, readOnly, onDevice } = options
  const doc = new Y.Doc()
  const saves = new SaveTracker({ hasDevice: onDevice, readOnly, writer: nanoid(8) })
  const connection = new Signal<ConnectionStatus>({ state: 'connecting' })
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:'
  const room = key === undefined ? name : `${name}/${key}`
  const provider = new WebsocketProvider(`${scheme}//${location.host}${SYNC_PATH}/${workshop}`, room, doc, {
    protocols: [SUBPROTOCOL, ticket],
    // Other tabs have other roles: what they may see is the server's to say, not theirs.
    disableBc: true,
    connect: false,
    WebSocketPolyfill: Transport,
  })
  spreadReconnects(provider, Math.random)

  const sendToken = (token: number) => {
    const encoder = createEncoder()
    writeVarUint(encoder, MESSAGE.barrier)
    writeVarUint(encoder, token)
    provider.ws?.send(toUint8Array(encoder))
  }
  let barrierSentAt: number | null = null
  const sendBarrier = (): boolean => {
    const token = provider.wsconnected ? saves.nextBarrier() : null
    if (token === null) return false
    barrierSentAt ??= Date.now()
    sendToken(token)
    return true
  }
  let barrierTimer: ReturnType<typeof setTimeout> | null = null
  const scheduleBarrier = () => {
    barrierTimer ??= setTimeout(() => {
      barrierTimer = null
      sendBarrier()
    }, BARRIER_EVERY)
  }

  // Pages of this browser that may write share what is unsent. Who only reads must not: its provider would send it.
  const others = onDevice && !readOnly ? new BroadcastChannel(copy) : null
  /** Whether other pages of this browser were told of something unsent, or told us. */
  let isShared = false
  const tellOthers = () => {
    isShared = true
    others?.postMessage('news')
  }
  const tellOthersOfUnsent = () => {
    if (saves.status.value.unsent > 0) tellOthers()
  }
  const loseDevice = () => {
    device?.close()
    device = null
    saves.deviceLost()
    startConnecting()
  }
  let isStarted = false
  let isClosed = false
  const startConnecting = () => {
    clearTimeout(deviceTimer)
    if (isStarted || isClosed) return
    isStarted = true
    provider.connect()
  }
  // The device's copy first: what was typed offline is then part of the first exchange with the server.
  let device = onDevice ? new DeviceCopy({ name: copy, doc, writer: saves.writer, onLost: loseDevice }) : null
  const deviceTimer = setTimeout(loseDevice, DEVICE_MOST)
  if (device) {
    device.opened.then(
      (ledger) => {
        if (device) saves.heard(ledger)
        startConnecting()
      },
      // It has told us itself.
      () => undefined,
    )
  } else startConnecting()
  if (others) {
    let isReading = false
    let isMore = false
    const read = async () => {
      if (isReading) return
      isReading = true
      do {
        isMore = false
        const ledger = await device?.read().catch(() => null)
        if (ledger) saves.heard(ledger)
      } while (isMore)
      isReading = false
      // What another page could not send, this one may.
      scheduleBarrier()
    }
    others.onmessage = () => {
      isShared = true
      isMore = true
      void read()
    }
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (device !== null && origin === device) return
    const isMine = origin !== provider
    const change = isMine ? saves.changed() : null
    device?.append(update, isMine ? saves.ledger : null, () => {
      if (change === null) return
      saves.persisted(change)
      if (!saves.isLive) tellOthers()
    })
    if (isMine) scheduleBarrier()
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
  provider.messageHandlers[MESSAGE.barrier] = (_encoder, decoder) => {
    const before = saves.status.value.unsent
    saves.barrierReturned(readVarUint(decoder))
    barrierSentAt = null
    if (saves.status.value.unsent === before) return
    device?.note(saves.ledger)
    if (isShared) others?.postMessage('news')
    if (saves.status.value.unsent === 0) isShared = false
  }

  const opened = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, SHOW_LOCAL_AFTER)
    provider.on('sync', (synced) => {
      if (!synced) return
      clearTimeout(timer)
      resolve()
    })
    provider.on('closed', () => resolve())
  })

  const goOffline = (code: number | null) => {
    barrierSentAt = null
    saves.disconnected()
    tellOthersOfUnsent()
    if (connection.value.state !== 'refused') connection.set({ state: 'offline', code })
  }
  provider.on('sync', (synced) => {
    if (!synced) return
    connection.set({ state: 'online' })
    if (readOnly) saves.connected()
  })
  provider.on('connection-close', (event) => goOffline(event && event.code >= 4000 ? event.code : null))
  provider.on('closed', ({ code }) => connection.set({ state: 'refused', code }))

  let askedAt: number | null = null
  const beLate = () => {
    saves.late()
    tellOthersOfUnsent()
  }
  const watch = watchConnection({
    provider,
    ask() {
      askedAt = Date.now()
      // To this no tracker listens: it only has to come back.
      if (!sendBarrier()) sendToken(0)
    },
    onSilence() {
      beLate()
      if (connection.value.state === 'online') connection.set({ state: 'offline', code: null })
    },
    onAnswer() {
      if (provider.synced) connection.set({ state: 'online' })
      // Who only reads sends no barrier whose return would say so.
      if (readOnly && provider.synced) saves.connected()
      sendBarrier()
    },
    onTick(now) {
      if (barrierSentAt !== null && now - barrierSentAt >= BARRIER_LATE && saves.isLive) beLate()
      if (askedAt === null || now - askedAt < ASK_AGAIN) return
      if (provider.wsconnected && provider.wsLastMessageReceived < askedAt) {
        const encoder = createEncoder()
        writeVarUint(encoder, MESSAGE.sync)
        writeSyncStep1(encoder, doc)
        provider.ws?.send(toUint8Array(encoder))
      }
      askedAt = null
    },
    isSlower: () => slowerSince.value !== null,
    random: Math.random,
  })

  return {
    name,
    copy,
    doc,
    provider,
    saves,
    connection,
    opened,
    check: watch.check,
    close() {
      if (isClosed) return
      isClosed = true
      if (barrierTimer !== null) clearTimeout(barrierTimer)
      clearTimeout(deviceTimer)
      watch.close()
      doc.off('update', onUpdate)
      provider.destroy()
      tellOthersOfUnsent()
      others?.close()
      device?.close()
      doc.destroy()
    },
  }
}

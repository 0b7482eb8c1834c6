import { describe, expect, it } from 'vitest'
import { picturesStatus, SaveTracker, worstOf } from '../../../client/model/save-tracker.ts'

const tracker = (options = {}) => new SaveTracker({ hasDevice: true, readOnly: false, ...options })

/** Sends a barrier and has it come back. */
function confirm(saves: SaveTracker): void {
  const token = saves.nextBarrier()
  if (token !== null) saves.barrierReturned(token)
}

describe('the save state', () => {
  it('says "server" only after a barrier came back', () => {
    const saves = tracker()
    saves.connected()
    expect(saves.status.value.state).toBe('saving')
    confirm(saves)
    expect(saves.status.value.state).toBe('server')
  })

  it('counts what the server has not confirmed', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.changed()
    const token = saves.nextBarrier()
    saves.changed()
    expect(saves.status.value).toEqual({ state: 'saving', unsent: 2 })
    if (token !== null) saves.barrierReturned(token)
    expect(saves.status.value).toEqual({ state: 'saving', unsent: 1 })
    confirm(saves)
    expect(saves.status.value).toEqual({ state: 'server', unsent: 0 })
  })

  it('falls back to "on this device" when the connection is lost, and only once the device has it', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.disconnected()
    const change = saves.changed()
    expect(saves.status.value).toEqual({ state: 'unsaved', unsent: 1 })
    saves.persisted(change)
    expect(saves.status.value).toEqual({ state: 'device', unsent: 1 })
  })

  it('does not trust a barrier of a connection that is gone', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.changed()
    const token = saves.nextBarrier()
    saves.disconnected()
    if (token !== null) saves.barrierReturned(token)
    saves.connected()
    expect(saves.status.value).toEqual({ state: 'saving', unsent: 1 })
  })

  it('is not sure of anything after a reconnect until the first barrier', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.disconnected()
    saves.connected()
    expect(saves.status.value.state).toBe('saving')
    confirm(saves)
    expect(saves.status.value.state).toBe('server')
  })

  it('says "not saved" where the device keeps nothing', () => {
    const saves = tracker({ hasDevice: false })
    saves.connected()
    confirm(saves)
    saves.disconnected()
    saves.changed()
    expect(saves.status.value.state).toBe('unsaved')
  })

  it('of a reader is the server’s as soon as it is connected', () => {
    const saves = tracker({ readOnly: true })
    saves.connected()
    expect(saves.status.value).toEqual({ state: 'server', unsent: 0 })
    expect(saves.nextBarrier()).toBeNull()
  })
})

describe('without an answer of the server', () => {
  it('what was confirmed stays on the server, and says so', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.disconnected()
    expect(saves.status.value).toEqual({ state: 'offline', unsent: 0 })
  })

  it('nothing is claimed of what an earlier page may have left on the device', () => {
    const saves = tracker()
    expect(saves.status.value.state).toBe('device')
    saves.heard(new Map([['earlier', { made: 3, durable: 1 }]]))
    expect(saves.status.value).toEqual({ state: 'device', unsent: 2 })
    saves.connected()
    confirm(saves)
    expect(saves.status.value).toEqual({ state: 'server', unsent: 0 })
  })

  it('a barrier that does not come back ends "saving" in "on this device", until it does', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    saves.persisted(saves.changed())
    const token = saves.nextBarrier()
    expect(saves.status.value).toEqual({ state: 'saving', unsent: 1 })
    saves.late()
    expect(saves.status.value).toEqual({ state: 'device', unsent: 1 })
    if (token !== null) saves.barrierReturned(token)
    expect(saves.status.value).toEqual({ state: 'server', unsent: 0 })
  })

  it('a server that is late with nothing to confirm is asked again', () => {
    const saves = tracker()
    saves.connected()
    confirm(saves)
    expect(saves.nextBarrier()).toBeNull()
    saves.late()
    expect(saves.status.value.state).toBe('offline')
    confirm(saves)
    expect(saves.status.value.state).toBe('server')
  })

  it('a page that only reads has nothing of its own to save', () => {
    const saves = tracker({ readOnly: true })
    expect(saves.status.value).toEqual({ state: 'offline', unsent: 0 })
  })
})

describe('pictures on their way', () => {
  const changes = { state: 'device', unsent: 2 } as const

  it('are being saved while they are sent, and counted', () => {
    const saved = { state: 'server', unsent: 0 } as const
    expect(worstOf([saved, picturesStatus(0, 0)])).toEqual(saved)
    expect(worstOf([saved, picturesStatus(3, 0)])).toEqual({ state: 'saving', unsent: 3 })
  })

  it('are saved nowhere while they cannot be sent, whatever the device keeps of the words', () => {
    expect(worstOf([changes, picturesStatus(0, 0)])).toEqual(changes)
    expect(worstOf([changes, picturesStatus(2, 1)])).toEqual({ state: 'unsaved', unsent: 4 })
  })
})

// Words typed and not yet sent survive a reload and never mix between people; a refusing browser keeps them in memory.
import { expect, it } from 'vitest'
import { type DraftStore, Drafts } from '../../../client/outline/drafts.ts'

function deviceStore(): DraftStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: (key) => kept.get(key) ?? null,
    write(key, text) {
      if (text === null) kept.delete(key)
      else kept.set(key, text)
      return true
    },
  }
}

it('gives a draft back after a reload', () => {
  const device = deviceStore()
  new Drafts(device, 'w', 'p1').set('f/says', 'pusė sakinio')
  const reloaded = new Drafts(device, 'w', 'p1')
  expect(reloaded.text('f/says')).toBe('pusė sakinio')
  expect(reloaded.unsent).toEqual(['f/says'])
})

it('finds a draft written in another tab of the same device', () => {
  const device = deviceStore()
  const here = new Drafts(device, 'w', 'p1')
  new Drafts(device, 'w', 'p1').set('f/says', 'kitur')
  here.set('f/does', 'čia')
  expect(here.text('f/says')).toBe('kitur')
})

it('keeps the drafts of two people on one device apart', () => {
  const device = deviceStore()
  new Drafts(device, 'w', 'p1').set('f/says', 'mano')
  expect(new Drafts(device, 'w', 'p2').text('f/says')).toBe('')
})

it('keeps drafts as long as the page where the browser refuses to', () => {
  const drafts = new Drafts({ read: () => null, write: () => false }, 'w', 'p1')
  drafts.set('f/says', 'vis tiek čia')
  expect(drafts.text('f/says')).toBe('vis tiek čia')
})

it('leaves nothing on the device after clearing', () => {
  const device = deviceStore()
  const drafts = new Drafts(device, 'w', 'p1')
  drafts.set('f/says', 'a')
  drafts.set('f/does', 'b')
  drafts.clear()
  expect([...device.kept.keys()]).toEqual([])
})

it('tells its listeners of every change and of nothing else', () => {
  const drafts = new Drafts(deviceStore(), 'w', 'p1')
  let told = 0
  drafts.onChange(() => {
    told += 1
  })
  drafts.set('f/says', 'a')
  drafts.set('f/says', 'a')
  expect(told).toBe(1)
})

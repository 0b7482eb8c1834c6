// Devices after an erasure: a page that was open begins anew, a device that was away brings along what it had not sent, and
// neither keeps a word of what was erased.
import { expect, type Page } from '@playwright/test'
import type { DataRequestsReply } from '../../shared/protocol/data-requests.ts'
import { join, writeOnCanvas } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const SECRET = 'Kaimynė Ona slepia raktą po vazonu prie durų'

/** Erases somebody and one text, as one organiser who proposes and a facilitator who confirms. */
async function erase(vieta: Vieta, id: string, name: string): Promise<void> {
  const path = `/api/workshops/${id}/data-requests`
  const { people } = await vieta.ask<DataRequestsReply>(path)
  const person = people.find((one) => one.name === name)?.id ?? ''
  const { requests } = await vieta.ask<DataRequestsReply>(path, {
    ...{ person, wish: 'erase', receivedOn: '2026-04-02' },
  })
  const request = `${path}/${requests[0]?.id}`
  await vieta.ask(`${request}/verify`, { check: 'known' })
  const { notes } = await vieta.ask<{ notes: readonly { id: string }[] }>(`${request}/held`)
  const who = 'Vardenė Organizatorė'
  const said = { certificates: 'annul', kept: [], basis: '', who, notes: notes.map((note) => note.id) }
  await vieta.ask(`${request}/propose`, said)
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  await vieta.ask(`${request}/confirm`, { who: 'Vardenis Antrasis' }, ticket)
}

/** Names of the browser's databases in which the words stand. */
const databasesWith = (page: Page, words: string) =>
  page.evaluate(async (sought) => {
    const found: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const opening = indexedDB.open(name)
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      if (database.objectStoreNames.contains('updates')) {
        const asked = database.transaction('updates').objectStore('updates').getAll()
        const rows = await new Promise<unknown[]>((resolve) => {
          asked.onsuccess = () => resolve(asked.result)
        })
        const text = rows
          .map((row) => (row instanceof Uint8Array ? new TextDecoder().decode(row) : ''))
          .join()
        if (text.includes(sought)) found.push(name)
      }
      database.close()
    }
    return found
  }, words)

test('a device that was away brings along what it had not sent, and keeps nothing of what was erased', async ({
  vieta,
}) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const away = await vieta.device(SIZES.laptop, { serviceWorkers: 'allow' })
  await join(away, vieta.origin, code, 'Vardenė Išvykusi')
  const gone = await vieta.device(SIZES.laptop)
  await join(gone, vieta.origin, code, 'Vardenis Ištrinamas')
  await writeOnCanvas(gone, SECRET)
  await expect(
    gone
      .getByRole('status')
      .filter({ hasText: /Visi pakeitimai įrašyti/ })
      .first(),
  ).toBeAttached()
  await expect.poll(() => databasesWith(away, SECRET)).not.toEqual([])

  // All pages are on the device before the network goes.
  await away.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, {
    timeout: 60_000,
  })
  await away.context().setOffline(true)
  await writeOnCanvas(away, 'Parašyta traukinyje')
  await expect(
    away
      .getByRole('status')
      .filter({ hasText: /1 neišsiųstas pakeitimas/ })
      .first(),
  ).toBeAttached()
  await erase(vieta, id, 'Vardenis Ištrinamas')
  // Whoever was erased is let in no more.
  await expect(gone.getByRole('alert')).toContainText('nebegalioja', { timeout: 30_000 })

  await away.context().setOffline(false)
  const archive = () => vieta.ask<object>(`/api/workshops/${id}/archive`).then((all) => JSON.stringify(all))
  await expect
    .poll(async () => (await archive()).split('Parašyta traukinyje').length, { timeout: 40_000 })
    .toBe(2)
  expect(await archive()).not.toContain(SECRET)
  await expect(away.getByRole('button', { name: 'Naujas lapelis' }).first()).toBeVisible()
  await expect.poll(() => databasesWith(away, SECRET)).toEqual([])
  const names = await away.evaluate(async () => (await indexedDB.databases()).map(({ name = '' }) => name))
  expect(names.filter((name) => name.startsWith(`vieta/${id}/`))).toEqual([])
})

// `vieta backup`, `restore` and `check` as processes, beside a server that runs.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqliteDriver } from '../../server/store/sqlite-driver.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { vieta } from './command-kit.ts'
import { addImage, imageBytes, placeImage } from './image-kit.ts'
import { createWorkshop, joinAs, startTestServer, temporaryFolder } from './server-kit.ts'

test('a backup beside a running server restores to a folder whose server knows everybody and everything', {
  timeout: 150_000,
}, async () => {
  const server = await startTestServer()
  const { id, code, title } = await createWorkshop(server)
  const { ticket } = await joinAs(server, code, 'Vardenė Pavardenė')
  const { file } = await addImage(server, id, '#2e7d32')
  await placeImage(server, id, file)
  const root = await temporaryFolder()
  const backup = join(root, 'backup.sqlite')
  const made = await vieta(server.folder, 'backup', '--out', backup)
  expect([made.code, made.errors]).toEqual([0, ''])
  expect(made.output).toMatch(/įrašyta ir patikrinta[\s\S]*written and checked/)

  const [here, refused] = await Promise.all([
    vieta(server.folder, 'check'),
    vieta(server.folder, 'restore', backup),
  ])
  expect([here.code, here.errors]).toEqual([0, ''])
  expect(here.output).toContain(`${id.padEnd(16)}  ${code}  viskas sveika · all sound`)
  expect(refused.code).toBe(1)
  expect(refused.errors).toMatch(/jau kažkas yra[\s\S]*is not empty/)

  const folder = join(root, 'new')
  const restored = await vieta(root, 'restore', backup, '--into', folder)
  expect([restored.code, restored.errors]).toEqual([0, ''])
  expect(restored.output).toMatch(/Viskas sveika[\s\S]*The data is restored/)
  const other = await startTestServer({ folder })
  expect(other.organiserSecret).toBe(server.organiserSecret)
  const me = await other.call('GET', `/api/me?workshop=${id}`, { ticket })
  expect(me.json as WorkshopReply).toMatchObject({ code, title })
  expect((await imageBytes(other, id, file)).equals(await imageBytes(server, id, file))).toBe(true)
})

test('what is damaged, missing or asked wrongly is said in both languages, with exit 1', {
  timeout: 120_000,
}, async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  await server.close()
  const { folder } = server
  const driver = await openSqliteDriver(join(folder, 'vieta.sqlite'))
  driver.exec(`UPDATE log SET bytes = x'c0ffee' WHERE document = '${id}/concept'`)
  driver.close()
  const none = join(folder, 'none.sqlite')
  await writeFile(none, 'not a backup')
  const [unsound, noBackup, missing, noData, usage] = await Promise.all([
    vieta(folder, 'check'),
    vieta(folder, 'restore', none, '--into', join(folder, 'new')),
    vieta(folder, 'check', join(folder, 'nera.sqlite')),
    vieta(join(folder, 'empty'), 'backup', '--out', join(folder, 'b.sqlite')),
    vieta(folder, 'backup'),
  ])
  expect([unsound, noBackup, missing, noData, usage].map((ran) => ran?.code)).toEqual([1, 1, 1, 1, 1])
  expect(unsound?.output).toMatch(/YRA PRARASTO · SOMETHING IS LOST/)
  expect(unsound?.output).toMatch(
    /concept: prarasta pakeitimų: 1[\s\S]*concept: changes lost: 1 \(from 20\d\d-/,
  )
  expect(unsound?.output).toMatch(/Ne viskas sveika[\s\S]*Not everything is sound/)
  expect(noBackup?.errors).toMatch(/sugadinta arba[\s\S]*is damaged, or no backup/)
  expect(missing?.errors).toMatch(/Nepavyko perskaityti[\s\S]*Cannot read/)
  expect(noData?.errors).toMatch(/nėra Vietos duomenų[\s\S]*no data of Vieta/)
  expect(usage?.errors).toContain('backup --out <file>')
  await expect(readFile(join(folder, 'b.sqlite'))).rejects.toThrow(/ENOENT/)
})

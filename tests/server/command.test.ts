// The command line as a process on a real folder, with and without a server on it.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Archive } from '../../shared/export/archive-form.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { vieta } from './command-kit.ts'
import { addImage, imageBytes, placeImage } from './image-kit.ts'
import { createWorkshop, startTestServer, temporaryFolder } from './server-kit.ts'

const SAMPLE = 'shared/export/data/sample-workshop.lt.json'

test('a file imports, is listed, and exports as JSON that imports to the same, and as DOCX', {
  timeout: 90_000,
}, async () => {
  const folder = await temporaryFolder()
  const imported = await vieta(folder, 'import', SAMPLE)
  expect([imported.code, imported.errors]).toEqual([0, ''])
  for (const text of ['ign-2026-03-12', '7K4M-GN', 'Ignalina: kas mus pasitinka?']) {
    expect(imported.output).toContain(text)
  }
  expect((await vieta(folder, 'list')).output).toContain('ign-2026-03-12    7K4M-GN  2026-03-12')

  const json = join(folder, 'a.json')
  const docx = join(folder, 'a.docx')
  expect((await vieta(folder, 'export', 'ign-2026-03-12', '--format', 'json', '--out', json)).code).toBe(0)
  const written = await vieta(
    folder,
    'export',
    'ign-2026-03-12',
    '--format',
    'docx',
    '--lang',
    'en',
    '--out',
    docx,
  )
  expect([written.code, written.errors]).toEqual([0, ''])
  expect((await readFile(docx)).subarray(0, 2).toString()).toBe('PK')

  const other = await temporaryFolder()
  expect((await vieta(other, 'import', json)).code).toBe(0)
  const again = join(other, 'b.json')
  expect((await vieta(other, 'export', 'ign-2026-03-12', '--format', 'json', '--out', again)).code).toBe(0)
  expect(await readFile(again, 'utf8')).toBe(await readFile(json, 'utf8'))
})

test('while a server runs on the folder, its workshops export and imported ones appear in it', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer()
  const workshop = await createWorkshop(server)
  const file = join(server.folder, 'out.json')
  expect((await vieta(server.folder, 'export', workshop.id, '--format', 'json', '--out', file)).code).toBe(0)
  expect((JSON.parse(await readFile(file, 'utf8')) as Archive).workshop.code).toBe(workshop.code)
  expect((await vieta(server.folder, 'import', SAMPLE)).code).toBe(0)
  const me = await server.call('GET', '/api/me?workshop=ign-2026-03-12', { ticket: server.organiserSecret })
  expect(me.json as WorkshopReply).toMatchObject({ code: '7K4M-GN', title: 'Ignalina: kas mus pasitinka?' })
})

test('a workshop’s photographs leave with it and arrive with it', { timeout: 60_000 }, async () => {
  const server = await startTestServer()
  const { id } = await createWorkshop(server)
  const { file } = await addImage(server, id, '#2e7d32')
  await placeImage(server, id, file)
  const json = join(server.folder, 'out.json')
  expect((await vieta(server.folder, 'export', id, '--format', 'json', '--out', json)).code).toBe(0)
  const folder = await temporaryFolder()
  expect((await vieta(folder, 'import', json)).code).toBe(0)
  const other = await startTestServer({ folder })
  const [theirs, ours] = [await imageBytes(other, id, file), await imageBytes(server, id, file)]
  expect([theirs.equals(ours), ours.subarray(8, 12).toString()]).toEqual([true, 'WEBP'])

  const archive = JSON.parse(await readFile(json, 'utf8')) as Archive
  const broken = join(folder, 'broken.json')
  await writeFile(broken, JSON.stringify({ ...archive, images: { [file]: 'data:image/webp;base64,AAAA' } }))
  const refused = await vieta(folder, 'import', broken)
  expect([refused.code, refused.errors.includes(`images.${file}`)]).toEqual([1, true])
})

test('what cannot be done is said in both languages, with exit 1', { timeout: 60_000 }, async () => {
  const folder = await temporaryFolder()
  const broken = join(folder, 'broken.json')
  await writeFile(broken, '{\n "schema": "vieta-workshop/1",\n "workshop": oops\n}')
  const [malformed, missing, unknown, usage] = await Promise.all([
    vieta(folder, 'import', broken),
    vieta(folder, 'import', join(folder, 'nera.json')),
    vieta(folder, 'export', 'nera', '--format', 'json'),
    vieta(folder, 'export', 'nera', '--format', 'stone-tablet'),
  ])
  expect([malformed, missing, unknown, usage].map((ran) => ran?.code)).toEqual([1, 1, 1, 1])
  expect(malformed?.errors).toMatch(/Klaidos vieta – line 3[\s\S]*The fault is at line 3/)
  expect(missing?.errors).toMatch(/Nepavyko perskaityti[\s\S]*Cannot read/)
  expect(unknown?.errors).toMatch(/„nera“ nėra[\s\S]*There is no workshop “nera”/)
  expect(usage?.errors).toContain('--format docx|pdf|html|md|txt|xlsx|json --lang lt|en')
})

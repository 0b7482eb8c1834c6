// A spreadsheet file, as LibreOffice saves it, becomes rows of text; what only looks like one is said to be none.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { decodeFile } from '../../../../client/canvas/import/workbook.ts'

const workbook = async () =>
  new Uint8Array(await readFile(new URL('./people.xlsx', import.meta.url))) as Uint8Array<ArrayBuffer>

test('the cells of a workbook become lines with tabs, dates and Lithuanian letters whole', async () => {
  expect(await decodeFile(await workbook())).toEqual({
    encoding: null,
    text: [
      'Vardas ir pavardė\tOrganizacija\tTipas\tSektorius\tData',
      'Žydrūnė Ąžuolaitė\tUAB Pavyzdžio kavinė\tverslas\tVerslas\t2026-03-12',
      'Vardenis Šeštasis\tPavyzdžio kavinė, UAB\tverslas\tVerslas\t2026-03-12',
    ].join('\n'),
  })
})

test('a torn workbook, and another archive, are called what they are', async () => {
  const whole = await workbook()
  expect(await decodeFile(whole.slice(0, whole.length / 2))).toEqual({ fault: 'workbook' })
  expect(await decodeFile(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toEqual({ fault: 'workbook' })
})

test('text is read as before', async () => {
  expect(await decodeFile(new TextEncoder().encode('Ona\tKultūra'))).toEqual({
    text: 'Ona\tKultūra',
    encoding: 'utf-8',
  })
})

// Letters that are missing stop a document: Typst would leave the words out in silence.
import { expect, test } from 'vitest'
import { startPdfWorker } from '../../../server/pdf/pdf-thread.ts'

test('no document is set without its letters, and the file that is missing is named', () => {
  expect(() => startPdfWorker(['tinos/400Regular/Nera.ttf'])).toThrow('Nera.ttf')
})

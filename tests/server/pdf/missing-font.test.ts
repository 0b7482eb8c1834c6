// A server whose letters are missing says so for every document, and goes on.
import { expect, test, vi } from 'vitest'
import { renderPdf } from '../../../server/pdf/render-pdf.ts'

vi.mock('../../../server/pdf/pdf-thread.ts', () => ({
  startPdfWorker: () => {
    throw new Error("Cannot find module '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'")
  },
}))

test('a missing font is a document that failed with its name, never one without letters', async () => {
  for (let time = 0; time < 2; time += 1) {
    await expect(renderPdf('concept', {})).rejects.toMatchObject({
      fault: 'failed',
      message: expect.stringContaining('Tinos_400Regular.ttf'),
    })
  }
})

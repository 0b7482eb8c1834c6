import { expect, it } from 'vitest'
import { unprintedLetters } from '../../../shared/base/letters.ts'

it.each([
  ['Žydrūnė Šaltmirienė-O’Brien', ''],
  ['Ελένη Юлия שרה', ''],
  ['東京 東', '東 京'],
  ['Ona ありがとう', 'あ り が と う'],
] as const)('of “%s” the PDF cannot print “%s”', (text, letters) => {
  expect(unprintedLetters(text)).toBe(letters)
})

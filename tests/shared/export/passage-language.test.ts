import { expect, it } from 'vitest'
import { looksLithuanian } from '../../../shared/export/passage-language.ts'

it.each([
  ['Stotyje trūksta suoliuko', true],
  ['Kad jauni išvažiuoja, o mes apsimetame, jog tai laikina', true],
  ['Ignalinos rajono savivaldybė, Utenos apskritis', true],
  ['Vardenė Pirmoji', true],
  ['Austėja, 34, from Vilnius, arrives by train', false],
  ['Aukštaitija National Park: everybody knows the park', false],
  ['Get off. Breathe.', false],
  ['žąsys, kurios ateina į aikštę', true],
] as const)('of “%s” says %s', (text, is) => {
  expect(looksLithuanian(text)).toBe(is)
})

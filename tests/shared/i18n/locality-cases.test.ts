import { describe, expect, test } from 'vitest'
import { guessLocalityCases } from '../../../shared/i18n/locality-cases.ts'

const KNOWN: readonly (readonly [name: string, genitive: string, locative: string])[] = [
  ['Ignalina', 'Ignalinos', 'Ignalinoje'],
  ['Šilutė', 'Šilutės', 'Šilutėje'],
  ['Trakai', 'Trakų', 'Trakuose'],
  ['Prienai', 'Prienų', 'Prienuose'],
  ['Pagėgiai', 'Pagėgių', 'Pagėgiuose'],
  ['Lazdijai', 'Lazdijų', 'Lazdijuose'],
  ['Kaunas', 'Kauno', 'Kaune'],
  ['Vilnius', 'Vilniaus', 'Vilniuje'],
  ['Alytus', 'Alytaus', 'Alytuje'],
  ['Panevėžys', 'Panevėžio', 'Panevėžyje'],
  ['Rokiškis', 'Rokiškio', 'Rokiškyje'],
  ['Užventis', 'Užvenčio', 'Užventyje'],
  ['Pakruojis', 'Pakruojo', 'Pakruojyje'],
  ['Švenčionys', 'Švenčionių', 'Švenčionyse'],
  ['Kaišiadorys', 'Kaišiadorių', 'Kaišiadoryse'],
  ['Eišiškės', 'Eišiškių', 'Eišiškėse'],
  ['Širvintos', 'Širvintų', 'Širvintose'],
  ['Marijampolė', 'Marijampolės', 'Marijampolėje'],
  ['Kalvarija', 'Kalvarijos', 'Kalvarijoje'],
]

describe('the cases of a place name', () => {
  test.each(KNOWN)('%s gives %s and %s', (name, genitive, locative) => {
    expect(guessLocalityCases(name)).toEqual({ genitive, locative })
  })

  test('in a name of two words an adjective is declined and a genitive stays', () => {
    expect(guessLocalityCases('Naujoji Akmenė')).toEqual({
      genitive: 'Naujosios Akmenės',
      locative: 'Naujojoje Akmenėje',
    })
    expect(guessLocalityCases('Senieji Trakai')).toEqual({
      genitive: 'Senųjų Trakų',
      locative: 'Senuosiuose Trakuose',
    })
    expect(guessLocalityCases('Kazlų Rūda')).toEqual({ genitive: 'Kazlų Rūdos', locative: 'Kazlų Rūdoje' })
    expect(guessLocalityCases('Žemaičių Naumiestis')).toEqual({
      genitive: 'Žemaičių Naumiesčio',
      locative: 'Žemaičių Naumiestyje',
    })
  })

  test('white space around a name and letters in parts (as macOS gives them) do not matter', () => {
    expect(guessLocalityCases(' Šilutė '.normalize('NFD'))).toEqual({
      genitive: 'Šilutės',
      locative: 'Šilutėje',
    })
  })

  test('an ending it does not know gets no guess', () => {
    for (const name of ['', ' ', 'Oslo', 'Bonn', 'A', 'Us']) expect(guessLocalityCases(name)).toBeNull()
  })
})

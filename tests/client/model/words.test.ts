import { describe, expect, it } from 'vitest'
import { type WordSource, Words } from '../../../client/model/words.ts'
import type { Language } from '../../../shared/i18n/language.ts'

/** A source that says what it was asked for, and fails while the network is down. */
function openSource() {
  const asked: string[] = []
  const network = { up: true }
  const fetch = async (what: string) => {
    asked.push(what)
    if (!network.up) throw new Error('offline')
  }
  const source: WordSource = {
    phrases: async (area: string, language: Language) => {
      await fetch(`${area} ${language}`)
      return { area, language }
    },
    method: (stage, language) => fetch(`${stage} ${language}`),
  }
  return { source, asked, network }
}

describe('the words of a page', () => {
  it('are fetched once, in the language of the page only', async () => {
    const { source, asked } = openSource()
    const words = new Words('lt', source)
    await words.need(['common', 'phone', 'method.define'])
    await words.need(['phone'])
    expect(asked).toEqual(['common lt', 'phone lt', 'define lt'])
    expect(words.has(['common', 'phone', 'method.define'])).toBe(true)
    expect(words.has(['method'])).toBe(false)
    expect(Object.keys(words.in('lt'))).toEqual(['common', 'phone'])
    expect(words.in('en')).toEqual({})
  })

  it('come in another language when it is spoken, and so does what is asked for later', async () => {
    const { source, asked } = openSource()
    const words = new Words('lt', source)
    await words.need(['common', 'method.open'])
    await words.speak('en')
    expect(asked.slice(2)).toEqual(['common en', 'open en'])
    await words.need(['join'])
    expect(asked.at(-1)).toBe('join en')
    await words.speak('lt')
    expect(asked.slice(5)).toEqual(['join lt'])
  })

  it('stay as they are when another language cannot be fetched, and asking again tries again', async () => {
    const { source, network } = openSource()
    const words = new Words('lt', source)
    await words.need(['common'])
    network.up = false
    await expect(words.speak('en')).rejects.toThrow('offline')
    expect(words.has(['common'])).toBe(true)
    await expect(words.need(['join'])).rejects.toThrow('offline')
    network.up = true
    await words.need(['join'])
    expect(words.has(['join'])).toBe(true)
    await words.speak('en')
    expect(Object.keys(words.in('en')).sort()).toEqual(['common', 'join'])
  })

  it('of the method are those of a stage, of all stages, or of both languages', async () => {
    const { source, asked } = openSource()
    const words = new Words('en', source)
    await words.need(['method.define.both'])
    expect(asked).toEqual(['define lt', 'define en'])
    await words.need(['method'])
    expect(asked).toHaveLength(7)
    await words.need(['method.both'])
    expect(asked).toHaveLength(12)
    expect(words.has(['method.both', 'method.commit.both'])).toBe(true)
  })
})

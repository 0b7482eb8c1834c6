import { describe, expect, test } from 'vitest'
import { EMPTY_DRAFT, readDraft } from '../../../../client/surfaces/join/person-draft.ts'
import { LIMITS } from '../../../../shared/base/limits.ts'
import { join } from '../../../../shared/i18n/phrases/join.ts'
import { joinSchema } from '../../../../shared/protocol/http.ts'

describe('a person’s details', () => {
  test('come out tidy, as a request the server takes', () => {
    const read = readDraft('7K4M-GN', {
      name: '  Rūta Pavardenė ',
      sector: 'community',
      organisation: '',
      shownAs: 'code',
    })
    if (!read.ok) throw new Error('The draft was refused')
    expect(read.request.name).toBe('Rūta Pavardenė')
    expect(joinSchema.safeParse(read.request).success).toBe(true)
  })

  test('without a name and a sector name both fields', () => {
    expect(readDraft('7K4M-GN', { ...EMPTY_DRAFT, name: '   ' })).toEqual({
      ok: false,
      faults: { name: 'name-empty', sector: 'sector-empty' },
    })
  })

  test('a name of 10,000 characters and an organisation too long are told at their fields', () => {
    expect(
      readDraft('7K4M-GN', {
        ...EMPTY_DRAFT,
        sector: 'other',
        name: 'ą'.repeat(10_000),
        organisation: 'o'.repeat(LIMITS.organisation + 1),
      }),
    ).toEqual({ ok: false, faults: { name: 'name-too-long', organisation: 'organisation-too-long' } })
  })
})

test.each(['lt', 'en'] as const)('what is said about privacy has at most 80 words (%s)', (language) => {
  const words = join[language].privacy.text.split(/\s+/)
  expect(words.length).toBeGreaterThan(40)
  expect(words.length).toBeLessThanOrEqual(80)
})

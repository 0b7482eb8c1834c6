// Called to a frame, somebody on a phone or in the outline is offered to go there: once a call, and only where they are not.
import { expect, test } from 'vitest'
import { answeredAtOpening, offered } from '../../../client/panels/summons-offer.ts'

const CALL = { frame: 'f2', at: 100_000 }

test('a call is offered until it is answered, and another one to the same frame again', () => {
  expect(offered(null, null, 'f1')).toBeNull()
  expect(offered(CALL, null, 'f1')).toBe('f2')
  expect(offered(CALL, CALL.at, 'f1')).toBeNull()
  expect(offered({ ...CALL, at: 100_001 }, CALL.at, 'f1')).toBe('f2')
})

test('who is there already is asked nothing', () => {
  expect(offered(CALL, null, 'f2')).toBeNull()
})

test('who opens the page later is not called where others were called before', () => {
  expect(answeredAtOpening(null, 0)).toBeNull()
  expect(answeredAtOpening(CALL, CALL.at + 5_000)).toBeNull()
  expect(offered(CALL, answeredAtOpening(CALL, CALL.at + 61_000), 'f1')).toBeNull()
})

import { expect, it } from 'vitest'
import { guidance } from '../../../shared/method/data/guidance.ts'
import { activityWatch, modeWatch } from '../../../shared/method/data/watch.ts'
import { ACTIVITIES, MODES } from '../../../shared/method/method.ts'

it('tells a facilitator what to watch for in every activity and every mode, in both languages', () => {
  const ids = ACTIVITIES.map(({ id }) => id).sort()
  expect(Object.keys(activityWatch).sort()).toEqual(ids)
  expect(Object.keys(guidance).sort()).toEqual(ids)
  expect(Object.keys(modeWatch).sort()).toEqual(Object.keys(MODES).sort())
  for (const { lt, en } of [...Object.values(activityWatch), ...Object.values(modeWatch)]) {
    expect(lt).toMatch(/^[„\p{Lu}].*[.!“]$/u)
    expect(en).toMatch(/^[“\p{Lu}].*[.!”]$/u)
  }
})

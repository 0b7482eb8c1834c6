// What a page has of the method (vite.method.ts) is the method: bare activities at first, and the very same as the server's
// once the words of every stage have come in both languages.
import { expect, it, vi } from 'vitest'
import { LANGUAGES } from '../../shared/i18n/language.ts'
import type { Activity } from '../../shared/method/activity.ts'
import { activities } from '../../shared/method/data/activities.ts'
import { methodTexts } from '../../vite.method.ts'

const plugin = methodTexts()

/** Runs the module the plugin makes of an id. */
async function load<T>(id: string): Promise<T> {
  const context = { addWatchFile: () => undefined }
  const made: unknown = await Reflect.apply(plugin.load as () => unknown, context, [id])
  const code = typeof made === 'string' ? made : (made as { readonly code: string }).code
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as T
}

it('comes to a page whole', async () => {
  Reflect.apply(plugin.configResolved as () => void, null, [{ root: `${process.cwd()}/client` }])
  const bare = await load<{ activities: readonly Activity[] }>('/shared/method/data/activities.ts')
  expect(bare.activities.map(({ id }) => id)).toEqual(activities.map(({ id }) => id))
  expect(JSON.stringify(bare)).not.toMatch(/Susipažinimo|Check-in/)

  vi.doMock('../../shared/method/data/activities.ts', () => bare)
  vi.resetModules()
  const { fillMethodTexts } = await import('../../client/model/method-texts.ts')
  for (const stage of new Set(activities.map((activity) => activity.stage))) {
    for (const language of LANGUAGES) {
      const id = `\0virtual:method-texts/${stage}-${language}`
      const { texts } = await load<{ texts: Record<string, readonly string[]> }>(id)
      fillMethodTexts(texts, language)
    }
  }
  const whole = activities.map((activity) => ({
    ...activity,
    cells: activity.cells.map((cell) => ({
      ...cell,
      columns: cell.columns ?? null,
      rows: cell.rows ?? null,
    })),
  }))
  expect(bare.activities).toEqual(whole)
})

// Turns the activities into what a page loads: all of them without their words, and the words by stage, one language each.
// `shared/method/data/activities.ts` in a page is the first; `virtual:method-texts` fetches the others
// (client/model/method-texts.ts puts them where they belong). The server has everything as it stands in the file.
import { type Plugin, runnerImport } from 'vite'
import type { Activity } from './shared/method/activity.ts'

const DATA = /\/shared\/method\/data\/activities\.ts$/
const TEXTS = /^\0?virtual:method-texts(?:\/(\w+)-(lt|en))?$/

/** Makes activities of rows: what repeats is written once. */
const READ_ROWS = `
const words = () => ({ lt: '', en: '' })
export const activities = ROWS.map(
  ([id, stage, minutes, range, scope, hiddenUntilReveal, authorDisplay, defaultColour, notesPerPerson, dotsPerPerson,
    sensitive, variant, steps, cells]) => ({
    id, stage, name: words(), minutes, range, scope, hiddenUntilReveal: hiddenUntilReveal === 1, authorDisplay,
    defaultColour, notesPerPerson, dotsPerPerson, sensitive: sensitive === 1, variant,
    steps: steps.map(([minutes, mode]) => ({ minutes, mode, text: words() })),
    cells: cells.map(([id, x, y, w, h, kind, colour, anonymous, rows, columns]) => ({
      id, x, y, w, h, kind, prompt: words(), colour, anonymous: anonymous === 1,
      columns: columns ? columns.map((id) => ({ id, label: words() })) : null, rows: rows ?? null,
    })),
  }),
)`

function rowOf(activity: Activity): readonly unknown[] {
  const { id, stage, minutes, range, scope, hiddenUntilReveal, authorDisplay, defaultColour } = activity
  const { notesPerPerson, dotsPerPerson, sensitive, variant, steps, cells } = activity
  return [
    id,
    stage,
    minutes,
    range,
    scope,
    hiddenUntilReveal ? 1 : 0,
    authorDisplay,
    defaultColour,
    notesPerPerson,
    dotsPerPerson,
    sensitive ? 1 : 0,
    variant,
    steps.map((step) => [step.minutes, step.mode]),
    cells.map((cell) => {
      const row = [cell.id, cell.x, cell.y, cell.w, cell.h, cell.kind, cell.colour, cell.anonymous ? 1 : 0]
      if (!cell.columns && !cell.rows) return row
      return [...row, cell.rows ?? null, cell.columns?.map((column) => column.id) ?? null]
    }),
  ]
}

/** The texts of an activity in the order client/model/method-texts.ts walks it. */
function textsOf({ name, steps, cells }: Activity, language: 'lt' | 'en'): readonly string[] {
  return [
    name[language],
    ...steps.map(({ text }) => text[language]),
    ...cells.flatMap(({ prompt, columns }) => [
      prompt[language],
      ...(columns ?? []).map(({ label }) => label[language]),
    ]),
  ]
}

export function methodTexts(): Plugin {
  let file = ''
  const read = async () => {
    const { module } = await runnerImport<{ readonly activities: readonly Activity[] }>(file, {
      configFile: false,
      logLevel: 'error',
    })
    return module.activities
  }
  return {
    name: 'vieta:method-texts',
    enforce: 'pre',
    configResolved({ root }) {
      file = `${root}/../shared/method/data/activities.ts`
    },
    resolveId(id) {
      return TEXTS.test(id) ? `\0${id.replace('\0', '')}` : null
    },
    async load(id) {
      if (DATA.test(id)) {
        return {
          code: `const ROWS = ${JSON.stringify((await read()).map(rowOf))}${READ_ROWS}`,
          map: null,
          moduleType: 'js',
        }
      }
      const found = TEXTS.exec(id)
      if (!found) return null
      this.addWatchFile(file)
      const [, stage, language] = found
      const activities = await read()
      if (stage === undefined) {
        const stages = [...new Set(activities.map((activity) => activity.stage))]
        const loads = (['lt', 'en'] as const).map(
          (each) =>
            `${each}: { ${stages.map((name) => `${name}: () => import('virtual:method-texts/${name}-${each}')`).join(', ')} }`,
        )
        return `export const loads = { ${loads.join(', ')} }`
      }
      const texts = activities
        .filter((activity) => activity.stage === stage)
        .map((activity) => [activity.id, textsOf(activity, language === 'en' ? 'en' : 'lt')])
      return `export const texts = ${JSON.stringify(Object.fromEntries(texts))}`
    },
  }
}

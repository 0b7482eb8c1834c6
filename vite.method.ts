// Turns the activities into what a page loads: all of them without their words, and the words by stage, one language each.
// `shared/method/data/activities.ts` in a page is the first; `virtual:method-texts` fetches the others
// (client/model/method-texts.ts puts them where they belong). The server has everything as it stands in the file.
import { type Plugin, runnerImport } from 'vite'
import type { Activity, Cell } from './shared/method/activity.ts'

/** What an activity is beside its words, steps and cells. */
const HEAD = [
  'id',
  'stage',
  'minutes',
  'range',
  'scope',
  'hiddenUntilReveal',
  'authorDisplay',
  'defaultColour',
  'notesPerPerson',
  'dotsPerPerson',
  'sensitive',
  'variant',
] as const

const DATA = /\/shared\/method\/data\/activities\.ts$/
const TEXTS = /^\0?virtual:method-texts(?:\/(\w+)-(lt|en))?$/

/** Makes activities of columns: like stands beside like, and is written once. */
const READ_COLUMNS = `
const words = () => ({ lt: '', en: '' })
const named = (digits, names) => [...digits].map((digit) => names[digit])
const numbers = (list) => (list === '' ? [] : list.split(',').map(Number))
export const activities = HEADS[0].map((_, i) => {
  const [id, stage, minutes, range, scope, hiddenUntilReveal, authorDisplay, defaultColour, notesPerPerson, dotsPerPerson,
    sensitive, variant] = HEADS.map((column) => column[i])
  const modes = named(STEPS.modes[i], MODES)
  const [x, y, w, h] = ['x', 'y', 'w', 'h'].map((side) => numbers(CELLS[side][i]))
  const kinds = named(CELLS.kinds[i], KINDS)
  const colours = named(CELLS.colours[i], COLOURS)
  return {
    id, stage, name: words(), minutes, range, scope, hiddenUntilReveal, authorDisplay, defaultColour, notesPerPerson,
    dotsPerPerson, sensitive, variant,
    steps: numbers(STEPS.minutes[i]).map((minutes, k) => ({ minutes, mode: modes[k], text: words() })),
    cells: (CELLS.ids[i] === '' ? [] : CELLS.ids[i].split(',')).map((id, k) => ({
      id, x: x[k], y: y[k], w: w[k], h: h[k], kind: kinds[k], prompt: words(), colour: colours[k],
      anonymous: CELLS.anonymous[i][k] === '1',
      columns: CELLS.columns[i]?.[k]?.map((id) => ({ id, label: words() })) ?? null,
      rows: CELLS.rows[i]?.[k] ?? null,
    })),
  }
})`

/** The distinct words of a list, few enough for each to have a digit. */
function distinct(words: readonly string[]): readonly string[] {
  const found = [...new Set(words)]
  if (found.length > 10) throw new Error(`Too many for a digit each: ${found.join()}`)
  return found
}

/** Words as their digits. */
const digits = (words: readonly string[], names: readonly string[]) =>
  words.map((word) => names.indexOf(word)).join('')

/** The activities without their words, as the code of a module. */
function codeOf(activities: readonly Activity[]): string {
  const each = <T>(of: (activity: Activity) => T) => activities.map(of)
  const cells = <T>(of: (cell: Cell) => T) => each((activity) => activity.cells.map(of))
  const orNothing = <T>(lists: readonly (readonly (T | null | undefined)[])[]) =>
    lists.map((list) => (list.some((value) => value !== null && value !== undefined) ? list : null))
  const MODES = distinct(each(({ steps }) => steps.map(({ mode }) => mode)).flat())
  const KINDS = distinct(cells(({ kind }) => kind).flat())
  const COLOURS = distinct(cells(({ colour }) => colour).flat())
  const constants = {
    MODES,
    KINDS,
    COLOURS,
    HEADS: HEAD.map((key) => each((activity) => activity[key])),
    STEPS: {
      minutes: each(({ steps }) => steps.map(({ minutes }) => minutes).join()),
      modes: each(({ steps }) =>
        digits(
          steps.map(({ mode }) => mode),
          MODES,
        ),
      ),
    },
    CELLS: {
      ids: cells(({ id }) => id).map((ids) => ids.join()),
      x: cells(({ x }) => x).map((list) => list.join()),
      y: cells(({ y }) => y).map((list) => list.join()),
      w: cells(({ w }) => w).map((list) => list.join()),
      h: cells(({ h }) => h).map((list) => list.join()),
      kinds: cells(({ kind }) => kind).map((list) => digits(list, KINDS)),
      colours: cells(({ colour }) => colour).map((list) => digits(list, COLOURS)),
      anonymous: cells(({ anonymous }) => (anonymous ? 1 : 0)).map((list) => list.join('')),
      columns: orNothing(cells(({ columns }) => columns?.map(({ id }) => id))),
      rows: orNothing(cells(({ rows }) => rows)),
    },
  }
  const lines = Object.entries(constants).map(([name, value]) => `const ${name} = ${JSON.stringify(value)}`)
  return `${lines.join('\n')}${READ_COLUMNS}`
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
          code: codeOf(await read()),
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

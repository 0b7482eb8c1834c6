// Turns an area's phrases into what a page loads: one language, its sentences parsed at build time, so that no parser
// and no second language travels. `phrases/<area>.ts?words=lt` is the module; client/model/words.ts asks for it.
import compile from 'icu-minify/compile'
import { type Plugin, runnerImport } from 'vite'

type Tree = { readonly [key: string]: string | Tree }
type Compiled = { readonly [key: string]: unknown }

const WORDS = /\/phrases\/([\w-]+)\.ts\?words=(lt|en)$/

function compileTree(tree: Tree): Compiled {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : compileTree(value),
    ]),
  )
}

export function words(): Plugin {
  return {
    name: 'vieta:words',
    enforce: 'pre',
    async load(id) {
      const [, area = '', language = ''] = WORDS.exec(id) ?? []
      if (area === '') return null
      const file = id.slice(0, id.indexOf('?'))
      this.addWatchFile(file)
      const { module } = await runnerImport<Record<string, Readonly<Record<string, Tree>>>>(file, {
        configFile: false,
        logLevel: 'error',
      })
      const tree = module[area]?.[language]
      if (!tree) throw new Error(`${file} has no ${area}.${language}`)
      return {
        code: `export const words = ${JSON.stringify(compileTree(tree))}`,
        map: null,
        moduleType: 'js',
      }
    },
  }
}

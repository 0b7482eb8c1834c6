// `vieta list`: the workshops of the data folder, a line each.
import { bothLanguages } from '../terminal.ts'
import { type Command, readArguments } from './command.ts'
import { withFolder } from './opened-folder.ts'

export const listCommand: Command = {
  name: 'list',
  usage: ['list'],
  async run(args, config) {
    readArguments(args, [], 0)
    const workshops = await withFolder(config, ({ vault }) => vault.workshops.list())
    if (workshops.length === 0) console.log(bothLanguages('noWorkshops'))
    for (const { id, code, startsAt, title } of workshops) {
      console.log(`${id.padEnd(16)}  ${code}  ${new Date(startsAt).toISOString().slice(0, 10)}  ${title}`)
    }
    return undefined
  },
}

// `vieta secret rotate`: a new organiser's secret. The old link stops at once, on a running server too.
import { localAddresses } from '../gateway/addresses.ts'
import { bothLanguages, label } from '../terminal.ts'
import { type Command, readArguments, UsageError } from './command.ts'
import { withFolder } from './opened-folder.ts'

export const secretCommand: Command = {
  name: 'secret',
  usage: ['secret rotate'],
  async run(args, config) {
    const { positionals } = readArguments(args, [], 1)
    if (positionals[0] !== 'rotate') throw new UsageError()
    const secret = await withFolder(config, ({ vault }) => vault.organiser.rotate(config.folder))
    const scheme = config.tls === null ? 'http' : 'https'
    const path = `/organiser#${secret}`
    console.log(bothLanguages('secretRotated'))
    console.log(`${label('organiserLink')}`)
    for (const address of [`${scheme}://localhost:${config.port}`, ...localAddresses(scheme, config.port)]) {
      console.log(`  ${address}${path}`)
    }
    return undefined
  },
}

// Archives that bring localities to one programme, read at the same moment.
import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { createProgrammes } from '../../../server/vault/programmes.ts'

test('two archives read at once both keep the localities they bring', async () => {
  const random = { bytes: (count: number) => new Uint8Array(count), below: () => 0 }
  const programmes = createProgrammes({ store: createMemoryStore(), now: () => 1, random })
  const about = { id: 'p', title: 'Vietos', organiser: 'VVG', createdAt: 1 }
  const locality = (id: string) => ({
    id,
    name: id,
    genitive: '',
    locative: '',
    municipality: 'Ignalinos r.',
    county: '',
  })
  await programmes.adopt({ ...about, localities: [locality('a')] })
  await Promise.all(['b', 'c'].map((id) => programmes.adopt({ ...about, localities: [locality(id)] })))
  expect((await programmes.get('p'))?.localities.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

// The list of people who are expected: brought from a spreadsheet by those who run the workshop, read by those who may see
// names. Personal data, so it is in the vault and in no document.
import { Hono } from 'hono'
import { type ExpectedReply, newExpectedSchema } from '../../shared/protocol/roster.ts'
import { bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'

export function rosterRoutes({ vault }: Pick<Gateway, 'vault'>): Hono {
  const app = new Hono()
  const replyOf = async (workshop: string): Promise<readonly ExpectedReply[]> => vault.expected.list(workshop)

  async function found(id: string): Promise<void> {
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
  }

  app.get('/workshops/:id/expected', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'people.read', id)
    await found(id)
    return context.json(await replyOf(id))
  })

  app.post('/workshops/:id/expected', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'admission.manage', id)
    await found(id)
    const { people } = await readBody(context, newExpectedSchema, {})
    await vault.expected.add(id, people)
    return context.json(await replyOf(id), 201)
  })

  app.post('/workshops/:id/expected/:person/remove', async (context) => {
    const id = context.req.param('id')
    demand(await bearerOf(vault, context.req.header('authorization')), 'admission.manage', id)
    await found(id)
    await vault.expected.remove(id, context.req.param('person'))
    return context.json(await replyOf(id))
  })

  return app
}

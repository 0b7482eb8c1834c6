// S01 as far as no other test plays it: the strip of contributions with two on one device, warnings seen and said aloud, the
// end of time under the hands of who writes, a cluster named by a sentence, the hint at one word, the fields of the chosen question.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test, type Vieta } from './world.ts'

async function openRoom(vieta: Vieta) {
  const { id, code } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const ticketOf = async (role: string) =>
    (await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role })).ticket
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: true })
  const person = async (name: string) =>
    vieta.ask<{ ticket: string; person: { id: string; code: string } }>('/api/join', {
      ...{ code, name, sector: 'culture', organisation: '', shownAs: 'code' },
    })
  const [staff, screen] = [await ticketOf('facilitator'), await ticketOf('projector')]
  const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket: staff }).sync()
  return { id, staff, screen, person, wire, agenda: new Agenda(wire.doc) }
}

test('a facilitator leads a stage: time, contributions, clusters and the chosen question', async ({
  vieta,
}) => {
  test.slow()
  const { id, staff, screen, person, wire, agenda } = await openRoom(vieta)
  const first = await person('Vardenė Pirmoji')
  const second = await person('Vardenis Antrasis')
  const item = agenda.items.find(({ activity }) => activity === 'emp.empathymap')?.id ?? ''
  const left = async (ms: number) => {
    wire.write((doc) => {
      const timer = { state: 'running', endsAt: Date.now() + ms, plannedMs: 360_000 } as const
      new Agenda(doc).setPosition({ item, step: 1 }, timer)
    })
    await wire.barrier()
  }
  await left(300_000)
  const open = async (size: { width: number; height: number }, path: string): Promise<Page> => {
    const page = await vieta.device(size)
    await page.goto(`${vieta.origin}/w/${id}/${path}`)
    await expect(
      page
        .getByRole('timer')
        .or(page.getByText(/Liko|4:/))
        .first(),
    ).toBeVisible()
    return page
  }
  const laptop = await open(SIZES.laptop, `facilitate#${staff}`)
  const writer = await open(SIZES.laptop, `outline#${first.ticket}`)
  const phone = await open(SIZES.phone, `phone#${second.ticket}`)
  const wall = await open(SIZES.large, `screen#${screen}`)

  await test.step('S01.4: the strip counts each writer, and who shares a device is one of them', async () => {
    const companion = await vieta.ask<{ person: { code: string } }>(
      `/api/workshops/${id}/companions`,
      { name: 'Vardenė Bendraja', sector: 'community', shownAs: 'code' },
      second.ticket,
    )
    const strip = laptop.getByRole('list', { name: 'Lapeliai pagal žmones' })
    for (const { code } of [first.person, second.person, companion.person])
      await expect(strip.getByRole('listitem').filter({ hasText: code })).toContainText('0')
    const field = phone.getByRole('textbox').first()
    await field.fill('Durys užrakintos, o lange dega šviesa')
    await phone.getByRole('button', { name: 'Siųsti' }).click()
    await expect(strip.getByRole('listitem').filter({ hasText: second.person.code })).toContainText('1')
    await expect(strip.getByRole('listitem').filter({ hasText: companion.person.code })).toContainText('0')
    await expect(strip.getByText('Durys')).toHaveCount(0)
  })

  await test.step('S01.5: two minutes and half a minute are seen and said', async () => {
    for (const [ms, words] of [
      [121_500, 'Liko 2 minutės'],
      [31_500, 'Liko 30 sekundžių'],
    ] as const) {
      await left(ms)
      for (const page of [laptop, writer, phone, wall])
        await expect(
          page.locator('[aria-live=polite], [role=status]').getByText(words).first(),
        ).toBeAttached()
    }
    for (const page of [laptop, wall])
      await expect(page.locator('[data-pressure]').first()).toHaveAttribute('data-pressure', 'last')
  })

  await test.step('S01.7: time ends while two people write, and both sentences arrive whole', async () => {
    const [one, two] = ['Kas mus pasitinka stotyje, kai lyja', 'Autobusas išvažiuoja prieš traukinį']
    const field = phone.getByRole('textbox').first()
    const note = writer.getByRole('textbox', { name: /Ką sako|Sako|Kas tai|Ką/ }).first()
    await field.fill(one.slice(0, 12))
    await note.fill(two.slice(0, 12))
    await left(900)
    for (const page of [laptop, wall])
      await expect(page.getByText('Laikas baigėsi – užbaikite sakinį').first()).toBeAttached()
    await expect(field).toHaveValue(one.slice(0, 12))
    await expect(note).toHaveValue(two.slice(0, 12))
    await field.press('End')
    await field.pressSequentially(one.slice(12))
    await note.press('End')
    await note.pressSequentially(two.slice(12))
    await phone.getByRole('button', { name: 'Siųsti' }).click()
    await note.press('Enter')
    const outline = writer.getByRole('listitem')
    await expect(outline.filter({ hasText: two }).first()).toBeVisible()
    await expect(phone.getByText(one).first()).toBeVisible()
  })

  await test.step('S01.9-10: a cluster is named, codes stay; one word gets a gentle hint', async () => {
    const outline = await vieta.device(SIZES.large)
    await outline.goto(`${vieta.origin}/w/${id}/outline#${staff}`)
    const before = [...agenda.codes]
    const head = outline.locator('[data-cluster]').first()
    await head.getByRole('button', { name: /^Rašyti pavadinimą/ }).click()
    const title = outline.getByRole('textbox', { name: 'Grupės pavadinimas sakiniu' })
    await title.fill('Turizmas')
    await title.press('Enter')
    await expect(outline.getByText(/Vienas žodis nepasako/)).toBeVisible()
    expect(await violations(outline, '[data-cluster]')).toEqual([])
    await outline.getByRole('button', { name: 'Rašyti sakinį' }).click()
    await title.fill('Niekas nepasitinka ir nepasako, kur eiti')
    await title.press('Enter')
    await expect(outline.getByText(/Vienas žodis nepasako/)).toHaveCount(0)
    await expect(outline.getByText('Niekas nepasitinka ir nepasako, kur eiti').first()).toBeVisible()
    for (const [note, code] of before) expect(agenda.codes.get(note)).toBe(code)
    await outline.close()
  })

  await test.step('S01.13: choosing the question fills the fields of the concept', async () => {
    const chosen = agenda.votes.find(({ activity }) => activity === 'def.hmw')
    const best = chosen?.results[0]?.note ?? ''
    await vieta.ask(`/api/workshops/${id}/votes/${chosen?.id}/choose`, { note: best }, staff)
    interface Filled {
      readonly concept: {
        readonly fields: readonly { id: string; content: { text?: string; lines?: readonly unknown[] } }[]
      }
      readonly board: { readonly notes: readonly { id: string; text: string }[] }
    }
    const { concept, board } = await vieta.ask<Filled>(`/api/workshops/${id}/archive`)
    const fieldOf = (wanted: string) => concept.fields.find((field) => field.id === wanted)?.content
    expect(fieldOf('pov.hmw')?.text).toBe(board.notes.find((note) => note.id === best)?.text)
    expect(fieldOf('pov.hmwShortlist')?.lines).toHaveLength(5)
  })

  await test.step('the facilitator’s dialogs are open to everybody', async () => {
    for (const name of ['Trumpinti…', 'Pakelti akis', 'Pakviesti', 'Žmonės', 'Grupelės']) {
      await laptop.getByRole('button', { name, exact: true }).first().click()
      const dialog = laptop.getByRole('dialog').first()
      await expect(dialog).toBeVisible()
      expect(await violations(laptop, '[role="dialog"], dialog'), name).toEqual([])
      await laptop.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
    await laptop.getByRole('button', { name: 'Ekranas', exact: true }).click()
    await laptop.getByRole('button', { name: 'Užraktas, žymekliai, ekranas' }).click()
    await expect(laptop.getByLabel('Ekrane')).toBeVisible()
    expect(await violations(laptop)).toEqual([])
  })
  wire.socket.terminate()
})

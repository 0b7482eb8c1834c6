// S01.4, S08: two people take turns on one phone, each with their own name, hidden notes and vote; somebody writes for a person
// who has no device, and the note is that person's.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import type { TicketReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { join, sendFromPhone, writeOnCanvas } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const IGNALINA = {
  name: 'Ignalina',
  genitive: 'Ignalinos',
  locative: 'Ignalinoje',
  municipality: 'Ignalinos rajono savivaldybė',
  county: 'Utenos apskritis',
}

async function openRoom(vieta: Vieta) {
  const programme = await vieta.ask<{ id: string; localities: { id: string }[] }>('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: 'Biblioteka',
    localities: [IGNALINA],
  })
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0]?.id,
    title: 'Ignalina: kas mus pasitinka?',
    template: 'taster90',
    startsAt: Date.now(),
    brief: 'Kaip?',
    venue: '',
  })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
  const agenda = new Agenda(wire.doc)
  const goTo = async (activity: string) => {
    const item = agenda.items.find((known) => known.activity === activity)?.id ?? ''
    wire.write((doc) => new Agenda(doc).goTo({ item, step: 0 }, Date.now()))
    await wire.barrier()
    await wire.until(() => agenda.frames.some((frame) => frame.item === item))
    return item
  }
  return { id, code, ticket, agenda, wire, goTo }
}

/** Text and author's code of every note on the board. */
async function notesOf(vieta: Vieta, id: string): Promise<readonly string[]> {
  interface Archive {
    readonly people: readonly { readonly id: string; readonly code: string }[]
    readonly board: { readonly notes: readonly { readonly text: string; readonly author: string | null }[] }
  }
  const { people, board } = await vieta.ask<Archive>(`/api/workshops/${id}/archive`)
  const codes = new Map(people.map((person) => [person.id, person.code]))
  return board.notes.map(({ text, author }) => `${codes.get(author ?? '') ?? author}: ${text}`).sort()
}

/** Answers the questions about a person who is added, and lets them in. */
async function answer(page: Page, name: string, button: string): Promise<void> {
  await page.getByLabel('Vardas ir pavardė').fill(name)
  await page.getByLabel('Kuriam sektoriui atstovaujate?').selectOption('community')
  await page.getByRole('button', { name: button, exact: true }).click()
}

test('two people take turns on one phone', async ({ vieta }) => {
  const { id, code, ticket, agenda, wire, goTo } = await openRoom(vieta)
  const phone = await vieta.device(SIZES.phone)
  await goTo('open.checkin')
  await join(phone, vieta.origin, code, 'Petras Vardenis')
  await sendFromPhone(phone, 'Pirmas Petro')
  const field = phone.getByRole('textbox').first()

  await test.step('the second sits down, and writes at once', async () => {
    await phone.getByRole('button', { name: 'Meniu' }).click()
    await phone.getByRole('button', { name: 'Rašome dviese' }).click()
    await expect(phone.getByLabel('Vardas ir pavardė')).toBeVisible()
    expect(await violations(phone)).toEqual([])
    await answer(phone, 'Ona Vardenė', 'Rašyti dviese')
    await expect(phone.getByRole('button', { name: 'Ona Vardenė', pressed: true })).toBeVisible()
    expect(await violations(phone)).toEqual([])
    await sendFromPhone(phone, 'Pirmas Onos')
    await expect(phone.getByText('Bendruomenė').first()).toBeVisible()
  })

  await test.step('what stands in the field goes over with the pen', async () => {
    await field.fill('Antras, jau Petro')
    await phone.getByRole('button', { name: 'Petras Vardenis' }).click()
    await expect(phone.getByRole('button', { name: 'Petras Vardenis', pressed: true })).toBeVisible()
    await expect(field).toHaveValue('Antras, jau Petro')
    await phone.getByRole('button', { name: 'Siųsti' }).click()
    await expect(field).toHaveValue('')
    await expect
      .poll(() => notesOf(vieta, id))
      .toEqual(['D01: Antras, jau Petro', 'D01: Pirmas Petro', 'D02: Pirmas Onos'])
  })

  await test.step('in silence each sees their own, and both are revealed as theirs', async () => {
    const silent = agenda.items.find(({ activity }) => activity?.startsWith('emp.empathymap'))
    const item = await goTo(silent?.activity ?? 'emp.empathymap')
    await expect(phone.getByText('Dirbame tyliai').first()).toBeVisible()
    await sendFromPhone(phone, 'Tyliai Petras')
    await phone.getByRole('button', { name: 'Ona Vardenė' }).click()
    await expect(phone.getByRole('button', { name: 'Ona Vardenė', pressed: true })).toBeVisible()
    await expect(phone.getByText('Kiti rašo… 1 lapelis').first()).toBeVisible()
    await expect(phone.getByText('Tyliai Petras')).toHaveCount(0)
    await sendFromPhone(phone, 'Tyliai Ona')
    await vieta.ask(`/api/workshops/${id}/reveal`, { item }, ticket)
    await expect
      .poll(() => notesOf(vieta, id))
      .toEqual(expect.arrayContaining(['D01: Tyliai Petras', 'D02: Tyliai Ona']))
  })

  await test.step('each votes', async () => {
    const archive = await vieta.ask<{ board: { notes: { id: string }[] } }>(`/api/workshops/${id}/archive`)
    const vote = { id: 'balsavimas-01', question: 'Kas?', dotsPerPerson: 1, maxDotsPerCandidate: 1 }
    const candidates = archive.board.notes.map((note) => note.id)
    const rest = { item: agenda.position?.item, candidates, group: null, roundOf: null }
    await vieta.ask(`/api/workshops/${id}/votes`, { ...vote, ...rest }, ticket)
    await phone.getByRole('button', { name: 'Balsavimas' }).click()
    for (const who of ['Petras Vardenis', 'Ona Vardenė']) {
      await phone.getByRole('button', { name: who }).click()
      await expect(phone.getByRole('button', { name: who, pressed: true })).toBeVisible()
      await expect(phone.getByText('Liko taškų: 1')).toBeVisible()
      await phone
        .getByRole('button', { name: /Pridėti tašką/ })
        .first()
        .click()
      await expect(phone.getByText(/Liko taškų: 0/).first()).toBeVisible()
      // Only what the server has is counted when the vote is closed.
      await expect(phone.getByText('Jūsų taškai įskaityti')).toBeVisible()
    }
    await vieta.ask(`/api/workshops/${id}/votes/balsavimas-01/close`, {}, ticket)
    await wire.until(() => agenda.votes.length === 1)
    expect(agenda.votes[0]).toMatchObject({ voted: 2, eligible: 2 })
  })

  await test.step('leaving, both leave', async () => {
    await phone.getByRole('button', { name: 'Meniu' }).click()
    await phone.getByRole('button', { name: 'Išeiti' }).click()
    await expect(phone.getByText('Iš šio įrenginio išeinate abu.')).toBeVisible()
    await phone.getByRole('button', { name: 'Išeiti' }).click()
    await phone.waitForURL(/\/join$/)
    const kept = await phone.evaluate(
      (workshop) => Object.keys(localStorage).filter((key) => key.includes(workshop)),
      id,
    )
    expect(kept).toEqual([])
  })
  wire.socket.close()
})

test('a facilitator writes for somebody without a device', async ({ vieta }) => {
  const { id, ticket, goTo, wire } = await openRoom(vieta)
  await goTo('open.checkin')
  const laptop = await vieta.device(SIZES.laptop)
  await laptop.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  await laptop.getByRole('banner').getByRole('button', { name: 'Daugiau' }).click()
  await laptop.getByRole('button', { name: 'Pridėti žmogų be įrenginio' }).click()
  await answer(laptop, 'Ona Vardenė', 'Pridėti')
  const whose = laptop.getByLabel('Rašau už:')
  await expect(whose).toHaveValue(/.+/)
  expect(await violations(laptop)).toEqual([])
  await expect(whose.getByRole('option', { selected: true })).toHaveText('D01 Ona Vardenė')
  await writeOnCanvas(laptop, 'Onos žodžiai')
  await whose.selectOption({ label: 'save' })
  await writeOnCanvas(laptop, 'Moderatoriaus žodžiai')
  await expect
    .poll(() => notesOf(vieta, id))
    .toEqual(['D01: Onos žodžiai', 'role:facilitator: Moderatoriaus žodžiai'])
  await expect(
    laptop
      .getByLabel('Žmonės')
      .getByText('D01 1')
      .or(laptop.getByText(/^D01\s*1$/))
      .first(),
  ).toBeVisible()
  wire.socket.close()
})

// S11 on real pages: two groups of the sample become one. What both have worked on stays twice or is joined, two notes that say
// the same become one, and all of it comes apart again.
import { expect } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { mergesOf } from '../../shared/agenda/merges.ts'
import { Board } from '../../shared/board/board.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { join } from './people.ts'
import { SIZES, test } from './world.ts'

test('S11.1-8, 10: group B goes over to group C, and comes back', async ({ vieta }) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  const wire = await new RawClient(vieta.origin, id, 'board', { ticket }).sync()
  const plan = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
  const agenda = new Agenda(plan.doc)
  const board = new Board(wire.doc)
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: true })
  const phone = await vieta.device(SIZES.phone)
  await join(phone, vieta.origin, code, 'Vardenė Išvykstanti')
  const leaving = () => [...agenda.people.values()].find(({ name }) => name === 'Vardenė Išvykstanti')
  await plan.until(() => leaving() !== undefined)
  const came = leaving()?.id ?? ''
  // Who comes late is led to a group; this one to the group that goes over.
  await plan.until(() => agenda.groups.some(({ members }) => members.includes(came)))
  plan.write((doc) => {
    const view = new Agenda(doc)
    view.setGroups(
      view.groups.map((group) => {
        const rest = group.members.filter((person) => person !== came)
        return { ...group, members: group.id === 'B' ? [...rest, came] : rest }
      }),
    )
  })
  const frameOf = (group: string, activity: string) =>
    agenda.frames.find((frame) => frame.group === group && frame.activity === activity)
  const [theirs, ours] = [frameOf('B', 'def.pov'), frameOf('C', 'def.pov')]
  const codeOf = (note: string) => agenda.codes.get(note)
  const one = board.notes.find(({ place }) => place.frame === theirs?.id)
  if (!one || !ours) throw new Error('Nothing to join in the sample')
  // The other group wrote the same, in other letters.
  wire.write((doc) => {
    const view = new Board(doc)
    const place = { ...one.place, frame: ours.id, at: ours.at }
    view.createNote({ ...one, id: 'alike', text: one.text.toUpperCase(), place, source: null })
    view.close()
  })
  await wire.barrier()
  await plan.until(() => codeOf('alike') !== undefined)
  const before = JSON.stringify([agenda.groups, board.notes, agenda.frames])

  const timer = agenda.timer
  const votes = agenda.votes.filter(({ closedAt }) => closedAt !== null)
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}/facilitate#${ticket}`)
  await page.getByRole('button', { name: 'Grupelės', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Sujungti grupeles…' }).click()

  await test.step('S11.1: who goes along, and what both have worked on', async () => {
    await dialog.getByLabel('Kuri grupelė jungiama').selectOption('B')
    await dialog.getByLabel('Prie kurios').selectOption('C')
    await expect(dialog.getByRole('checkbox')).toHaveCount(6)
    const away = ['Vardenis Šeštasis', 'Vardenis Dešimtasis', 'Vardenis Keturioliktasis']
    for (const name of [...away, 'Vardenė Išvykstanti'])
      await dialog.getByRole('checkbox', { name }).uncheck()
    await expect(dialog.getByText('Iš viso grupelėje bus 6 žmonės.')).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: 'Empatijos žemėlapis' })).toHaveValue('both')
    await expect(
      dialog.getByRole('checkbox', { name: 'Kas išvyksta, toliau tik skaito ir komentuoja' }),
    ).toBeChecked()
  })
  await test.step('S11.3-5: cells are joined, and what says the same is proposed', async () => {
    await dialog.getByRole('combobox', { name: 'Problemos formuluotė' }).selectOption('join')
    const same = dialog.getByRole('checkbox', { name: codeOf('alike') ?? '' })
    await expect(same).not.toBeChecked()
    await same.check()
    expect(await violations(page, '[role="dialog"]')).toEqual([])
    await dialog.getByRole('button', { name: 'Sujungti: B grupelė → C grupelė' }).click()
    await expect(dialog.getByText('Sujungta: B grupelė → C grupelė.')).toBeVisible()
  })
  await test.step('S11.2: both frames of the other activities stay, and codes are what they were', async () => {
    await plan.until(() => agenda.groups.find((group) => group.id === 'C')?.members.length === 6)
    await wire.until(() => board.note(one.id) === undefined)
    expect(board.note('alike')?.place.frame).toBe(ours.id)
    expect(board.notes.some(({ place }) => place.frame === theirs?.id)).toBe(false)
    expect(board.notes.some(({ place }) => place.frame === frameOf('B', 'emp.empathymap')?.id)).toBe(true)
    const outline = await vieta.device(SIZES.large)
    await outline.goto(`${vieta.origin}/w/${id}/outline#${ticket}`)
    await expect(outline.getByText(/B grupelė \(prijungta\)/).first()).toBeAttached()
    await outline.close()
  })
  await test.step('S11.6, 7: the timer goes on, the merge is kept with its time, and what was voted stays', async () => {
    expect(agenda.timer).toEqual(timer)
    expect(mergesOf(agenda)).toMatchObject([{ from: 'B', into: 'C', at: expect.any(Number) }])
    expect(agenda.votes.filter(({ closedAt }) => closedAt !== null)).toEqual(votes)
  })
  await test.step('S11.8: who left opens the link from the road, and reads', async () => {
    await expect(phone.getByText('Nuo šiol esate stebėtojas (-a)')).toBeVisible()
    await phone.getByRole('button', { name: 'Tęsti' }).click()
    await expect(phone.getByRole('button', { name: 'Siųsti' })).toHaveCount(0)
  })
  await test.step('S11.10: taken back, all is as it was', async () => {
    await dialog.getByRole('button', { name: 'Anuliuoti: B grupelė → C grupelė' }).click()
    await expect(dialog.getByText('Sujungimas anuliuotas.')).toBeVisible()
    await wire.until(() => board.note(one.id) !== undefined)
    await expect.poll(() => JSON.stringify([agenda.groups, board.notes, agenda.frames])).toBe(before)
    await expect(phone.getByText('Nuo šiol esate dalyvis (-ė)')).toBeVisible()
  })
  for (const client of [wire, plan]) client.socket.terminate()
})

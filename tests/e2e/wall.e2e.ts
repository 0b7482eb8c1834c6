// S03.2-9: the wall of the room. Results refused while a vote is open (9) are in vote.e2e.ts too, with the vote around them.
import { expect, type Locator } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test, type Vieta } from './world.ts'

async function open(vieta: Vieta) {
  const { id, code } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  await vieta.ask(`/api/workshops/${id}/joining`, { isOpen: true })
  const ticketOf = async (role: string) =>
    (await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role })).ticket
  const staff = await ticketOf('facilitator')
  const facilitator = await vieta.device(SIZES.laptop)
  await facilitator.goto(`${vieta.origin}/w/${id}/facilitate#${staff}`)
  const wall = await vieta.device(SIZES.large)
  await wall.addInitScript(() => {
    // Whether the page asks for the screen to stay awake; what a browser without a screen answers does not matter.
    navigator.wakeLock.request = async () => {
      document.documentElement.dataset['awake'] = 'asked'
      throw new Error('No screen')
    }
  })
  await wall.goto(`${vieta.origin}/w/${id}/screen#${await ticketOf('projector')}`)
  const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket: staff }).sync()
  const goTo = async (activity: string, at = Date.now()) => {
    const item = new Agenda(wire.doc).items.find((known) => known.activity === activity)
    wire.write((doc) => new Agenda(doc).goTo({ item: item?.id ?? '', step: 0 }, at))
    await wire.barrier()
  }
  return { id, staff, code, facilitator, wall, wire, goTo }
}

const sizeOf = (words: Locator) =>
  words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

test('S03.2-9: the wall shows the right frame, groups by turns, and nothing a group did not agree to', async ({
  vieta,
}) => {
  const { id, staff, code, facilitator, wall, wire, goTo } = await open(vieta)

  await test.step('S03.1: the code is read from eight metres, and the screen is asked to stay awake', async () => {
    wire.write((doc) => new Agenda(doc).setNowOf('position', null))
    await expect(wall.getByText('Sveiki atvykę')).toBeVisible()
    // Capital letters are about two thirds of the type's size.
    expect((await sizeOf(wall.getByText(code, { exact: true }))) * 0.66).toBeGreaterThanOrEqual(90)
    await expect(wall.locator('html')).toHaveAttribute('data-awake', 'asked')
  })

  // Begun sixteen seconds ago: whose turn it is changes while one looks.
  await test.step('S03.2: it goes along by itself, with an instruction and a timer to be read', async () => {
    await goTo('emp.empathymap', Date.now() - 16_500)
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('Empatijos žemėlapis')
    expect(await sizeOf(wall.locator('header p').first())).toBeGreaterThanOrEqual(64)
    expect(await sizeOf(wall.getByText(/^\d+:\d\d$/).first())).toBeGreaterThanOrEqual(64)
    await expect(wall.getByRole('toolbar')).toHaveCount(0)
  })

  const whose = (group: string) => expect(wall.getByRole('heading', { level: 1 })).toContainText(group)
  await test.step('S03.3: groups take turns; a key stays with one, and gives it up again', async () => {
    await whose('A grupelė')
    await whose('B grupelė')
    await wall.keyboard.press('p')
    await expect(wall.getByText('Keitimas sustabdytas')).toBeVisible()
    await wall.keyboard.press('ArrowRight')
    await whose('C grupelė')
    expect(await violations(wall)).toEqual([])
  })

  await test.step('S03.8: plugged out and in, made smaller, reloaded: the same frame, and nothing is asked', async () => {
    await wall.setViewportSize({ width: 1024, height: 768 })
    await wall.setViewportSize({ width: 1920, height: 1080 })
    await whose('C grupelė')
    await wall.reload()
    await whose('C grupelė')
    await expect(wall.getByText('Keitimas sustabdytas')).toBeVisible()
  })

  await test.step('S03.3: a facilitator decides it too, the later of the two counts', async () => {
    await facilitator.getByRole('button', { name: 'Užraktas, žymekliai, ekranas' }).click()
    const pick = facilitator.getByRole('combobox', { name: 'Ekrane' })
    await pick.selectOption({ label: 'B grupelė' })
    await whose('B grupelė')
    await pick.selectOption({ label: 'Visos grupelės' })
    await expect(wall.getByText('Keitimas sustabdytas')).toHaveCount(0)
    await pick.selectOption({ label: 'A grupelė' })
    await expect(wall.getByText('Keitimas sustabdytas')).toBeVisible()
    await wall.keyboard.press('g')
    await expect(wall.getByText('Keitimas sustabdytas')).toHaveCount(0)
  })

  await test.step('S03.3: side by side, when what is on the notes can be read that way', async () => {
    const board = await new RawClient(vieta.origin, id, 'board', { ticket: staff }).sync()
    board.write((doc) => {
      const { position, frames } = new Agenda(wire.doc)
      const here = new Set(frames.filter(({ item }) => item === position?.item).map((frame) => frame.id))
      const opened = new Board(doc)
      const notes = opened.notes.filter(({ place }) => place.frame !== null && here.has(place.frame))
      opened.deleteItems(
        notes.map((note) => note.id),
        null,
        Date.now(),
      )
    })
    await board.barrier()
    board.socket.terminate()
    wire.write((doc) => {
      const agenda = new Agenda(doc)
      const frames = agenda.frames.filter(({ item }) => item === agenda.position?.item)
      agenda.setRowsOf(
        'frames',
        frames.map(({ id, ...frame }, index) => [
          id,
          { ...frame, at: [20_000 + index * 420, 0], size: [400, 300] },
        ]),
      )
    })
    await expect(wall.getByText(/Rodoma/)).toHaveCount(0)
    await expect(wall.getByRole('heading', { level: 1 })).not.toContainText('grupelė')
  })

  await test.step('a laser pointer is seen on the wall while it is pressed, and fades', async () => {
    await facilitator.getByRole('region', { name: /^Lentos piešinys/ }).click({ position: { x: 30, y: 300 } })
    await facilitator.keyboard.press('k')
    const canvas = await facilitator.getByRole('region', { name: /^Lentos piešinys/ }).boundingBox()
    const [x, y] = [(canvas?.x ?? 0) + 200, (canvas?.y ?? 0) + 200]
    await facilitator.mouse.move(x, y)
    await facilitator.mouse.down()
    await facilitator.mouse.move(x + 80, y + 40, { steps: 5 })
    for (const page of [wall, facilitator]) await expect(page.locator('[data-laser] circle')).toHaveCount(1)
    await facilitator.mouse.up()
    for (const page of [wall, facilitator]) await expect(page.locator('[data-laser] > *')).toHaveCount(0)
    await facilitator.keyboard.press('v')
  })

  await test.step('S03.4: its language is its own', async () => {
    await goTo('emp.iceberg')
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('ledkalnis')
    await wall.keyboard.press('l')
    await expect(wall.getByRole('heading', { level: 1 })).toContainText('iceberg')
    await expect(wall.getByText('2 notes are hidden').first()).toBeVisible()
    await wall.keyboard.press('l')
    await expect(facilitator.getByRole('heading', { name: /ledkalnis/ }).first()).toBeVisible()
  })

  const SECRET = 'Kad patys netikime'
  const OTHER = 'Kad jauni išvažiuoja'
  await test.step('S03.5: what hurts is counted, not shown', async () => {
    await expect(wall.getByText('2 lapeliai paslėpti').first()).toBeVisible()
    await expect(wall.getByText(SECRET)).toHaveCount(0)
    await expect(wall.getByText(OTHER)).toHaveCount(0)
  })

  await test.step('S03.6: one of them is shown once somebody says that the group agreed', async () => {
    await facilitator.getByRole('button', { name: 'Paslėpti ekrane: 2' }).click()
    const dialog = facilitator.getByRole('dialog', { name: 'Ekrane paslėpti lapeliai' })
    const tick = dialog.getByRole('listitem').filter({ hasText: SECRET }).getByLabel('Rodyti ekrane')
    await tick.check()
    await expect(dialog.getByText('Ar grupelė sutiko')).toBeVisible()
    expect(await violations(facilitator)).toEqual([])
    await dialog.getByRole('button', { name: 'Nerodyti' }).click()
    await expect(tick).not.toBeChecked()
    await expect(wall.getByText('2 lapeliai paslėpti').first()).toBeVisible()
    await tick.check()
    await dialog.getByRole('button', { name: 'Sutiko, rodyti' }).click()
    await expect(wall.getByText('1 lapelis paslėptas').first()).toBeVisible()
    await expect(wall.getByText(SECRET)).toHaveCount(1)
    await expect(wall.getByText(OTHER)).toHaveCount(0)
    await tick.uncheck()
    await expect(wall.getByText('2 lapeliai paslėpti').first()).toBeVisible()
    await expect(wall.getByText(SECRET)).toHaveCount(0)
  })

  await test.step('S03.7: the blank screen has the timer alone, and goes back to where it was', async () => {
    await wall.keyboard.press('b')
    await expect(wall.getByRole('heading', { name: 'Tuščias ekranas' })).toBeAttached()
    await expect(wall.getByText(/^\d+:\d\d$/).first()).toBeVisible()
    await expect(wall.getByText('2 lapeliai paslėpti')).toHaveCount(0)
    await wall.keyboard.press('b')
    await expect(wall.getByText('2 lapeliai paslėpti').first()).toBeVisible()
  })
  wire.socket.terminate()
})

// People type on a phone, on the canvas and in the outline while a facilitator does everything a facilitator can do to
// everybody, at random moments. Not a letter goes, none comes twice, and the field keeps its focus.
import { expect, type Page } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { callToLookUp, endLookUp, lockBoard, summonTo } from '../../shared/agenda/room.ts'
import { cover, isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { Board } from '../../shared/board/board.ts'
import { RawClient } from '../kit/raw-client.ts'
import { join } from './people.ts'
import { SIZES, test, type Vieta } from './world.ts'

const SEEDS = (process.env['VIETA_SEEDS'] ?? '1').split(',').map(Number)

const SENTENCES = {
  phone: 'Seklyčia šeštadienio vakarą, kai visi susirenka ir niekas niekur neskuba, o ąžuolas už lango ošia.',
  canvas:
    'Išlipus iš traukinio niekas nepasitinka, nors iki ežero vos keli žingsniai ir visą kelią girdėti varpai.',
  outline: 'Ūkininkų turgus prie stoties, kuriame ir čia gyvenantys, ir atvykę pirktų tą patį žuvies pyragą.',
}

/** mulberry32 */
function randomOf(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * most)
  }
}

async function openWorkshop(vieta: Vieta) {
  const programme = await vieta.ask<{ id: string; localities: { id: string }[] }>('/api/programmes', {
    title: 'Vietovių tapatybė',
    organiser: 'Biblioteka',
    localities: [
      {
        name: 'Prienai',
        genitive: 'Prienų',
        locative: 'Prienuose',
        municipality: 'Prienų rajono',
        county: 'Kauno',
      },
    ],
  })
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/workshops', {
    programme: programme.id,
    locality: programme.localities[0]?.id,
    title: 'Prienai: kas mes?',
    template: 'taster90',
    startsAt: Date.now(),
    brief: 'Kas mes?',
    venue: '',
  })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  return { id, code, ticket }
}

for (const seed of SEEDS) {
  test(`whoever types loses no letter, whatever the facilitator does meanwhile (seed ${seed})`, async ({
    vieta,
  }) => {
    const { id, code, ticket } = await openWorkshop(vieta)
    const wire = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
    const agenda = new Agenda(wire.doc)
    const items = agenda.items.filter(({ kind }) => kind === 'activity').map((item) => item.id)
    const go = (item = '') => wire.write(() => agenda.goTo({ item, step: 0 }, Date.now()))
    go(items[1])
    await wire.until(() => agenda.frames.some(({ item }) => item === items[1]))

    const below = randomOf(seed)
    const reveal = (item: string) => vieta.ask(`/api/workshops/${id}/reveal`, { item }, ticket)
    const anyItem = () => items[below(items.length)] ?? ''
    const moves: readonly (() => unknown)[] = [
      () => go(anyItem()),
      () => wire.write(() => agenda.next(Date.now())),
      () => wire.write(() => agenda.back(Date.now())),
      // The time is up in the middle of a sentence.
      () => wire.write(() => agenda.extend(-10 * 60_000, Date.now())),
      () => wire.write(() => cover(agenda, agenda.current?.id ?? '', Date.now())),
      () => reveal(agenda.current?.id ?? ''),
      () => wire.write(() => lockBoard(agenda, true)),
      () => wire.write(() => lockBoard(agenda, false)),
      () => wire.write(() => callToLookUp(agenda, 'Pakelkite akis', Date.now())),
      () => wire.write(() => endLookUp(agenda)),
      () =>
        wire.write(() => summonTo(agenda, agenda.frames[below(agenda.frames.length)]?.id ?? '', Date.now())),
    ]

    const phone = await vieta.device(SIZES.phone)
    await join(phone, vieta.origin, code, 'Vardenė Telefone')
    const laptop = await vieta.device(SIZES.laptop)
    await join(laptop, vieta.origin, code, 'Vardenis Lentoje')
    await laptop.getByRole('button', { name: 'Naujas lapelis' }).first().click()
    const outline = await vieta.device(SIZES.large)
    await join(outline, vieta.origin, code, 'Vardenis Sąraše')
    await outline.goto(`${vieta.origin}/w/${id}/outline`)
    // Others come before it as earlier activities get their frames.
    const cell = await outline.locator('main textarea').first().getAttribute('data-new-note')
    const fields: readonly (readonly [Page, ReturnType<Page['locator']>, string])[] = [
      [phone, phone.getByRole('textbox').first(), SENTENCES.phone],
      [laptop, laptop.getByRole('textbox', { name: 'Lapelio tekstas' }), SENTENCES.canvas],
      [outline, outline.locator(`[data-new-note="${cell}"]`), SENTENCES.outline],
    ]
    for (const [page, field, sentence] of fields) {
      await field.focus()
      await page.keyboard.type(sentence.charAt(0))
    }
    let typing = fields.length
    const typed = Promise.all(
      fields.map(async ([page, , sentence]) => {
        for (const letter of sentence.slice(1)) {
          await page.keyboard.type(letter, { delay: 5 + below(25) })
        }
        typing -= 1
      }),
    )
    while (typing > 0) {
      await moves[below(moves.length)]?.()
      await wire.roundTrip()
      await laptop.waitForTimeout(60 + below(240))
    }
    await typed
    for (const [, field, sentence] of fields) {
      await expect(field).toHaveValue(sentence)
      await expect(field).toBeFocused()
    }

    // The room is itself again, and what was written is on the board once.
    wire.write(() => {
      lockBoard(agenda, false)
      endLookUp(agenda)
    })
    await laptop.keyboard.press('Escape')
    for (const page of [phone, outline])
      await page.waitForFunction(() => document.querySelector('[role=alert]') === null)
    await phone.getByRole('button', { name: 'Siųsti' }).click()
    await outline.keyboard.press('Enter')
    const board = await new RawClient(vieta.origin, id, 'board', { ticket }).sync()
    const said = () =>
      new Board(board.doc).notes
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .sort()
    await expect
      .poll(async () => {
        for (const { id: item } of silencesOf(agenda).values())
          if (isCovered(silencesOf(agenda), { item })) await reveal(item)
        await board.roundTrip()
        return said()
      })
      .toEqual(Object.values(SENTENCES).sort())
    wire.socket.terminate()
    board.socket.terminate()
  })
}

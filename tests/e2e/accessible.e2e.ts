// axe on every surface, in both languages, on a workshop with something in it; and the outline by keyboard alone.
import { expect } from '@playwright/test'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { violations } from './axe.ts'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

async function openSample(vieta: Vieta, language: 'lt' | 'en') {
  const workshop = await vieta.ask<WorkshopReply>('/api/sample', { language })
  const ticketOf = async (role: string) =>
    (await vieta.ask<TicketReply>(`/api/workshops/${workshop.id}/tickets`, { role })).ticket
  const { ticket: person } = await vieta.ask<{ ticket: string }>('/api/join', {
    code: workshop.code,
    name: 'Vardenė Pirmoji',
    sector: 'education',
    organisation: '',
    shownAs: 'code',
  })
  return { workshop, person, staff: await ticketOf('facilitator'), projector: await ticketOf('projector') }
}

for (const language of languagesOr('lt')) {
  test(`no surface breaks WCAG 2.2 A or AA (${language})`, async ({ vieta }) => {
    // A dozen pages, each read whole by axe.
    test.slow()
    const { workshop, person, staff, projector } = await openSample(vieta, language)
    const { id, code } = workshop
    const lang = `lang=${language}`
    const surfaces = [
      ['home', SIZES.laptop, `/?${lang}`],
      ['organiser', SIZES.laptop, `/organiser?${lang}#${vieta.secret}`],
      ['new programme', SIZES.laptop, `/?new=programme&${lang}#${vieta.secret}`],
      ['links', SIZES.laptop, `/?workshop=${id}&${lang}#${vieta.secret}`],
      ['join', SIZES.phone, `/join/${code}?${lang}`],
      ['board', SIZES.laptop, `/w/${id}?${lang}#${person}`],
      ['facilitator', SIZES.large, `/w/${id}/facilitate?${lang}#${staff}`],
      ['projector', SIZES.large, `/w/${id}/screen?${lang}#${projector}`],
      ['phone', SIZES.phone, `/w/${id}/phone?${lang}#${person}`],
      ['outline', SIZES.laptop, `/w/${id}/outline?${lang}#${person}`],
      ['concept', SIZES.laptop, `/w/${id}/concept?as=staff&${lang}#${staff}`],
      ['paper', SIZES.laptop, `/w/${id}/paper?as=staff&${lang}#${staff}`],
      ['history', SIZES.laptop, `/w/${id}/history?as=staff&${lang}#${staff}`],
      ['history on a phone', SIZES.phone, `/w/${id}/history?as=staff&${lang}#${staff}`],
    ] as const
    for (const [name, size, path] of surfaces) {
      await test.step(name, async () => {
        const page = await vieta.device(size)
        await page.goto(vieta.origin + path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await expect(page.getByText(/Puslapis sustojo|The page has stopped/)).toHaveCount(0)
        expect(await page.locator('html').getAttribute('lang')).toBe(language)
        expect(await violations(page)).toEqual([])
        await page.close()
      })
    }
  })
}

test('a note is written, edited, moved and deleted by keyboard alone, in the outline', async ({ vieta }) => {
  const { workshop, person, staff } = await openSample(vieta, 'lt')
  const page = await vieta.device(SIZES.laptop)
  const watcher = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${workshop.id}/outline#${person}`)
  await watcher.goto(`${vieta.origin}/w/${workshop.id}/outline?as=staff#${staff}`)

  /** Presses Tab until the focused element is the one meant, as a person without a mouse does. */
  const tabTo = async (name: RegExp, role?: string) => {
    for (let presses = 0; presses < 400; presses += 1) {
      const found = await page.evaluate(() => {
        const { activeElement: element } = document
        const labels = (element as HTMLInputElement | null)?.labels
        const named = element?.getAttribute('aria-labelledby')?.split(' ') ?? []
        return {
          role: element?.getAttribute('role') ?? element?.tagName.toLowerCase() ?? '',
          name: [
            element?.getAttribute('aria-label'),
            ...[...(labels ?? [])].map((label) => label.textContent),
            ...named.map((id) => document.getElementById(id)?.textContent),
            element?.textContent,
          ].join(' '),
        }
      })
      if (name.test(found.name) && (role === undefined || found.role === role)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`No way by Tab to ${name}`)
  }

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(/Išsinešu/, 'textarea')
  await page.keyboard.type('Parsinešu ryžtą')
  await page.keyboard.press('Enter')
  const note = page.getByRole('listitem').filter({ hasText: 'Parsinešu ryžtą' })
  await expect(note).toBeVisible()
  await expect(watcher.getByText('Parsinešu ryžtą')).toBeVisible()

  await note.getByRole('button', { name: /^Redaguoti/ }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type(' ir draugus')
  await page.keyboard.press('Control+Enter')
  await expect(watcher.getByText('Parsinešu ryžtą ir draugus')).toBeVisible()

  const edited = page.getByRole('listitem').filter({ hasText: 'Parsinešu ryžtą ir draugus' })
  await edited.getByRole('button', { name: /^Perkelti/ }).focus()
  await page.keyboard.press('Enter')
  const target = page.getByRole('combobox', { name: /Perkelti į langelį/ })
  await expect(target).toBeFocused()
  await target.selectOption({ label: 'Palieku čia' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Perkeltas 1 elementas į „Palieku čia“').first()).toBeAttached()

  await edited.getByRole('button', { name: /^Ištrinti/ }).focus()
  await page.keyboard.press('Enter')
  await expect(watcher.getByText('Parsinešu ryžtą ir draugus')).toHaveCount(0)
  await page.getByRole('button', { name: 'Anuliuoti' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(watcher.getByText('Parsinešu ryžtą ir draugus')).toBeVisible()
})

// Finding one's way on the board by keyboard and mouse, in both languages: search, all commands, shortcuts, the minimap,
// the way home, looking along with somebody; and gathering notes into a cluster.
import { expect, type Page } from '@playwright/test'
import { languagesOr, SIZES, test, type Vieta } from './world.ts'

const WORDS = {
  lt: {
    canvas: /^Lentos piešinys/,
    search: 'Paieška lentoje',
    at: /^1 iš \d+$/,
    none: 'Nieko nerasta',
    palette: 'Visos komandos',
    command: 'Ieškoti komandos',
    minimap: /^Apžvalgos žemėlapis/,
    hideMinimap: 'Slėpti apžvalgos žemėlapį',
    shortcuts: 'Spartieji klavišai',
    home: 'Grįžti prie darbo vietos',
    lost: 'Čia nieko nėra.',
    follow: 'ziureti kartu',
    along: /^Žiūrite kartu/,
    others: /^Kartu su jumis žiūri 1 žmogus/,
    stop: 'Nebežiūrėti kartu',
    title: 'Lapelių grupės pavadinimas',
    grouped: /^Sugrupuot/,
    ungrouped: /^Išgrupuot/,
    typed: 'apzvalgos',
  },
  en: {
    canvas: /^Drawing of the board/,
    search: 'Search the board',
    at: /^1 of \d+$/,
    none: 'Nothing found',
    palette: 'All commands',
    command: 'Search for a command',
    minimap: /^Minimap/,
    hideMinimap: 'Hide the minimap',
    shortcuts: 'Keyboard shortcuts',
    home: 'Back to where the work is',
    lost: 'There is nothing here.',
    follow: 'look along',
    along: /^Looking along with/,
    others: /^1 person is looking along/,
    stop: 'Stop looking along',
    title: 'Title of the cluster',
    grouped: /grouped/,
    ungrouped: /ungrouped/,
    typed: 'minimap',
  },
} as const

async function boardOf(vieta: Vieta, id: string, language: 'lt' | 'en'): Promise<Page> {
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}?lang=${language}#${ticket}`)
  await expect(
    page.getByRole('region', { name: WORDS[language].canvas }).getByRole('toolbar').first(),
  ).toBeVisible()
  return page
}

for (const language of languagesOr('en')) {
  test(`one finds one's way (${language})`, async ({ vieta }) => {
    const t = WORDS[language]
    const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
    const page = await boardOf(vieta, id, language)
    const canvas = page.getByRole('region', { name: t.canvas })

    await test.step('search without diacritics steps through the hits and selects them', async () => {
      await canvas.focus()
      await page.keyboard.press('Control+KeyF')
      const field = page.getByRole('searchbox', { name: t.search })
      await expect(field).toBeFocused()
      await page.keyboard.type('ezer')
      await page.keyboard.press('Enter')
      await expect(page.getByText(t.at)).toBeVisible()
      await field.fill('qqqq')
      await expect(page.getByText(t.none)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(field).toHaveCount(0)
      await expect(canvas).toBeFocused()
    })

    await test.step('the selected hits are gathered under a sentence, and let go again', async () => {
      await page.keyboard.press('KeyG')
      const title = page.getByRole('textbox', { name: t.title })
      await expect(title).toBeFocused()
      await expect(page.getByText(t.grouped).first()).toBeAttached()
      await page.keyboard.type('Prie vandens susitinka visi')
      await page.keyboard.press('Enter')
      await expect(canvas).toBeFocused()
      const kept = async () => {
        const archive = await vieta.ask<{ board: { clusters: { title: string }[] } }>(
          `/api/workshops/${id}/archive`,
        )
        return archive.board.clusters.map((cluster) => cluster.title)
      }
      await expect.poll(kept).toContain('Prie vandens susitinka visi')
      await page.keyboard.press('Shift+KeyG')
      await expect(page.getByText(t.ungrouped).first()).toBeAttached()
      await expect.poll(kept).not.toContain('Prie vandens susitinka visi')
    })

    await test.step('every command is in the palette, the minimap among them', async () => {
      await page.keyboard.press('Control+KeyK')
      const palette = page.getByRole('dialog', { name: t.palette })
      await expect(palette.getByRole('combobox', { name: t.command })).toBeFocused()
      await page.keyboard.type(t.typed)
      await expect(palette.getByRole('option')).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(palette).toHaveCount(0)
      const map = page.getByRole('img', { name: t.minimap })
      await expect(map).toBeVisible()
      await map.click({ position: { x: 4, y: 4 } })
    })

    await test.step('where nothing is, a way home is offered', async () => {
      await canvas.hover({ position: { x: 400, y: 300 } })
      for (let steps = 0; steps < 6; steps += 1) await page.mouse.wheel(-40_000, -40_000)
      await expect(page.getByText(t.lost)).toBeVisible()
      await page.getByRole('button', { name: t.home }).click()
      await expect(page.getByText(t.lost)).toHaveCount(0)
      await page.getByRole('button', { name: t.hideMinimap }).click()
      await expect(page.getByRole('img', { name: t.minimap })).toHaveCount(0)
    })

    await test.step('the sheet of shortcuts names every key', async () => {
      await canvas.focus()
      await page.keyboard.press('Shift+Slash')
      const sheet = page.getByRole('dialog', { name: t.shortcuts })
      await expect(sheet.getByText('Ctrl+K', { exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(sheet).toHaveCount(0)
      await expect(canvas).toBeFocused()
    })

    await test.step('one looks along with somebody until one steers oneself', async () => {
      const other = await boardOf(vieta, id, language)
      await page.keyboard.press('Control+KeyK')
      const palette = page.getByRole('dialog', { name: t.palette })
      await page.keyboard.type(t.follow)
      await palette.getByRole('option').first().click()
      await expect(page.getByText(t.along)).toBeVisible()
      await expect(other.getByText(t.others)).toBeVisible()
      const zoom = page.getByRole('button', { name: /%/ }).first()
      const before = await zoom.textContent()
      await other.getByRole('region', { name: t.canvas }).focus()
      await other.keyboard.press('Shift+KeyF')
      await expect(zoom).not.toHaveText(before ?? '')
      await canvas.hover({ position: { x: 400, y: 300 } })
      await page.mouse.wheel(0, 50)
      await expect(page.getByText(t.along)).toHaveCount(0)
      await expect(other.getByText(t.others)).toHaveCount(0)
    })
  })
}

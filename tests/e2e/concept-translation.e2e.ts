// The concept in its other language: written beside the original by several people, stale once the original says something
// else, flagged before it leaves, and in the document of that language.
import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { translationOf, unitsOf } from '../../shared/concept/translation.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

test('the concept is translated beside its original, and what changed since is seen', async ({ vieta }) => {
  const { id } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const raw = await new RawClient(vieta.origin, id, 'concept', { ticket }).sync()
  const draft = new ConceptDraft(raw.doc)
  const kept = (field: string) => {
    const [unit] = unitsOf(draft, field)
    return unit ? translationOf(draft, unit, 'en') : null
  }
  const writer = await vieta.device(SIZES.laptop)
  await writer.goto(`${vieta.origin}/w/${id}/concept?as=staff#${ticket}`)
  const open = writer.getByRole('button', { name: 'Vertimas', exact: true })
  const slogan = writer.locator('[data-field="identity.slogan"]')
  const english = slogan.getByRole('textbox', { name: 'Šūkis – Vertimas į anglų kalbą' })

  await test.step('a translation is written beside the original, with who wrote it; a rich one with its marks', async () => {
    await open.click()
    await expect(writer.getByText('Išversta 0 iš 56 laukų')).toBeVisible()
    await writer.getByLabel('Kas verčia').fill('Rūta Vertėja')
    await english.fill('Get off. Breathe. Stay.')
    await expect(slogan.getByText('Išvertė Rūta Vertėja')).toBeVisible()
    const summary = writer.locator('[data-field="summary.text"]')
    await summary.scrollIntoViewIfNeeded()
    await summary.getByRole('textbox', { name: 'Santrauka – Vertimas į anglų kalbą' }).click()
    await writer.keyboard.type('Guests arrive, and ')
    await writer.keyboard.press('Control+B')
    await writer.keyboard.type('nobody meets them')
    await raw.until(() => kept('summary.text')?.content.text === 'Guests arrive, and nobody meets them')
    expect(kept('summary.text')?.content.rich).toMatchObject([{ runs: [{ bold: false }, { bold: true }] }])
    expect(draft.field('identity.slogan').status).toBe('approved')
  })

  await test.step('a second writer, on a phone, sees it and writes on in it', async () => {
    const second = await vieta.device(SIZES.phone)
    await second.goto(`${vieta.origin}/w/${id}/concept?as=staff#${ticket}`)
    await second.getByRole('button', { name: 'Vertimas', exact: true }).click()
    const same = second
      .locator('[data-field="identity.slogan"]')
      .getByRole('textbox', { name: 'Šūkis – Vertimas į anglų kalbą' })
    await expect(same).toHaveValue('Get off. Breathe. Stay.')
    await same.focus()
    await second.keyboard.press('Control+End')
    await second.keyboard.type(' Here.')
    await expect(english).toHaveValue('Get off. Breathe. Stay. Here.')
  })

  await test.step('when the original changes it is stale, compared, and said to agree', async () => {
    const path = { field: 'identity.slogan', entry: '', part: '' }
    raw.write(() => draft.editText(path, 'Išlipk. Įkvėpk. Pasilik čia.', 0))
    await raw.barrier()
    await expect(slogan.getByText('Originalas pasikeitė')).toBeVisible()
    await expect(writer.getByText('1 laukas pasikeitė išvertus')).toBeVisible()
    await slogan.getByRole('button', { name: 'Palyginti: Šūkis' }).click()
    await expect(slogan.locator('del')).toHaveText('Pasilik.')
    await expect(slogan.locator('ins')).toHaveText('Pasilik čia.')
    expect(await violations(writer, '[data-field="identity.slogan"]')).toEqual([])
    await writer.getByRole('button', { name: 'Peržiūra' }).click()
    const point = writer.getByRole('dialog').locator('[data-point="current"]')
    await expect(point.getByLabel('Sprendimas: Šūkis')).toHaveValue('')
    await writer.keyboard.press('Escape')
    await slogan.getByRole('button', { name: 'Pažymėti, kad vertimas atitinka: Šūkis' }).click()
    await expect(slogan.getByText('Originalas pasikeitė')).toBeHidden()
    await raw.until(() => kept('identity.slogan')?.of === 'Išlipk. Įkvėpk. Pasilik čia.')
  })

  await test.step('S06.10: the English document says it in English, and the rest as it was written', async () => {
    await writer.getByRole('button', { name: 'Atsisiųsti' }).click()
    const panel = writer.getByRole('dialog')
    await panel.getByRole('radio', { name: 'Markdown' }).check()
    await panel.getByRole('radio', { name: 'Anglų' }).check()
    await expect(panel.getByText(/54 laukai iš 56 dar ne visai išversta/)).toBeVisible()
    const [download] = await Promise.all([
      writer.waitForEvent('download'),
      panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toContain('Get off. Breathe. Stay. Here.')
    expect(text).toContain('Guests arrive, and **nobody meets them**')
    expect(text).not.toContain('Pasilik čia.')
    expect(text).toContain('Nedidelis rytų Lietuvos miestas')
  })
})

// A photo from a phone: taken, described, sent, waiting without a network, refused in clear words, changed and deleted.
import { expect, type Page } from '@playwright/test'
import sharp from 'sharp'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

interface Kept {
  readonly board: {
    readonly drawings: readonly {
      readonly type: string
      readonly caption: string
      readonly consent: string
      readonly author: string | null
      readonly place: { readonly cell: string | null }
    }[]
  }
  readonly images: Readonly<Record<string, string>>
}

const photo = (background: string) =>
  sharp({ create: { width: 600, height: 800, channels: 3, background } })
    .jpeg()
    .toBuffer()

async function take(page: Page, button: string, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(button, { exact: true }).setInputFiles({ name, mimeType: 'image/jpeg', buffer })
}

test('a phone sends a photo, and says truthfully where it is', async ({ vieta }) => {
  const { id, code } = await vieta.ask<{ id: string; code: string }>('/api/sample', { language: 'lt' })
  const joining = { code, name: 'Vardenė', sector: 'education', organisation: '', shownAs: 'code' }
  const { ticket } = await vieta.ask<{ ticket: string }>('/api/join', joining)
  const page = await vieta.device(SIZES.phone)
  const drawings = async () => {
    const { board } = await vieta.ask<Kept>(`/api/workshops/${id}/archive`)
    return board.drawings.filter(({ type }) => type === 'image')
  }
  await page.goto(`${vieta.origin}/w/${id}/phone#${ticket}`)
  const sheet = page.getByRole('dialog', { name: 'Nuotrauka į lentą' })

  await test.step('with a caption, which it asks for', async () => {
    await take(page, 'Nuotrauka', 'ezeras.jpg', await photo('#2f7d6b'))
    await sheet.getByRole('button', { name: 'Siųsti nuotrauką' }).click()
    await expect(sheet.getByText('Parašykite paaiškinimą.')).toBeVisible()
    await expect(sheet.getByLabel('Paaiškinimas')).toBeFocused()
    await sheet.getByLabel('Paaiškinimas').fill('Ežero pakrantė')
    await sheet.getByLabel('Ar nuotraukoje esantys žmonės sutiko?').selectOption('not-needed')
    expect(await violations(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Siųsti nuotrauką' }).click()
    await expect(page.getByText('Nuotrauka lentoje')).toBeVisible()
    await expect.poll(drawings).toMatchObject([{ caption: 'Ežero pakrantė', consent: 'not-needed' }])
    const [kept] = await drawings()
    expect(kept?.place.cell).not.toBeNull()
    expect(kept?.author).not.toBeNull()
  })

  await test.step('what is no photo is refused in clear words', async () => {
    await take(page, 'Nuotrauka', 'virus.jpg', Buffer.from('MZ this program cannot be run in DOS mode'))
    await expect(sheet.getByRole('alert')).toContainText('tai ne nuotrauka')
    await sheet.getByRole('button', { name: 'Atšaukti' }).click()
    await expect(sheet).toHaveCount(0)
  })

  await test.step('without a network it waits, the page asks before it goes, and nothing is lost', async () => {
    await page.context().setOffline(true)
    await take(page, 'Nuotrauka', 'tiltas.jpg', await photo('#7d2f3b'))
    await sheet.getByLabel('Paaiškinimas').fill('Senasis tiltas')
    await sheet.getByRole('button', { name: 'Siųsti nuotrauką' }).click()
    await expect(page.getByText('Nėra ryšio. Nuotrauką išsiųsime, kai jis atsiras.')).toBeVisible()
    await expect(page.getByText(/^Dar neįrašyta.*1 neišsiųsta nuotrauka/)).toBeAttached()
    const asked = page.waitForEvent('dialog')
    void page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    await page.context().setOffline(false)
    await expect(page.getByText('Nuotrauka lentoje')).toBeVisible({ timeout: 30_000 })
    await expect.poll(async () => (await drawings()).length).toBe(2)
  })

  await test.step('my photos are listed, can be described anew and deleted, in English too', async () => {
    await page.goto(`${vieta.origin}/w/${id}/phone?lang=en`)
    await page.getByRole('button', { name: 'My notes' }).click()
    await expect(page.getByRole('heading', { name: 'My photos' })).toBeVisible()
    await expect(page.locator('li img').first()).toBeVisible()
    await page.getByRole('button', { name: 'Change the photo’s caption: Senasis tiltas' }).click()
    const about = page.getByRole('dialog', { name: 'About the photo' })
    await about.getByLabel('Caption').fill('Tiltas per Dubysą')
    await about.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('Tiltas per Dubysą')).toBeVisible()
    await page.getByRole('button', { name: 'Delete the photo: Ežero pakrantė' }).click()
    await expect(page.getByText('Photo deleted.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Ežero pakrantė')).toBeVisible()
    await page.getByRole('button', { name: 'Delete the photo: Ežero pakrantė' }).click()
    await expect.poll(drawings).toMatchObject([{ caption: 'Tiltas per Dubysą' }])
  })
})

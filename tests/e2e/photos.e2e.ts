// Pictures on the board: picked, dropped and pasted, described before they are put there, refused in clear words; taken
// away with the board, and chosen for the concept.
import { readFile } from 'node:fs/promises'
import { expect, type FileChooser, type Page } from '@playwright/test'
import sharp from 'sharp'
import { readPdf } from '../kit/pdf.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

interface Kept {
  readonly board: { readonly drawings: readonly { readonly type: string; readonly caption?: string }[] }
  readonly images: Readonly<Record<string, string>>
}

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2f7d6b' } })
    .withExif({ IFD3: { GPSLatitude: '55/1 20/1 0/1' } })
    .jpeg()
    .toBuffer()

/** Drops or pastes a file, as the browser does. */
async function bring(page: Page, how: 'drop' | 'paste', name: string, bytes: Buffer): Promise<void> {
  await page.evaluate(
    ([way, fileName, base64]) => {
      const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([content], fileName, { type: 'image/jpeg' }))
      const canvas = document.querySelector('section[tabindex="0"]')
      const event =
        way === 'drop'
          ? new DragEvent('drop', {
              dataTransfer: data,
              clientX: 700,
              clientY: 400,
              bubbles: true,
              cancelable: true,
            })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      canvas?.dispatchEvent(event)
    },
    [how, name, bytes.toString('base64')] as const,
  )
}

test('pictures come to the board with a caption, bare of where they were taken', async ({ vieta }) => {
  const { id } = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'facilitator',
  })
  const page = await vieta.device(SIZES.laptop)
  // From the start: asked for only beside the key press, the browser may answer before it is listened to.
  const choosers: FileChooser[] = []
  page.on('filechooser', (chooser) => choosers.push(chooser))
  await page.goto(`${vieta.origin}/w/${id}#${ticket}`)
  const canvas = page.getByRole('region', { name: /^Lentos piešinys/ })
  await expect(canvas.getByRole('toolbar').first()).toBeVisible()

  await test.step('picked by the key, with the caption asked for', async () => {
    await expect(canvas.getByRole('button', { name: 'Įdėti nuotrauką' })).toBeEnabled()
    await canvas.focus()
    await expect(canvas).toBeFocused()
    await page.keyboard.press('KeyI')
    await expect.poll(() => choosers.length).toBe(1)
    const picture = { name: 'ezeras.jpg', mimeType: 'image/jpeg', buffer: await photo(900, 600) }
    await choosers[0]?.setFiles([picture])
    const dialog = page.getByRole('dialog', { name: 'Nuotrauka į lentą' })
    await dialog.getByRole('button', { name: 'Dėti į lentą' }).click()
    await expect(dialog.getByText('Parašykite paaiškinimą.')).toBeVisible()
    await expect(dialog.getByLabel('Paaiškinimas')).toBeFocused()
    await dialog.getByLabel('Paaiškinimas').fill('Ežero pakrantė')
    await dialog.getByLabel('Autorius ar šaltinis').fill('Vaida')
    await dialog.getByLabel('Ar nuotraukoje esantys žmonės sutiko?').selectOption('not-needed')
    await dialog.getByRole('button', { name: 'Dėti į lentą' }).click()
    await expect(page.getByText('Nuotrauka įdėta: Ežero pakrantė')).toBeAttached()
    await expect(dialog).toHaveCount(0)
  })

  for (const way of ['drop', 'paste'] as const) {
    await test.step(`by ${way}`, async () => {
      await canvas.focus()
      await bring(page, way, `${way}.jpg`, await photo(way === 'drop' ? 500 : 400, 500))
      const dialog = page.getByRole('dialog', { name: 'Nuotrauka į lentą' })
      await dialog.getByLabel('Paaiškinimas').fill(way)
      await dialog.getByRole('button', { name: 'Dėti į lentą' }).click()
      await expect(page.getByText(`Nuotrauka įdėta: ${way}`)).toBeAttached()
    })
  }

  await test.step('what it says can be changed, and undone', async () => {
    await canvas.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Apie nuotrauką' })
    await dialog.getByLabel('Paaiškinimas').fill('Kitas paaiškinimas')
    await dialog.getByRole('button', { name: 'Įrašyti' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('all of it is kept, without the place', async () => {
    await expect
      .poll(async () => {
        const kept = await vieta.ask<Kept>(`/api/workshops/${id}/archive`)
        return kept.board.drawings.map(({ caption }) => caption)
      })
      .toEqual(['Ežero pakrantė', 'drop', 'Kitas paaiškinimas'])
    const { images } = await vieta.ask<Kept>(`/api/workshops/${id}/archive`)
    expect(Object.keys(images)).toHaveLength(3)
    for (const address of Object.values(images)) {
      const metadata = await sharp(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')).metadata()
      expect(metadata.exif).toBeUndefined()
    }
  })

  await test.step('another device shows it, in English, and refuses what is no picture in clear words', async () => {
    const other = await vieta.device(SIZES.laptop)
    const fetched = other.waitForResponse((response) => response.url().includes('/images/'))
    await other.goto(`${vieta.origin}/w/${id}?lang=en#${ticket}`)
    const drawing = other.getByRole('region', { name: /^Drawing of the board/ })
    await expect(drawing.getByRole('toolbar').first()).toBeVisible()
    await drawing.focus()
    await other.keyboard.press('Shift+KeyF')
    expect((await fetched).status()).toBe(200)
    await bring(other, 'drop', 'virus.jpg', Buffer.from('MZ this program cannot be run in DOS mode'))
    const dialog = other.getByRole('dialog', { name: 'A photo for the board' })
    await expect(dialog.getByRole('alert')).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Put on the board' })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
  })

  await test.step('the board leaves with them as SVG that needs nothing else, and as PDF', async () => {
    await page.getByRole('button', { name: 'Daugiau', exact: true }).first().click()
    await page.getByRole('button', { name: 'Lentos paveikslai' }).click()
    const panel = page.getByRole('dialog', { name: 'Lentos paveikslai' })
    await panel.getByLabel('Ką paimti').selectOption('Visą lentą')
    expect(await violations(page, '[role="dialog"]')).toEqual([])
    const take = async (format: string) => {
      await panel.getByRole('radio', { name: new RegExp(`^${format}`) }).check()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^\\d{4}-\\d{2}-\\d{2}_Ignalina-[A-Za-z-]+_visa-lenta\\.${format.toLowerCase()}$`),
      )
      await expect(panel.getByRole('status')).toContainText('Atsisiųsta')
      return readFile(await download.path())
    }
    const svg = (await take('SVG')).toString('utf8')
    expect(svg.match(/xlink:href="data:image\/jpeg;base64,/g)).toHaveLength(3)
    expect(svg).toMatch(/>Ežero pakrantė<\/text>/)
    expect(svg).toMatch(
      /@font-face\{font-family:[^;]*Shantell Sans Variable[^}]*url\(data:font\/woff2;base64,/,
    )
    const isDrawn = await page.evaluate(async (text) => {
      const image = new Image()
      image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
      await image.decode()
      return image.naturalWidth > 1000
    }, svg)
    expect(isDrawn).toBe(true)
    const { roles, objects } = readPdf(await take('PDF'))
    expect(roles.get('Figure')).toBe(1)
    expect(objects).toMatch(/\/Alt\s*[(<]/)
  })

  await test.step('one is chosen for the storyboard of the concept, its words with it', async () => {
    await page.goto(`${vieta.origin}/w/${id}/concept#${ticket}`)
    const field = page.locator('[data-field="concept.storyboard"]')
    await field.getByRole('button', { name: 'Pridėti įrašą: Kadruotė' }).click()
    await field.getByRole('button', { name: 'Pasirinkti paveikslą: Kadruotė, 1 įrašas' }).click()
    const picker = page.getByRole('dialog', { name: 'Paveikslas: Kadruotė, 1 įrašas' })
    await expect(picker.getByRole('button', { name: /Ežero pakrantė/ })).toBeVisible()
    expect(await violations(page, '[role="dialog"]')).toEqual([])
    await picker.getByRole('button', { name: /Ežero pakrantė/ }).click()
    await expect(picker).toHaveCount(0)
    await expect(field.getByRole('img', { name: 'Ežero pakrantė (© Vaida)' })).toBeVisible()
    await expect(field.getByRole('button', { name: /^Pakeisti paveikslą/ })).toBeFocused()
  })
})

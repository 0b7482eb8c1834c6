// S04, steps 6 to 9, in a real browser: the list to sign, who was there, certificates, one issued again and verified.
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { languagesOr, SIZES, test } from './world.ts'

const WORDS = {
  lt: {
    list: 'Sąrašas pasirašyti (PDF)',
    late: '258 min. (86 %)',
    issue: 'Išduoti 14 pažymėjimų',
    yes: 'Taip, suteikti numerius',
    register: 'Pažymėjimų žurnalas',
    all: 'Visi viename PDF',
    reissue: 'Taisyti vardą ir išduoti iš naujo: VIETA-',
    name: 'Vardas ir pavardė',
    reason: 'Priežastis',
    again: 'Išduoti iš naujo',
    verify: 'Patikros puslapis: ',
    cancelled: 'anuliuotas',
    invalid: 'Pažymėjimas negalioja: anuliuotas',
    valid: 'Pažymėjimas galioja',
    compare: 'Palyginti',
    same: 'Sutampa',
    chooseLanguage: null,
  },
  en: {
    list: 'List to sign (PDF)',
    late: '258 min (86 %)',
    issue: 'Issue 14 certificates',
    yes: 'Yes, give the numbers',
    register: 'Certificate register',
    all: 'All in one PDF',
    reissue: 'Correct the name and issue again: VIETA-',
    name: 'Name and surname',
    reason: 'Reason',
    again: 'Issue again',
    verify: 'Verification page: ',
    cancelled: 'cancelled',
    invalid: 'The certificate is not valid: it was cancelled',
    valid: 'The certificate is valid',
    compare: 'Compare',
    same: 'The same',
    chooseLanguage: 'English',
  },
} as const

async function downloaded(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path(), 'latin1')
}

for (const language of languagesOr('lt')) {
  test(`an organiser prints the list, issues fourteen certificates and one again (${language})`, async ({
    vieta,
  }) => {
    const words = WORDS[language]
    const { id } = await vieta.ask<{ id: string }>('/api/sample', { language })
    const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
      role: 'organiser',
    })
    const page = await vieta.device(SIZES.laptop)
    await page.goto(`${vieta.origin}/w/${id}/attendance?as=staff#${ticket}`)
    if (words.chooseLanguage) await page.getByRole('button', { name: words.chooseLanguage }).click()
    await expect(page.getByText(words.late, { exact: true })).toHaveCount(1)
    await expect(page.getByRole('rowheader')).toHaveCount(14)
    await expect(page.getByRole('rowheader').first()).toContainText('Antrasis')
    await expect(page.getByRole('rowheader').last()).toContainText('Vienuoliktoji')
    expect((await downloaded(page, words.list)).startsWith('%PDF')).toBe(true)

    await page.getByRole('button', { name: words.issue }).click()
    await page.getByRole('button', { name: words.yes }).click()
    await expect(page.getByRole('heading', { name: words.register })).toBeVisible()
    expect((await downloaded(page, words.all)).match(/\/Type\s*\/Page\b/g)).toHaveLength(14)

    await page.getByRole('button', { name: words.reissue }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.name).fill('東京 Antraitis')
    await expect(dialog.getByRole('status')).toContainText(/東 京.*東京 Antraitis/)
    await dialog.getByLabel(words.name).fill('Vardenis Antraitis')
    await expect(dialog.getByRole('status')).toHaveCount(0)
    await dialog.getByLabel(words.reason).fill('Pavardė su klaida')
    await dialog.getByRole('button', { name: words.again }).click()
    await expect(dialog).toBeHidden()
    const register = page.getByRole('table').last()
    await expect(register.getByRole('row').nth(1)).toContainText(words.cancelled)
    await expect(register.getByRole('row').last()).toContainText('-0015')

    const addressOf = async (place: 'first' | 'last') =>
      (await page.getByRole('link', { name: words.verify })[place]().getAttribute('href')) ?? ''
    const visitor = await vieta.device(SIZES.phone, { javaScriptEnabled: false })
    await visitor.goto(vieta.origin + (await addressOf('first')))
    await expect(visitor.getByText(words.invalid)).toBeVisible()
    await visitor.goto(vieta.origin + (await addressOf('last')))
    await expect(visitor.getByText(words.valid)).toBeVisible()
    await expect(visitor.getByText('Antraitis')).toHaveCount(0)
    await visitor.getByRole('textbox').fill('antraitis vardenis')
    await visitor.getByRole('button', { name: words.compare }).click()
    await expect(visitor.getByRole('status')).toContainText(words.same)
  })
}

test('names with letters the PDF cannot print are told before certificates are issued', async ({ vieta }) => {
  const sample = await vieta.ask<{ id: string }>('/api/sample', { language: 'lt' })
  const archive = await vieta.ask<object>(`/api/workshops/${sample.id}/archive`)
  const renamed = JSON.stringify(archive).replaceAll('Vardenis Antrasis', '東京 Antrasis')
  const { id } = await vieta.ask<{ id: string }>('/api/archive', JSON.parse(renamed) as object)
  const { ticket } = await vieta.ask<{ ticket: string }>(`/api/workshops/${id}/tickets`, {
    role: 'organiser',
  })
  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}/attendance?as=staff#${ticket}`)
  const warning = page.getByText('Vardai: 東京 Antrasis.')
  await expect(warning).toBeVisible()
  await expect(warning).toContainText('langeliai: 東 京.')
  // Only of those who are to get one.
  const box = page.getByRole('checkbox', { name: /東京 Antrasis/ })
  await box.uncheck()
  await expect(warning).toBeHidden()
  await box.check()
  await expect(warning).toBeVisible()
})

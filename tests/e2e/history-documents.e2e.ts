// The past of the concept and of the plan: a version is opened, compared place by place, and brought back as a change
// everybody gets and one can take back.
import { expect } from '@playwright/test'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { translationOf, unitsOf } from '../../shared/concept/translation.ts'
import { setTranslation } from '../../shared/concept/translation-writing.ts'
import type { TicketReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { RawClient } from '../kit/raw-client.ts'
import { violations } from './axe.ts'
import { SIZES, test } from './world.ts'

const SLOGAN = { field: 'identity.slogan', entry: '', part: '' }

test('the concept and the agenda come back from a version, one place or all', async ({ vieta }) => {
  const { id } = await vieta.ask<WorkshopReply>('/api/sample', { language: 'lt' })
  const { ticket } = await vieta.ask<TicketReply>(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const concept = await new RawClient(vieta.origin, id, 'concept', { ticket }).sync()
  const plan = await new RawClient(vieta.origin, id, 'agenda', { ticket }).sync()
  const [draft, agenda] = [new ConceptDraft(concept.doc), new Agenda(plan.doc)]
  const sloganNow = () => {
    const { content } = draft.field(SLOGAN.field)
    return content.kind === 'text' ? content.text : ''
  }
  const was = sloganNow()
  const translate = (words: string) => {
    for (const unit of unitsOf(draft, SLOGAN.field))
      setTranslation(draft, unit, 'en', { kind: 'text', text: words }, { who: 'Ona', at: 1 })
  }
  const translated = () =>
    unitsOf(draft, SLOGAN.field).map((unit) => {
      const { state, content } = translationOf(draft, unit, 'en')
      return `${content.text} (${state})`
    })[0]
  concept.write(() => translate('Land of lakes'))
  await concept.barrier()
  const [first] = agenda.items
  await vieta.ask(`/api/workshops/${id}/history/versions`, { name: 'Prieš pakeitimus' }, ticket)
  concept.write(() => draft.editText(SLOGAN, 'Visai kitas šūkis', 0))
  concept.write(() => translate('Quite another'))
  plan.write(() => agenda.setMinutes(first?.id ?? '', 77))
  await Promise.all([concept.barrier(), plan.barrier()])

  const page = await vieta.device(SIZES.laptop)
  await page.goto(`${vieta.origin}/w/${id}/history?as=staff#${ticket}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lentos istorija')
  await page.getByRole('radio', { name: 'Koncepcija' }).check()
  await expect(page.getByText('Pasirinkite versiją sąraše')).toBeVisible()
  await page.getByRole('button', { name: /Prieš pakeitimus/ }).click()
  await expect(page.getByText('Skiriasi 1 vieta')).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: was })).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: 'Visai kitas šūkis' })).toBeVisible()
  const english = page.getByRole('region', { name: 'Vertimas į anglų kalbą' })
  await expect(english.getByRole('definition')).toHaveText(['Land of lakes', 'Quite another'])
  await expect(english.getByText('Dabar · originalas jau kitoks')).toBeVisible()
  expect(await violations(page, 'main')).toEqual([])
  await page.getByRole('main').getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Sugrąžinti pasirinktą 1 vietą' }).click()
  await expect(page.getByText('Sugrąžinta 1 vieta')).toBeVisible()
  await expect(page.getByText('Koncepcija dabar tokia pati.')).toBeVisible()
  await concept.until(() => sloganNow() === was && translated() === 'Land of lakes (whole)')
  await page.getByRole('button', { name: 'Anuliuoti' }).click()
  await concept.until(() => sloganNow() === 'Visai kitas šūkis' && translated() === 'Quite another (stale)')

  await page.getByRole('radio', { name: 'Darbotvarkė' }).check()
  await expect(page.getByRole('definition').filter({ hasText: '77 min.' })).toBeVisible()
  await page.getByRole('button', { name: 'Atkurti visą darbotvarkę…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Atkurti', exact: true }).click()
  await expect(page.getByText('Darbotvarkė dabar tokia pati.')).toBeVisible()
  await plan.until(() => agenda.items[0]?.minutes === first?.minutes)
})

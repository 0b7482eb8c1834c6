// How others see the person at this device, and the way to be shown less. Never more: for that one joins anew.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SHOWN_AS, type ShownAs } from '../../shared/people/person.ts'
import { post } from '../model/api.ts'
import { useAgenda, useFaultText } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'

export function ShownLess({ session }: { readonly session: Session }) {
  const t = useTranslations('leaving.shown')
  const faultText = useFaultText()
  const { agenda, me, ticket } = session
  useAgenda(agenda)
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null })
  const person = me.person === null ? undefined : agenda.people.get(me.person)
  if (!person) return null
  const less = SHOWN_AS.slice(SHOWN_AS.indexOf(person.shownAs) + 1)
  const show = async (shownAs: ShownAs) => {
    if (state.isBusy) return
    setState({ isBusy: true, error: null })
    try {
      await post(`/api/workshops/${encodeURIComponent(me.workshop)}/shown-as`, { shownAs }, ticket)
      setState({ isBusy: false, error: null })
    } catch (error) {
      setState({ isBusy: false, error })
    }
  }
  return (
    <>
      <p role="status">{t(`now.${person.shownAs}`)}</p>
      {less.map((shownAs) =>
        shownAs === 'name' ? null : (
          <button key={shownAs} type="button" className={kit.button} onClick={() => void show(shownAs)}>
            {t(shownAs)}
          </button>
        ),
      )}
      {less.length > 0 && <p className={kit.help}>{t('help')}</p>}
      {state.error !== null && <p role="alert">{faultText(state.error)}</p>}
    </>
  )
}

// The first page: a way in for everybody, and the desk for who brings the organiser's secret.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ProgrammeReply } from '../../../shared/protocol/http.ts'
import { ApiError, isRefused } from '../../model/api.ts'
import { keepOrganiserSecret, readOrganiserSecret, takeFragment } from '../../model/credentials.ts'
import { deskApi } from '../../model/desk-api.ts'
import type { Preferences } from '../../model/preferences.ts'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import { PageHeader } from '../../panels/page-header.tsx'
import { Desk } from './desk.tsx'
import styles from './home-page.module.css'
import { forgetWorkshop } from './role-links.ts'
import { Welcome } from './welcome.tsx'

type Entry =
  | { readonly at: 'guest'; readonly wrongSecret: boolean }
  | { readonly at: 'checking'; readonly secret: string }
  | { readonly at: 'failed'; readonly secret: string; readonly error: unknown }
  | { readonly at: 'desk'; readonly secret: string; readonly programmes: readonly ProgrammeReply[] }

function beginning(): Entry {
  let brought: string | null
  try {
    brought = takeFragment()
  } catch (_notEncoded) {
    // Cut off in the middle when it was copied.
    return { at: 'guest', wrongSecret: true }
  }
  const secret = brought ?? readOrganiserSecret()
  return secret === null ? { at: 'guest', wrongSecret: false } : { at: 'checking', secret }
}

async function openDesk(secret: string): Promise<Entry> {
  try {
    const programmes = await deskApi.programmes(secret)
    keepOrganiserSecret(secret)
    return { at: 'desk', secret, programmes }
  } catch (error) {
    const wrong = error instanceof ApiError && isRefused(error.fault)
    if (!wrong) return { at: 'failed', secret, error }
    if (readOrganiserSecret() === secret) keepOrganiserSecret(null)
    return { at: 'guest', wrongSecret: true }
  }
}

export function HomePage({ preferences }: { readonly preferences: Preferences }) {
  const t = useTranslations('home')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const [entry, setEntry] = useState(beginning)
  const checked = entry.at === 'checking' ? entry.secret : null

  useEffect(() => {
    if (checked === null) return
    let left = false
    openDesk(checked).then(
      (opened) => left || setEntry(opened),
      (error: unknown) => left || setEntry({ at: 'failed', secret: checked, error }),
    )
    return () => {
      left = true
    }
  }, [checked])

  const title = t('title')
  useEffect(() => {
    document.title = title
  }, [title])

  if (entry.at === 'desk') {
    return (
      <Desk
        preferences={preferences}
        secret={entry.secret}
        programmes={entry.programmes}
        change={(programmes) => setEntry({ ...entry, programmes })}
        renewed={(secret) => setEntry({ ...entry, secret })}
        leave={() => {
          for (const { id } of entry.programmes.flatMap(({ workshops }) => workshops)) forgetWorkshop(id)
          keepOrganiserSecret(null)
          history.replaceState(null, '', '/')
          setEntry({ at: 'guest', wrongSecret: false })
        }}
      />
    )
  }
  return (
    <div className={styles.page}>
      <PageHeader preferences={preferences} />
      {entry.at === 'guest' ? (
        <Welcome
          wrongSecret={entry.wrongSecret}
          openDesk={async (secret) => {
            const opened = await openDesk(secret)
            if (opened.at === 'failed') throw opened.error
            setEntry(opened)
            return opened.at === 'desk'
          }}
        />
      ) : (
        <main className={styles.waiting}>
          <h1>{common('vieta')}</h1>
          {entry.at === 'checking' ? (
            <p role="status">{common('loading')}</p>
          ) : (
            <>
              <p className={kit.notice} role="alert">
                {faultText(entry.error)}
              </p>
              <button
                type="button"
                className={kit.primary}
                onClick={() => setEntry({ at: 'checking', secret: entry.secret })}
              >
                {common('tryAgain')}
              </button>
            </>
          )}
        </main>
      )}
    </div>
  )
}

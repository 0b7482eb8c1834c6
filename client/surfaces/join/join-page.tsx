// The way in: a code, then once who one is. No account, native elements only, so that it opens fast on any phone.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { readJoinCode } from '../../../shared/base/join-code.ts'
import type { InvitationReply } from '../../../shared/protocol/http.ts'
import { ApiError, api } from '../../model/api.ts'
import { myDataAddress } from '../../model/data-api.ts'
import { part } from '../../model/part.tsx'
import type { Preferences } from '../../model/preferences.ts'
import { useSignal } from '../../model/react.tsx'
import { joinAddress } from '../../model/route.ts'
import { JoinCodeForm } from '../../panels/join-code-form.tsx'
import kit from '../../panels/kit.module.css'
import { PageHeader } from '../../panels/page-header.tsx'
import styles from './join-page.module.css'
import { enterWorkshop, type KeptEntry, readKeptEntry } from './kept-entry.ts'
import { PersonForm } from './person-form.tsx'

const MyDataByCode = part(
  ['mydata', 'admission'],
  async () => (await import('../../panels/my-data-by-code.tsx')).MyDataByCode,
)

type Entry =
  | { readonly at: 'checking'; readonly code: string }
  | { readonly at: 'code'; readonly typed: string; readonly failure: unknown }
  | { readonly at: 'return'; readonly invitation: InvitationReply; readonly kept: KeptEntry }
  | { readonly at: 'person'; readonly invitation: InvitationReply }

interface JoinPageProps {
  readonly preferences: Preferences
  /** The code in the address, as it stands there. */
  readonly code: string | null
}

function beginning(typed: string | null): Entry {
  const code = typed === null ? null : readJoinCode(typed)
  if (code !== null) return { at: 'checking', code }
  const failure = typed === null ? null : new ApiError('code-unknown', null)
  return { at: 'code', typed: typed ?? '', failure }
}

async function lookUp(code: string): Promise<Entry> {
  const [invitation, kept] = await Promise.all([api.invitation(code), readKeptEntry(code)])
  return kept ? { at: 'return', invitation, kept } : { at: 'person', invitation }
}

export function JoinPage({ preferences, code }: JoinPageProps) {
  // Who comes with another code joins nothing.
  if (joinAddress(code ?? '') !== myDataAddress) return <Joining preferences={preferences} code={code} />
  return (
    <div className={styles.page}>
      <PageHeader preferences={preferences} />
      <main className={styles.main}>
        <MyDataByCode />
      </main>
    </div>
  )
}

function Joining({ preferences, code }: JoinPageProps) {
  const t = useTranslations('join')
  const language = useSignal(preferences.language)
  const [entry, setEntry] = useState(() => beginning(code))
  const main = useRef<HTMLElement>(null)
  const checked = entry.at === 'checking' ? entry.code : null

  useEffect(() => {
    if (checked === null) return
    let left = false
    lookUp(checked).then(
      (found) => left || setEntry(found),
      (failure: unknown) => left || setEntry({ at: 'code', typed: checked, failure }),
    )
    return () => {
      left = true
    }
  }, [checked])

  const title = 'invitation' in entry ? entry.invitation.title : t('title')
  useEffect(() => {
    document.title = `${title} – Vieta`
  }, [title])

  // A step taken by the person moves the reader on; the first one the page opens with does not.
  const { at } = entry
  const shown = useRef(at)
  useEffect(() => {
    if (shown.current !== at && shown.current !== 'checking') main.current?.querySelector('h1')?.focus()
    shown.current = at
  }, [at])

  return (
    <div className={styles.page}>
      <PageHeader preferences={preferences} />
      <main ref={main} className={styles.main}>
        {entry.at === 'checking' ? (
          <>
            <h1>{t('title')}</h1>
            <p role="status">{t('code.checking')}</p>
          </>
        ) : entry.at === 'code' ? (
          <>
            <h1 tabIndex={-1}>{t('title')}</h1>
            <JoinCodeForm
              initial={entry.typed}
              failure={entry.failure}
              enter={async (typed) => {
                const found = await lookUp(typed)
                history.replaceState(null, '', joinAddress(typed))
                setEntry(found)
              }}
            />
          </>
        ) : (
          <>
            <Invitation invitation={entry.invitation} />
            {entry.at === 'return' ? (
              <Return {...entry} other={() => setEntry({ at: 'person', invitation: entry.invitation })} />
            ) : (
              <PersonForm code={entry.invitation.code} language={language} />
            )}
            <button
              type="button"
              className={kit.quiet}
              onClick={() => {
                history.replaceState(null, '', '/join')
                setEntry({ at: 'code', typed: '', failure: null })
              }}
            >
              {t('code.other')}
            </button>
          </>
        )}
      </main>
    </div>
  )
}

function Invitation({ invitation }: { readonly invitation: InvitationReply }) {
  return (
    <div className={styles.invitation}>
      <p className={styles.locality}>{invitation.locality}</p>
      <h1 tabIndex={-1}>{invitation.title}</h1>
    </div>
  )
}

function Return({
  invitation,
  kept,
  other,
}: {
  readonly invitation: InvitationReply
  readonly kept: KeptEntry
  readonly other: () => void
}) {
  const t = useTranslations('join.back')
  const { person, workshop } = kept
  const who = person.shownAs === 'name' ? person.name : person.code
  return (
    <section className={styles.return} aria-labelledby="return-title">
      <h2 id="return-title">{t('title')}</h2>
      <button
        type="button"
        className={`${kit.primary} ${styles.submit}`}
        onClick={() => enterWorkshop(invitation.code, workshop, null)}
      >
        {t('as', { who })}
      </button>
      <button type="button" className={`${kit.button} ${styles.submit}`} onClick={other}>
        {t('other')}
      </button>
    </section>
  )
}

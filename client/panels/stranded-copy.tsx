// Where a workshop cannot be entered: what the device holds of it, to take along.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MeReply } from '../../shared/protocol/http.ts'
import type { CopySource } from '../model/rescue-file.ts'
import type { Session } from '../model/session.ts'
import { readStranded } from '../model/stranded-copy.ts'
import kit from './kit.module.css'
import { OwnCopy } from './own-copy.tsx'

interface StrandedCopyProps {
  readonly workshop: string
  readonly me: MeReply | null
  /** Where it was open until now; elsewhere nothing is offered unless something was never sent. */
  readonly session?: Session
}

export function StrandedCopy({ workshop, me, session }: StrandedCopyProps) {
  return session ? <OwnCopy session={session} /> : <FoundCopy workshop={workshop} me={me} />
}

function FoundCopy({ workshop, me }: Omit<StrandedCopyProps, 'session'>) {
  const t = useTranslations('saving')
  const common = useTranslations('common')
  const [found, setFound] = useState<CopySource | null>(null)
  useEffect(() => {
    let left = false
    void readStranded(workshop, me).then((copy) => {
      if (!left) setFound(copy)
    })
    return () => {
      left = true
    }
  }, [workshop, me])
  if (found === null) return null
  return (
    <>
      <p className={kit.notice}>
        {common('save.device')}. {t('unsent', { count: found.save.value.unsent })}
      </p>
      <OwnCopy session={found} />
    </>
  )
}

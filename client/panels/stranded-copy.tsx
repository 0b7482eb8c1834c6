// Where a workshop cannot be entered, and the device holds what was never sent: a way to take it along.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { MeReply } from '../../shared/protocol/http.ts'
import type { CopySource } from '../model/rescue-file.ts'
import { readStranded } from '../model/stranded-copy.ts'
import kit from './kit.module.css'
import { OwnCopy } from './own-copy.tsx'

interface StrandedCopyProps {
  readonly workshop: string
  readonly me: MeReply | null
}

export function StrandedCopy({ workshop, me }: StrandedCopyProps) {
  const t = useTranslations('saving')
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
      <p className={kit.notice}>{t('unsent', { count: found.save.value.unsent })}</p>
      <OwnCopy session={found} />
    </>
  )
}

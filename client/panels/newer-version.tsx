// Keeps the pages on the device, and says calmly when a newer version of them is there: who wants it presses, nobody has to.
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { type KeptPages, openKeptPages } from '../model/kept-pages.ts'
import { noticeSlot } from '../model/part.tsx'
import { useSignal } from '../model/react.tsx'
import kit from './kit.module.css'
import styles from './newer-version.module.css'

/** Where somebody writes, nothing comes between. */
const FIELD = 'textarea, input, select, [contenteditable="true"]'

/** A page still there this long after it was to be loaded again is one whose reader said no, ms. */
const STAYED_AFTER = 15_000

/** Whether the page's keyboard focus is in something one writes in. */
function useIsWriting(): boolean {
  const [isWriting, setIsWriting] = useState(() => document.activeElement?.matches(FIELD) === true)
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const next = event.type === 'focusin' ? event.target : event.relatedTarget
      setIsWriting(next instanceof Element && next.matches(FIELD))
    }
    document.addEventListener('focusin', follow)
    document.addEventListener('focusout', follow)
    return () => {
      document.removeEventListener('focusin', follow)
      document.removeEventListener('focusout', follow)
    }
  }, [])
  return isWriting
}

/** @param isWall a page nobody sits at: it gets the newer version when it is opened again */
export function NewerVersion({ isWall }: { readonly isWall: boolean }) {
  const [pages, setPages] = useState<KeptPages | null>(null)
  useEffect(() => {
    const opened = openKeptPages(navigator.serviceWorker)
    setPages(opened)
    return () => opened.close()
  }, [])
  return pages && !isWall ? <Notice pages={pages} /> : null
}

function Notice({ pages }: { readonly pages: KeptPages }) {
  const t = useTranslations('saving.newer')
  const common = useTranslations('common')
  const isNewer = useSignal(pages.isNewer)
  const isWriting = useIsWriting()
  const [state, setState] = useState<'coming' | 'shown' | 'leaving' | 'later'>('coming')
  useEffect(() => {
    if (isNewer && !isWriting) setState((before) => (before === 'coming' ? 'shown' : before))
  }, [isNewer, isWriting])
  useEffect(() => {
    if (state !== 'leaving') return
    const timer = setTimeout(() => setState('shown'), STAYED_AFTER)
    return () => clearTimeout(timer)
  }, [state])
  if (state === 'coming' || state === 'later') return null
  const slot = noticeSlot()
  const notice = (
    <section className={slot ? styles.slotted : styles.notice} aria-label={t('title')}>
      <p role="status">{state === 'leaving' ? common('loading') : t('text')}</p>
      {state === 'shown' && (
        <>
          <button
            type="button"
            className={kit.button}
            onClick={() => {
              setState('leaving')
              pages.reload()
            }}
          >
            {t('reload')}
          </button>
          <button type="button" className={kit.quiet} onClick={() => setState('later')}>
            {t('later')}
          </button>
        </>
      )}
    </section>
  )
  return slot ? createPortal(notice, slot) : notice
}

// A part of a page that is fetched when it is wanted: its code and the phrases it speaks. On bad Wi-Fi it says so and
// offers to try again, and nothing around it is touched. Knows nothing of what the parts are.
import { type ComponentType, type FunctionComponent, type ReactNode, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { unfetched } from '../../shared/i18n/phrases/unfetched.ts'
import styles from './part.module.css'
import { usePhrases } from './react.tsx'
import type { Topic, Words } from './words.ts'

/** How long the page has to itself before anything is fetched ahead, ms: the first screen comes first. */
const AHEAD_AFTER = 3000

/** As long as that for what somebody needs who is cut off, ms. */
const SOON_AFTER = 500

export interface Part<P> extends FunctionComponent<P> {
  /** Fetches the part before it is shown. Rejects when it cannot be; showing it tries again. */
  fetch(words: Words): Promise<void>
}

/**
 * A component with what it takes to show it, fetched when first shown or asked for.
 *
 * @param topics every area of phrases it speaks, and the method's words where it shows activities (tests/house/areas.test.ts compares)
 * @param load imports the component
 */
export function part<P extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<P>>,
): Part<P> {
  return fetchedPart(topics, load, [styles.failed, styles.over])
}

/** A whole page as a part. */
export function page<P extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<P>>,
): Part<P> {
  return fetchedPart(['common', ...topics], load, [styles.failed, styles.page])
}

function fetchedPart<P extends object>(
  topics: readonly Topic[],
  load: () => Promise<ComponentType<P>>,
  classes: readonly (string | undefined)[],
): Part<P> {
  const isPage = classes.includes(styles.page)
  let here: ComponentType<P> | null = null

  const fetch = async (words: Words) => {
    const [component] = await Promise.all([load(), words.need(topics)])
    here = component
  }

  function Fetched(props: P) {
    const { words } = usePhrases()
    const [shown, setShown] = useState({ Component: here, failed: false })
    const [attempt, setAttempt] = useState(0)
    const [closed, setClosed] = useState(false)
    // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to try again
    useEffect(() => {
      let left = false
      const show = (failed: boolean) => {
        if (!left) setShown((now) => (now.Component === null ? { Component: here, failed } : now))
      }
      // Another may have fetched it since this one was drawn.
      if (here !== null) show(false)
      else {
        fetch(words).then(
          () => show(false),
          (error: unknown) => {
            reportError(error)
            show(true)
          },
        )
      }
      return () => {
        left = true
      }
    }, [words, attempt])
    if (shown.Component) return <shown.Component {...props} />
    if (!shown.failed) return <Waiting />
    const again = () => {
      setShown({ Component: null, failed: false })
      setAttempt((value) => value + 1)
    }
    const close = () => {
      setClosed(true)
      if ('onClose' in props && typeof props.onClose === 'function') props.onClose()
    }
    if (closed) return null
    const slot = isPage ? null : noticeSlot()
    const card = (
      <Unfetched
        className={(slot ? classes.slice(0, 1) : classes).join(' ')}
        again={again}
        close={isPage ? null : close}
      />
    )
    return slot ? createPortal(card, slot) : card
  }
  return Object.assign(Fetched, { fetch })
}

/**
 * Words a page finds out it needs while it is shown.
 *
 * @returns null once they are there, else what stands in their place: that they are coming, or a way to try again
 */
export function useWords(topics: readonly Topic[]): ReactNode {
  const { words } = usePhrases()
  const [failed, setFailed] = useState(false)
  const [, setArrivals] = useState(0)
  const wanted = topics.join()
  const here = words.has(topics)
  useEffect(() => {
    if (here || failed) return
    let left = false
    words.need(wanted.split(',') as Topic[]).then(
      () => {
        if (!left) setArrivals((count) => count + 1)
      },
      (error: unknown) => {
        reportError(error)
        if (!left) setFailed(true)
      },
    )
    return () => {
      left = true
    }
  }, [words, wanted, here, failed])
  if (here) return null
  if (!failed) return <Waiting />
  return <Unfetched className={styles.failed ?? ''} again={() => setFailed(false)} close={null} />
}

function Waiting() {
  const { language } = usePhrases()
  return (
    <p className={styles.waiting} role="status">
      {unfetched[language].loading}
    </p>
  )
}

interface UnfetchedProps {
  readonly className: string
  readonly again: () => void
  /** null where there is nothing behind it to go on with. */
  readonly close: (() => void) | null
}

function Unfetched({ className, again, close }: UnfetchedProps) {
  const { language } = usePhrases()
  const t = unfetched[language]
  return (
    <div className={className} role="alert">
      <p>{t.text}</p>
      <button type="button" onClick={again}>
        {t.again}
      </button>
      {/* Some browsers remember a script they could not fetch until the page is loaded again. */}
      <button type="button" onClick={() => location.reload()}>
        {t.reload}
      </button>
      {close && (
        <button type="button" onClick={close}>
          {t.close}
        </button>
      )}
    </div>
  )
}

/** The place a page keeps free for sentences that nobody asked for, where it has one (the phone): they cover nothing there. */
export function noticeSlot(): Element | null {
  return document.querySelector('[data-notices]')
}

/** Whether this device asked pages to fetch no more than they need. */
export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}

/**
 * Fetches parts ahead, one after another, once the page is quiet: when somebody wants one it opens at once, and without a
 * connection too. A device that saves data fetches nothing ahead.
 *
 * @param parts always the same ones
 * @param isSoon before the others
 */
export function useFetchedAhead(parts: readonly Part<never>[], isSoon = false): void {
  const { words } = usePhrases()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of a page do not change
  useEffect(() => {
    if (savesData()) return
    let left = false
    const fetchAll = async () => {
      for (const { fetch } of parts) {
        if (left) return
        // Whoever opens it will be told.
        await fetch(words).catch(() => undefined)
      }
    }
    const timer = setTimeout(() => void fetchAll(), isSoon ? SOON_AFTER : AHEAD_AFTER)
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [words])
}

// The search field over the board: what is found is ringed on the board, Enter goes from one to the next.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useReducer, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { CanvasState } from '../canvas-state.ts'
import { goToHit } from '../commands/pane-commands.ts'
import styles from './finding.module.css'

export function SearchBar({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.search')
  const field = useRef<HTMLInputElement>(null)
  const [, changed] = useReducer((count: number) => count + 1, 0)
  const { search, panes } = state
  useEffect(() => search.onChange(changed), [search])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => search.look('')
  }, [search])

  const close = () => {
    const region = field.current?.closest<HTMLElement>('section')
    panes.show('search', false)
    region?.focus({ preventScroll: true })
  }
  const { query, hits, current } = search
  const at = current === null ? 0 : hits.indexOf(current) + 1
  const isEmpty = query.trim() === ''
  const result = isEmpty
    ? ''
    : hits.length === 0
      ? t('none')
      : at === 0
        ? t('count', { n: hits.length })
        : t('at', { at: String(at), n: String(hits.length) })
  return (
    <search className={styles['search']} onPointerDown={(event) => event.stopPropagation()}>
      <input
        ref={field}
        type="search"
        aria-label={t('label')}
        placeholder={t('placeholder')}
        value={query}
        maxLength={200}
        enterKeyHint="search"
        onChange={(event) => search.look(event.target.value)}
        onKeyDown={(event) => {
          event.stopPropagation()
          const { key, code, ctrlKey, metaKey, shiftKey } = event
          if (event.nativeEvent.isComposing) return
          const isNext = key === 'Enter' || code === 'F3' || (code === 'KeyG' && (ctrlKey || metaKey))
          if (key === 'Escape') close()
          else if (isNext) goToHit(state, shiftKey ? -1 : 1)
          else if (code === 'KeyF' && (ctrlKey || metaKey)) event.currentTarget.select()
          else return
          event.preventDefault()
        }}
      />
      <output className={styles['result']} aria-live="polite">
        {result}
      </output>
      <button
        type="button"
        aria-label={t('previous')}
        title={t('previous')}
        disabled={hits.length === 0}
        onClick={() => goToHit(state, -1)}
      >
        <ChevronUp size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label={t('next')}
        title={t('next')}
        disabled={hits.length === 0}
        onClick={() => goToHit(state, 1)}
      >
        <ChevronDown size={18} aria-hidden="true" />
      </button>
      <button type="button" aria-label={t('close')} title={t('close')} onClick={close}>
        <X size={18} aria-hidden="true" />
      </button>
    </search>
  )
}

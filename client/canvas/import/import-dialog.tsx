// A list or a table on its way to becoming notes: chosen or pasted, looked at, changed, and made in one step.
import { X } from 'lucide-react'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { centreOf, grown, type Point } from '../../../shared/base/geometry.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import type { CanvasState } from '../canvas-state.ts'
import type { ImportRequest } from '../pasteboard-world.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportSource } from './import-source.tsx'
import styles from './importing.module.css'
import { makeNotes } from './make-notes.ts'
import type { PlannedNote } from './plan.ts'
import { fileSource, type GivenSource, pastedSource, type RefusedSource } from './source.ts'

interface ImportDialogProps {
  readonly state: CanvasState
  readonly request: ImportRequest
  /** Group id to label. */
  readonly groups: Readonly<Record<string, string>>
  readonly language: Language
}

export function ImportDialog({ state, request, groups, language }: ImportDialogProps) {
  const t = useTranslations('importing')
  const common = useTranslations('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [source, setSource] = useState<GivenSource | null>(() =>
    request.text === '' ? null : pastedSource(request.text, request.html),
  )
  const [refused, setRefused] = useState<RefusedSource | null>(null)
  const [reading, setReading] = useState(request.file !== null)
  const [near] = useState<Point>(() => request.at ?? centreOf(state.views.clear))

  // Before what is inside takes the focus to where it belongs.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

  const close = () => {
    // Nothing behind an open dialog takes the focus, and the keys of the canvas are heard there only.
    dialog.current?.close()
    dialog.current?.closest<HTMLElement>('section')?.focus({ preventScroll: true })
    state.pasteboard.close()
  }

  const readFile = async (file: File) => {
    setReading(true)
    const read = await fileSource(file)
    setReading(false)
    setRefused('fault' in read ? read : null)
    setSource('fault' in read ? null : read)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the file that was asked for, once
  useEffect(() => {
    if (request.file) readFile(request.file).catch(reportError)
  }, [request.file])

  const make = (notes: readonly PlannedNote[]) => {
    const box = makeNotes(state, notes, near)
    close()
    const { x, y, w, h } = state.views.clear
    const isSeen = box && box.x >= x && box.y >= y && box.x + box.w <= x + w && box.y + box.h <= y + h
    if (box && !isSeen) state.views.fit(grown(box, 60), 1)
  }

  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <header className={styles['head']}>
        <h2 id={id}>{t('title')}</h2>
        <button
          type="button"
          className={styles['quiet']}
          aria-label={common('close')}
          title={common('close')}
          onClick={close}
        >
          <X size={20} aria-hidden="true" />
        </button>
      </header>
      {source ? (
        <ImportPreview
          key={`${source.name} ${source.text.length}`}
          state={state}
          source={source}
          near={near}
          groups={groups}
          language={language}
          onOther={() => setSource(null)}
          onClose={close}
          onMake={make}
        />
      ) : (
        <ImportSource
          refused={refused}
          reading={reading}
          onFile={(file) => {
            readFile(file).catch(reportError)
          }}
          onText={(text, html) => {
            setRefused(null)
            setSource(pastedSource(text, html))
          }}
        />
      )}
    </dialog>
  )
}

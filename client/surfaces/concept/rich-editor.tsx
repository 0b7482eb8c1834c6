// The editor of one rich text of the concept: bound to the shared text, with its toolbar and the others' carets. Fetched
// after the page.
import { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Transaction } from 'yjs'
import { LIMITS } from '../../../shared/base/limits.ts'
import { fragmentOf } from '../../../shared/concept/rich-fragment.ts'
import { translatedFragment, unitsOf } from '../../../shared/concept/translation.ts'
import { noteTranslated } from '../../../shared/concept/translation-writing.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { ROLES, type Role } from '../../../shared/people/rights.ts'
import { labelOf, personColour } from '../../panels/who-is-here.ts'
import { useWorld } from './concept-world.ts'
import { richExtensions } from './rich-extensions.ts'
import styles from './rich-text.module.css'
import { RichToolbar } from './rich-toolbar.tsx'
import { translatorOf } from './translation-world.ts'

interface RichEditorProps {
  readonly field: string
  readonly label: string
  readonly describedBy: string
  /** The language it is a translation into; the original where there is none. */
  readonly translated?: Language
}

function part(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined
}

export function RichEditor({ field, label, describedBy, translated }: RichEditorProps) {
  const world = useWorld()
  const { draft, writers, me } = world
  const t = useTranslations('richtext')
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(world)
  latest.current = world
  const [editor, setEditor] = useState<Editor | null>(null)
  const [tooLong, setTooLong] = useState(false)

  useEffect(() => {
    const element = place.current
    if (!element) return
    const fragment = translated ? translatedFragment(draft, field, translated) : fragmentOf(draft.doc, field)
    const made = new Editor({
      element,
      extensions: richExtensions({
        fragment,
        awareness: writers,
        me,
        caretOf(writer) {
          const { agenda, language } = latest.current
          const id = part(writer, 'person')
          const person = typeof id === 'string' ? id : null
          const said = part(writer, 'role')
          const role: Role = ROLES.find((known) => known === said) ?? 'observer'
          return {
            name: labelOf({ person, role }, agenda.people, language),
            colour: personColour(person === null ? undefined : agenda.people.get(person)),
          }
        },
        onTooLong: setTooLong,
      }),
    })
    const written = (_events: unknown, { local, origin }: Transaction) => {
      if (!local || origin === draft) return
      queueMicrotask(() => {
        const [unit] = translated ? unitsOf(draft, field) : []
        if (translated && unit) noteTranslated(draft, unit, translated, translatorOf(latest.current))
        else if (!translated) draft.markEdited(field)
      })
    }
    fragment.observeDeep(written)
    setEditor(made)
    return () => {
      fragment.unobserveDeep(written)
      made.destroy()
      setEditor(null)
    }
  }, [draft, field, writers, me, translated])

  useEffect(() => {
    editor?.setOptions({
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          ...(describedBy === '' ? {} : { 'aria-describedby': describedBy }),
          ...(translated ? { lang: translated } : {}),
          class: styles.words ?? '',
        },
      },
    })
  }, [editor, label, describedBy, translated])

  return (
    <div className={styles.editor} data-too-long={tooLong || undefined}>
      {editor && <RichToolbar editor={editor} label={label} />}
      <div ref={place} className={styles.place} />
      {tooLong && (
        <p className={styles.error} role="alert">
          {t('tooLong', { max: LIMITS.conceptText })}
        </p>
      )}
    </div>
  )
}

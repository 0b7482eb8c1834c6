// The toolbar of a rich text: bold, italic, lists, a link, undo and redo of one's own steps.
import type { Editor } from '@tiptap/core'
import { Bold, Italic, Link, List, ListOrdered, type LucideIcon, Redo2, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { safeLink } from '../../../shared/concept/rich-text.ts'
import { useRoving } from '../../model/roving.ts'
import kit from '../../panels/kit.module.css'
import styles from './rich-text.module.css'

function useFollow(editor: Editor): void {
  const [, setVersion] = useState(0)
  useEffect(() => {
    const changed = () => setVersion((version) => version + 1)
    editor.on('transaction', changed)
    return () => {
      editor.off('transaction', changed)
    }
  }, [editor])
}

/** What a person typed as a whole address, or null. */
function addressOf(typed: string): string | null {
  const words = typed.trim()
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/.test(words)) return `mailto:${words}`
  return safeLink(/^[a-z][a-z\d+.-]*:/i.test(words) ? words : `https://${words}`)
}

export function RichToolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const t = useTranslations('richtext')
  useFollow(editor)
  const bar = useRef<HTMLDivElement>(null)
  useRoving(bar)
  const [linking, setLinking] = useState(false)
  const close = () => {
    setLinking(false)
    editor.commands.focus()
  }
  const run = () => editor.chain().focus()
  return (
    <>
      <div ref={bar} role="toolbar" aria-label={t('toolbar', { field: label })} className={styles.toolbar}>
        <Tool
          name={t('bold')}
          icon={Bold}
          pressed={editor.isActive('bold')}
          onPress={() => run().toggleBold().run()}
        />
        <Tool
          name={t('italic')}
          icon={Italic}
          pressed={editor.isActive('italic')}
          onPress={() => run().toggleItalic().run()}
        />
        <Tool
          name={t('bullets')}
          icon={List}
          pressed={editor.isActive('bulletList')}
          onPress={() => run().toggleBulletList().run()}
        />
        <Tool
          name={t('numbers')}
          icon={ListOrdered}
          pressed={editor.isActive('orderedList')}
          onPress={() => run().toggleOrderedList().run()}
        />
        <Tool
          name={t('link')}
          icon={Link}
          pressed={editor.isActive('link')}
          onPress={() => setLinking(!linking)}
        />
        <Tool name={t('undo')} icon={Undo2} onPress={() => run().undo().run()} />
        <Tool name={t('redo')} icon={Redo2} onPress={() => run().redo().run()} />
      </div>
      {linking && <LinkForm editor={editor} onClose={close} />}
    </>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: LucideIcon
  readonly pressed?: boolean
  readonly onPress: () => void
}

function Tool({ name, icon: Icon, pressed, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      // The words stay selected while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon aria-hidden="true" />
    </button>
  )
}

function LinkForm({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const t = useTranslations('richtext')
  const was: unknown = editor.getAttributes('link')['href']
  const [typed, setTyped] = useState(typeof was === 'string' ? was : '')
  const [refused, setRefused] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = () => {
    const href = addressOf(typed)
    if (href === null) {
      setRefused(true)
      field.current?.focus()
      return
    }
    const { empty } = editor.state.selection
    if (empty && typeof was !== 'string') {
      editor
        .chain()
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else editor.chain().extendMarkRange('link').setLink({ href }).run()
    onClose()
  }
  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <label>
        <span className="visually-hidden">{t('address')}</span>
        <input
          ref={field}
          className={kit.input}
          value={typed}
          inputMode="url"
          placeholder={t('addressHint')}
          aria-invalid={refused || undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button type="submit" className={kit.button}>
        {t('saveLink')}
      </button>
      {typeof was === 'string' && (
        <button
          type="button"
          className={kit.quiet}
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetLink().run()
            onClose()
          }}
        >
          {t('removeLink')}
        </button>
      )}
      {refused && (
        <p className={styles.error} role="alert">
          {t('badAddress')}
        </p>
      )}
    </form>
  )
}

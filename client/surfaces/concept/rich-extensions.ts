// What a rich text may hold, for the editor: paragraphs, flat lists, bold, italic, links and breaks; shared with others
// through the concept document. Nothing else comes in, whatever is pasted.
import { Extension, Node } from '@tiptap/core'
import { Collaboration, isChangeOrigin } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import { StarterKit } from '@tiptap/starter-kit'
import type { WebsocketProvider } from 'y-websocket'
import type { XmlFragment } from 'yjs'
import { LIMITS } from '../../../shared/base/limits.ts'
import { safeLink } from '../../../shared/concept/rich-text.ts'
import { cleanPaste } from './clean-paste.ts'

/** Lists hold lines, never other lists: what a document prints, and what people in a hurry can follow. */
const ListItem = Node.create({
  name: 'listItem',
  content: 'paragraph',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem('listItem') }
  },
})

/** Refuses what would make a text too long; what others wrote is never refused. */
function limited(onTooLong: (tooLong: boolean) => void) {
  return Extension.create({
    name: 'limited',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction(transaction) {
          if (!transaction.docChanged || isChangeOrigin(transaction)) return true
          const length = transaction.doc.textContent.length
          const fits = length <= LIMITS.conceptText || length <= transaction.before.textContent.length
          onTooLong(!fits)
          return fits
        },
        props: { transformPastedHTML: cleanPaste },
      }),
    ],
  })
}

export interface Writer {
  readonly person: string | null
  readonly role: string
}

/** How somebody else's caret is shown. */
export interface Caret {
  readonly name: string
  readonly colour: string
}

interface Options {
  readonly fragment: XmlFragment
  readonly awareness: WebsocketProvider['awareness'] | null
  readonly me: Writer
  caretOf(writer: unknown): Caret
  onTooLong(tooLong: boolean): void
}

function caretElement({ name, colour }: Caret): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'rich-caret'
  caret.style.borderColor = colour
  const label = document.createElement('span')
  label.className = 'rich-caret-name'
  label.style.backgroundColor = colour
  label.textContent = name
  caret.append('\u2060', label, '\u2060')
  return caret
}

/** Everything the editor of one text is made of. */
export function richExtensions({ fragment, awareness, me, caretOf, onTooLong }: Options) {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      dropcursor: false,
      gapcursor: false,
      heading: false,
      horizontalRule: false,
      listItem: false,
      listKeymap: false,
      strike: false,
      trailingNode: false,
      underline: false,
      // Everybody takes back only their own steps: that comes with the shared text.
      undoRedo: false,
      link: {
        openOnClick: false,
        autolink: true,
        defaultProtocol: 'https',
        isAllowedUri: (address) => safeLink(address) !== null,
        HTMLAttributes: { target: null, rel: 'noreferrer', class: null },
      },
    }),
    ListItem,
    limited(onTooLong),
    Collaboration.configure({ fragment }),
    ...(awareness === null
      ? []
      : [
          CollaborationCaret.configure({
            provider: { awareness },
            user: { person: me.person, role: me.role },
            render: (writer) => caretElement(caretOf(writer)),
            selectionRender: (writer) => ({
              class: 'rich-selection',
              style: `background-color: ${caretOf(writer).colour}33`,
            }),
          }),
        ]),
  ]
}

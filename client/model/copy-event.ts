// The clipboard for buttons and palettes, also where the page came over plain http: by a copy event of the browser's own.

/**
 * Copies what `fill` puts on the clipboard. Must be called while a person's click or key is being handled.
 *
 * @returns whether the browser let it
 */
export function copyNow(fill: (data: DataTransfer) => void): boolean {
  let done = false
  const onCopy = (event: ClipboardEvent) => {
    if (!event.clipboardData) return
    event.preventDefault()
    event.stopImmediatePropagation()
    fill(event.clipboardData)
    done = true
  }
  // Some browsers copy only where something is selected.
  const bait = document.createElement('span')
  bait.textContent = ' '
  bait.style.cssText = 'position: fixed; opacity: 0; white-space: pre; user-select: text'
  const selection = document.getSelection()
  const before = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  ;(document.querySelector('dialog[open]') ?? document.body).append(bait)
  window.addEventListener('copy', onCopy, true)
  try {
    selection?.selectAllChildren(bait)
    document.execCommand('copy')
  } finally {
    window.removeEventListener('copy', onCopy, true)
    selection?.removeAllRanges()
    if (before) selection?.addRange(before)
    bait.remove()
  }
  return done
}

/** What a paste brings. */
export interface PastedData {
  readonly text: string
  readonly html: string
  readonly files: readonly File[]
  /** The text of another type, '' when there is none. */
  of(type: string): string
}

export function pastedData(data: DataTransfer): PastedData {
  return {
    text: data.getData('text/plain'),
    html: data.getData('text/html'),
    files: [...data.files],
    of: (type) => data.getData(type),
  }
}

/** Reads the clipboard without a paste event. Null where the browser withholds it: on plain http, or refused. */
export async function readClipboard(): Promise<PastedData | null> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (typeof clipboard?.read !== 'function') return null
  try {
    const items = await clipboard.read()
    const textOf = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : ''
    }
    const [text, html] = await Promise.all([textOf('text/plain'), textOf('text/html')])
    const images = items.flatMap((item) => {
      const type = item.types.find((each) => each.startsWith('image/'))
      return type === undefined ? [] : item.getType(type).then((blob) => new File([blob], 'image', { type }))
    })
    return { text, html, files: await Promise.all(images), of: () => '' }
  } catch (_refused) {
    return null
  }
}

// Makes pasted HTML plain before the editor reads it: lists that Word writes as paragraphs become lists, and what nobody
// sees (comments, field codes, styles) goes. What the editor does not know it drops itself.

function isMark(element: Element): boolean {
  return /mso-list:\s*ignore/i.test(element.getAttribute('style') ?? '')
}

/** "ul" or "ol" for a paragraph that Word means as an item of a list. */
function listOf(paragraph: Element): 'ul' | 'ol' | null {
  const style = paragraph.getAttribute('style') ?? ''
  const isItem = /mso-list:\s*l\d/i.test(style) || /^MsoListParagraph/i.test(paragraph.className)
  if (!isItem) return null
  const mark = [...paragraph.querySelectorAll('span')].find(isMark)?.textContent?.trim() ?? ''
  return /^[(\d]|^[a-z][.)]/i.test(mark) ? 'ol' : 'ul'
}

/** Pasted HTML without what only its own program understands. */
export function cleanPaste(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->|<!\[[^>]*>/g, ''), 'text/html')
  for (const gone of page.querySelectorAll('style, script, meta, link, title, xml')) gone.remove()
  for (const paragraph of page.querySelectorAll('p')) {
    const kind = listOf(paragraph)
    if (kind === null) continue
    for (const mark of [...paragraph.querySelectorAll('span')].filter(isMark)) mark.remove()
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    const before = paragraph.previousElementSibling
    const list = before?.matches(`${kind}[data-word]`) ? before : page.createElement(kind)
    if (list !== before) {
      list.setAttribute('data-word', '')
      paragraph.before(list)
    }
    list.append(item)
    paragraph.remove()
  }
  // Lists within lists become items of the outer one.
  for (const inner of page.querySelectorAll('li ul, li ol')) {
    const item = inner.closest('li')
    if (item) item.after(...inner.children)
    inner.remove()
  }
  return page.body.innerHTML
}

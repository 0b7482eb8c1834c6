// The browser's own small panels, for browsers that have none yet: Chrome 109, Firefox 115. As much of the popover
// attribute as this page uses; how a closed one is hidden stands in the style sheets.

/** What stands for `:popover-open`. */
const OPEN = 'data-popover-open'

const opened = new Set<HTMLElement>()

function tell(element: HTMLElement, type: 'beforetoggle' | 'toggle', isOpen: boolean): void {
  const states = { newState: isOpen ? 'open' : 'closed', oldState: isOpen ? 'closed' : 'open' }
  element.dispatchEvent(Object.assign(new Event(type), states))
}

function show(this: HTMLElement): void {
  if (opened.has(this)) return
  for (const other of [...opened]) if (!other.contains(this)) other.hidePopover()
  tell(this, 'beforetoggle', true)
  opened.add(this)
  this.setAttribute(OPEN, '')
  lift(this)
  queueMicrotask(() => tell(this, 'toggle', true))
}

function hide(this: HTMLElement): void {
  if (!opened.delete(this)) return
  tell(this, 'beforetoggle', false)
  this.removeAttribute(OPEN)
  queueMicrotask(() => tell(this, 'toggle', false))
}

function toggle(this: HTMLElement): boolean {
  if (opened.has(this)) this.hidePopover()
  else this.showPopover()
  return opened.has(this)
}

/** Where it would be over everything: inside something contained, `fixed` starts from there and not from the window. */
function lift(element: HTMLElement): void {
  const probe = document.createElement('i')
  probe.style.cssText = 'position:fixed;inset:0;visibility:hidden;pointer-events:none'
  element.before(probe)
  const { left, top, bottom } = probe.getBoundingClientRect()
  probe.remove()
  const { style } = element
  const isFromBelow = style.bottom !== '' && style.bottom !== 'auto'
  style.translate = `${-left}px ${isFromBelow ? window.innerHeight - bottom : -top}px`
}

/** The panel a press is for, if its button has one. */
function targetOf(event: Event): HTMLElement | null {
  const button = event.target instanceof Element ? event.target.closest('[popovertarget]') : null
  return button === null ? null : document.getElementById(button.getAttribute('popovertarget') ?? '')
}

/** A selector this browser does not know is an error to it. */
function understood(selector: string): string {
  return selector.replaceAll(':popover-open', `[${OPEN}]`)
}

Object.assign(HTMLElement.prototype, { showPopover: show, hidePopover: hide, togglePopover: toggle })
for (const prototype of [Element.prototype, Document.prototype]) {
  const { querySelector, querySelectorAll } = prototype
  Object.assign(prototype, {
    querySelector(this: Element, selector: string) {
      return querySelector.call(this, understood(selector))
    },
    querySelectorAll(this: Element, selector: string) {
      return querySelectorAll.call(this, understood(selector))
    },
  })
}
const { matches } = Element.prototype
Element.prototype.matches = function (this: Element, selector: string) {
  return matches.call(this, understood(selector))
} as typeof matches

addEventListener('click', (event) => targetOf(event)?.togglePopover())
// Before anybody else hears of it: a press on the board is the board's, and closes what is open all the same.
addEventListener(
  'pointerdown',
  ({ target }) => {
    const pressed = target instanceof Element ? target : null
    for (const element of [...opened]) {
      const isItsButton = pressed !== null && pressed.closest(`[popovertarget="${element.id}"]`) !== null
      if (!element.contains(pressed) && !isItsButton) element.hidePopover()
    }
  },
  true,
)
addEventListener(
  'keydown',
  ({ code }) => {
    const last = [...opened].at(-1)
    // After those who leave Escape to an open panel have seen that one is open.
    if (code === 'Escape' && last) queueMicrotask(() => last.hidePopover())
  },
  true,
)

// Keys of a row of buttons: one tab stop, arrow keys from one to the next (ARIA's toolbar pattern).
import { type RefObject, useEffect } from 'react'

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function buttonsIn(bar: HTMLElement): readonly HTMLButtonElement[] {
  return [...bar.querySelectorAll('button')].filter(
    (button) => !button.disabled && button.getClientRects().length > 0,
  )
}

/** The button a key leads to; undefined when the key means nothing here. */
function reached(
  buttons: readonly HTMLButtonElement[],
  from: number,
  code: string,
): HTMLButtonElement | undefined {
  if (code === 'Home') return buttons[0]
  if (code === 'End') return buttons.at(-1)
  const step = STEPS[code]
  if (step === undefined || buttons.length === 0) return undefined
  return buttons[(Math.max(0, from) + step + buttons.length) % buttons.length]
}

/** Makes a row of buttons one tab stop. What it takes does not reach the canvas around it. */
export function useRoving(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const down = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const buttons = buttonsIn(element)
      const next = reached(buttons, buttons.indexOf(document.activeElement as HTMLButtonElement), event.code)
      if (!next) return
      event.preventDefault()
      event.stopPropagation()
      next.focus()
    }
    const focused = ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement) makeStop(element, target)
    }
    element.addEventListener('keydown', down)
    // A panel has no buttons to reach until it is open; who opened it by keyboard goes on in it.
    const toggled = () => {
      if (!element.matches(':popover-open')) return
      const buttons = buttonsIn(element)
      const first = buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0]
      makeStop(element, first)
      if (document.activeElement?.matches(`[popovertarget="${element.id}"]:focus-visible`)) first?.focus()
    }
    element.addEventListener('focusin', focused)
    element.addEventListener('toggle', toggled)
    return () => {
      element.removeEventListener('keydown', down)
      element.removeEventListener('focusin', focused)
      element.removeEventListener('toggle', toggled)
    }
  }, [bar])

  // After every render: buttons may have come or gone, and one of them must be reached by Tab.
  useEffect(() => {
    const element = bar.current
    if (!element) return
    const buttons = buttonsIn(element)
    const stop = buttons.find((button) => button.tabIndex === 0 && button.dataset['stop'] !== undefined)
    makeStop(element, stop ?? buttons[0])
  })
}

/** Leaves Escape to the browser while a panel is open: it closes the panel, and the board must not hear of it. */
export function useEscape(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = around.current
    const down = (event: KeyboardEvent) => {
      if (event.code === 'Escape' && element?.querySelector(':popover-open')) event.stopPropagation()
    }
    element?.addEventListener('keydown', down)
    return () => element?.removeEventListener('keydown', down)
  }, [around])
}

function makeStop(bar: HTMLElement, stop: HTMLButtonElement | undefined): void {
  for (const button of bar.querySelectorAll('button')) {
    button.tabIndex = button === stop ? 0 : -1
    if (button === stop) button.dataset['stop'] = ''
    else delete button.dataset['stop']
  }
}

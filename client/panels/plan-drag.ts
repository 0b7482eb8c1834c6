// Moving an item of a plan with a mouse or a pen: the row follows nothing, a line shows where it would come to stand.
// Fingers scroll; they and the keyboard have buttons.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { PlanPlace } from '../../shared/agenda/plan-edit.ts'

/** How far the pointer goes before a press is a drag, px. */
const SLACK = 6
/** How near to the edge of the list it scrolls, and how far each time, px. */
const EDGE = 40
const SCROLL = 12

interface Press {
  readonly id: string
  readonly y: number
  readonly pointer: number
}

interface PlanDrag {
  /** What is dragged, and where it would go; null while nothing is. */
  readonly drag: { readonly id: string; readonly place: PlanPlace | null } | null
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** The place under a height: before the first row whose middle is below it. Rows carry `data-plan-item`, parts `data-plan-part`. */
function placeAt(list: HTMLElement, y: number): PlanPlace | null {
  const parts = [...list.querySelectorAll<HTMLElement>('[data-plan-part]')]
  const part = parts.findLast((each) => each.getBoundingClientRect().top <= y) ?? parts[0]
  const id = part?.dataset['planPart']
  if (!part || id === undefined) return null
  for (const row of part.querySelectorAll<HTMLElement>('[data-plan-item]')) {
    const { top, height } = row.getBoundingClientRect()
    if (y < top + height / 2) return { part: id, before: row.dataset['planItem'] ?? null }
  }
  return { part: id, before: null }
}

/**
 * Drags of the rows of a list.
 *
 * @param drop told where an item was let go
 */
export function usePlanDrag(
  list: RefObject<HTMLElement | null>,
  drop: (id: string, place: PlanPlace) => void,
): PlanDrag {
  const [press, setPress] = useState<Press | null>(null)
  const [drag, setDrag] = useState<PlanDrag['drag']>(null)
  const dropping = useRef(drop)
  dropping.current = drop

  useEffect(() => {
    if (!press) return
    let current: PlanDrag['drag'] = null
    const show = (next: PlanDrag['drag']) => {
      current = next
      setDrag(next)
    }
    const end = () => {
      show(null)
      setPress(null)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      const frame = list.current
      if (!frame || event.pointerId !== press.pointer) return
      if (!current && Math.abs(event.clientY - press.y) < SLACK) return
      const { top, bottom } = frame.getBoundingClientRect()
      if (event.clientY < top + EDGE) frame.scrollTop -= SCROLL
      if (event.clientY > bottom - EDGE) frame.scrollTop += SCROLL
      show({ id: press.id, place: placeAt(frame, event.clientY) })
    }
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== press.pointer) return
      const done = current
      end()
      if (!done) return
      // The press that ends a drag opens nothing. The click comes at once after this, if it comes.
      const swallow = (click: MouseEvent) => {
        click.stopPropagation()
        click.preventDefault()
      }
      addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
      if (done.place) dropping.current(done.id, done.place)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end()
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', end)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', onKey)
    }
  }, [press, list])

  return {
    drag,
    onPointerDown: (event) => {
      const id = event.currentTarget.dataset['planRow']
      if (event.button !== 0 || event.pointerType === 'touch' || id === undefined) return
      setPress({ id, y: event.clientY, pointer: event.pointerId })
    },
  }
}

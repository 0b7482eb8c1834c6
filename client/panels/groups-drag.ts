// Dragging a person with a mouse or a pen, onto a group or onto another person. Fingers scroll; they and the keyboard have
// a menu.
import { type PointerEvent, useEffect, useRef, useState } from 'react'

/** How far the pointer goes before a press is a drag, px. */
const SLACK = 6

/** Where somebody is let go: on a person, or in a group (null: in none). */
export type DropPlace = { readonly person: string } | { readonly group: string | null }

interface GroupsDrag {
  readonly drag: { readonly id: string; readonly over: DropPlace | null } | null
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

function placeUnder(event: globalThis.PointerEvent, id: string): DropPlace | null {
  const under = document.elementFromPoint(event.clientX, event.clientY)
  const person = under?.closest<HTMLElement>('[data-group-person]')?.dataset['groupPerson']
  if (person !== undefined && person !== id) return { person }
  const group = under?.closest<HTMLElement>('[data-group]')?.dataset['group']
  return group === undefined ? null : { group: group === '' ? null : group }
}

/** Drags of cards that carry `data-group-person`. @param drop told where somebody was let go */
export function useGroupsDrag(drop: (id: string, place: DropPlace) => void): GroupsDrag {
  const [press, setPress] = useState<{ id: string; x: number; y: number; pointer: number } | null>(null)
  const [drag, setDrag] = useState<GroupsDrag['drag']>(null)
  const dropping = useRef(drop)
  dropping.current = drop

  useEffect(() => {
    if (!press) return
    let current: GroupsDrag['drag'] = null
    const show = (next: GroupsDrag['drag']) => {
      current = next
      setDrag(next)
    }
    const end = () => {
      show(null)
      setPress(null)
    }
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== press.pointer) return
      if (!current && Math.hypot(event.clientX - press.x, event.clientY - press.y) < SLACK) return
      show({ id: press.id, over: placeUnder(event, press.id) })
    }
    const onUp = (event: globalThis.PointerEvent) => {
      if (event.pointerId !== press.pointer) return
      const done = current
      end()
      if (!done) return
      // The press that ends a drag opens no menu. The click comes at once after this, if it comes.
      const swallow = (click: MouseEvent) => {
        click.stopPropagation()
        click.preventDefault()
      }
      addEventListener('click', swallow, { capture: true, once: true })
      setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0)
      if (done.over) dropping.current(done.id, done.over)
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !current) return
      event.stopPropagation()
      event.preventDefault()
      end()
    }
    addEventListener('pointermove', onMove)
    addEventListener('pointerup', onUp)
    addEventListener('pointercancel', end)
    addEventListener('keydown', onKey, { capture: true })
    return () => {
      removeEventListener('pointermove', onMove)
      removeEventListener('pointerup', onUp)
      removeEventListener('pointercancel', end)
      removeEventListener('keydown', onKey, { capture: true })
    }
  }, [press])

  return {
    drag,
    onPointerDown: (event) => {
      const id = event.currentTarget.dataset['groupPerson']
      if (event.button !== 0 || event.pointerType === 'touch' || id === undefined) return
      setPress({ id, x: event.clientX, y: event.clientY, pointer: event.pointerId })
    },
  }
}

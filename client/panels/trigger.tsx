// A button that opens something floating. It is here from the start; what it opens comes when it is wanted (floating.tsx
// brings the component library with it, which no first screen needs).
import { type ReactNode, type RefObject, useRef, useState } from 'react'

/** What every floating thing is given. */
export interface Floating {
  /** Where it floats from, and where the focus goes back to. */
  readonly trigger: RefObject<HTMLButtonElement | null>
  readonly onClose: () => void
}

interface TriggerProps {
  readonly className: string
  readonly opens: 'dialog' | 'menu'
  readonly label?: string
  readonly children: ReactNode
  readonly content: (floating: Floating) => ReactNode
}

export function Trigger({ className, opens, label, children, content }: TriggerProps) {
  const [open, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        aria-haspopup={opens}
        aria-expanded={open}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && content({ trigger, onClose: () => setOpen(false) })}
    </>
  )
}

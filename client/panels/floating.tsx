// What floats, on the component library: a panel under a button, a dialog in the middle, a menu. Only parts that are fetched
// when they are opened import this.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button,
  Dialog,
  Heading,
  I18nProvider,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Popover,
} from 'react-aria-components'
import { useLocale, useTranslations } from 'use-intl'
import floating from './floating.module.css'
import kit from './kit.module.css'
import type { Floating } from './trigger.tsx'

/** The library's own words ("Sumažinti", "Užverti") else follow the browser's language. */
function Localised({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLocale()}>{children}</I18nProvider>
}

function closing(onClose: () => void) {
  return (open: boolean) => {
    if (!open) onClose()
  }
}

type Titled = { readonly title: string } | { readonly label: string }

/** A panel under the button that opened it, with its title shown or only said. */
export function FloatingPanel({
  trigger,
  onClose,
  children,
  ...named
}: Floating & Titled & { readonly children: ReactNode }) {
  return (
    <Localised>
      <Popover
        className={floating.popover ?? ''}
        triggerRef={trigger}
        placement="bottom end"
        isOpen
        onOpenChange={closing(onClose)}
      >
        <Dialog {...('label' in named && { 'aria-label': named.label })}>
          {'title' in named && (
            <Heading slot="title" className={floating.title ?? ''}>
              {named.title}
            </Heading>
          )}
          {children}
        </Dialog>
      </Popover>
    </Localised>
  )
}

interface FloatingDialogProps {
  readonly onClose: () => void
  readonly title: string
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A dialog in the middle of the page, with a title and a button that closes it. */
export function FloatingDialog({ onClose, title, className, children }: FloatingDialogProps) {
  const t = useTranslations('common')
  return (
    <Localised>
      <ModalOverlay className={floating.backdrop ?? ''} isOpen isDismissable onOpenChange={closing(onClose)}>
        <Modal className={`${floating.modal} ${className ?? ''}`}>
          <Dialog className={floating.dialog ?? ''}>
            <div className={floating.head}>
              <Heading slot="title" className={floating.title ?? ''}>
                {title}
              </Heading>
              <Button slot="close" className={`${kit.quiet} ${kit.icon}`} aria-label={t('close')}>
                <X aria-hidden="true" />
              </Button>
            </div>
            {children}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Localised>
  )
}

interface FloatingMenuProps extends Floating {
  readonly label: string
  readonly entries: readonly { readonly id: string; readonly label: string }[]
  readonly onChoose: (id: string) => void
}

export function FloatingMenu({ trigger, onClose, label, entries, onChoose }: FloatingMenuProps) {
  return (
    <Localised>
      <Popover
        className={floating.popover ?? ''}
        triggerRef={trigger}
        placement="bottom end"
        isOpen
        onOpenChange={closing(onClose)}
      >
        <Menu
          className={floating.menu ?? ''}
          aria-label={label}
          autoFocus="first"
          onClose={onClose}
          onAction={(id) => onChoose(String(id))}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className={floating.entry ?? ''}>
              {entry.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </Localised>
  )
}

// A page beside the board: its bar, its title in the browser's tab, and one place for its content.
import { type ReactNode, useEffect } from 'react'
import type { SurfaceProps } from '../model/react.tsx'
import { ViewHeader } from './view-header.tsx'
import type { ViewLinksProps } from './view-links.tsx'

interface ViewShellProps extends SurfaceProps, ViewLinksProps {
  /** The workshop's. */
  readonly title: string
  readonly documentTitle: string
  /** Whether the workshop's title is the heading of the page. */
  readonly isHeading: boolean
  readonly className: string | undefined
  readonly contentClass: string | undefined
  readonly children: ReactNode
}

export function ViewShell({ documentTitle, className, contentClass, children, ...bar }: ViewShellProps) {
  useEffect(() => {
    document.title = documentTitle
  }, [documentTitle])
  return (
    <div className={className}>
      <header>
        <ViewHeader {...bar} content={bar.here} />
      </header>
      <main id={bar.here} className={contentClass} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

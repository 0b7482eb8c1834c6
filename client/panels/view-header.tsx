// The bar of a page beside the board: the workshop, what is saved, the views of it, language and appearance.
import { useTranslations } from 'use-intl'
import type { SurfaceProps } from '../model/react.tsx'
import { PreferencesBar } from './preferences-bar.tsx'
import { SaveStatus } from './save-status.tsx'
import styles from './view-header.module.css'
import { ViewLinks, type ViewLinksProps } from './view-links.tsx'

interface ViewHeaderProps extends SurfaceProps, ViewLinksProps {
  readonly title: string
  /** Whether the workshop's title is the heading of the page. */
  readonly isHeading: boolean
  /** The element that holds the content, for those who skip the bar. */
  readonly content: string
}

export function ViewHeader({ preferences, title, isHeading, content, ...links }: ViewHeaderProps) {
  const t = useTranslations('common')
  const Title = isHeading ? 'h1' : 'p'
  return (
    <>
      <a className={styles.skip} href={`#${content}`}>
        {t('skip')}
      </a>
      <div className={styles.header}>
        <div className={styles.title}>
          <Title className={styles.name}>{title}</Title>
          <SaveStatus session={links.session} />
        </div>
        <ViewLinks {...links} />
        <PreferencesBar preferences={preferences} />
      </div>
    </>
  )
}

// The ways between the views of one workshop, keeping the role the page was opened with.
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import { type WorkshopSurface, workshopAddress } from '../model/route.ts'
import type { Session } from '../model/session.ts'
import styles from './view-links.module.css'

export interface ViewLinksProps {
  readonly session: Session
  readonly staff: boolean
  readonly here: WorkshopSurface
  /** Whether the way to the phone's view is shown too: where the screen is small. */
  readonly phone?: boolean
}

export function ViewLinks({ session, staff, here, phone = false }: ViewLinksProps) {
  const t = useTranslations('common.surfaces')
  const words = useTranslations('workshop')
  const { workshop, role, person } = session.me
  // Somebody who joined and helps to run it comes to the same column as whoever has a link.
  const leads = (staff || person !== null) && can(role, 'agenda.run')
  const board: WorkshopSurface = leads ? 'facilitate' : 'board'
  const views: readonly (readonly [WorkshopSurface, string])[] = [
    [board, t('board')],
    ['outline', t('outline')],
    ...(can(role, 'concept.read') ? [['concept', t('concept')] as const] : []),
    // The bar over the board has room for what is wanted most; its menu has the rest.
    ...(here !== board && can(role, 'history.read') ? [['history', t('history')] as const] : []),
    ...(here !== board && can(role, 'attendance.manage')
      ? [['attendance', words('attendance')] as const]
      : []),
    ...(phone && can(role, 'board.write') ? [['phone', t('phone')] as const] : []),
  ]
  return (
    <nav className={styles.links} aria-label={words('places')}>
      {views.map(([surface, label]) => (
        <a
          key={surface}
          href={workshopAddress(workshop, surface, staff)}
          aria-current={surface === here ? 'page' : undefined}
        >
          {label}
        </a>
      ))}
    </nav>
  )
}

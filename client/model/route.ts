// Addresses of the surfaces, in one place. A secret never stands in them: it comes after "#" and is taken out at once.

export type WorkshopSurface =
  | 'board'
  | 'facilitate'
  | 'screen'
  | 'phone'
  | 'outline'
  | 'concept'
  | 'history'
  | 'paper'
  | 'attendance'

export type Route =
  | { readonly surface: 'home' }
  | { readonly surface: 'join'; readonly code: string | null }
  | { readonly surface: WorkshopSurface; readonly workshop: string; readonly staff: boolean }
  | { readonly surface: 'nowhere' }

const SURFACES: readonly WorkshopSurface[] = [
  'facilitate',
  'screen',
  'phone',
  'outline',
  'concept',
  'history',
  'paper',
  'attendance',
]

/** Reads an address of ours. @param search the query part; `as=staff` keeps the facilitator's role between pages */
export function readRoute(pathname: string, search: string): Route {
  const [first, second, third, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent)
  if (rest.length > 0) return { surface: 'nowhere' }
  if (first === undefined || (first === 'organiser' && second === undefined)) return { surface: 'home' }
  if (first === 'join' && third === undefined) return { surface: 'join', code: second ?? null }
  if (first === 'w' && second !== undefined) {
    const staff = new URLSearchParams(search).get('as') === 'staff'
    if (third === undefined) return { surface: 'board', workshop: second, staff }
    const surface = SURFACES.find((known) => known === third)
    if (surface) return { surface, workshop: second, staff: staff || surface === 'facilitate' }
  }
  return { surface: 'nowhere' }
}

export function workshopAddress(workshop: string, surface: WorkshopSurface, staff = false): string {
  const path = `/w/${encodeURIComponent(workshop)}${surface === 'board' ? '' : `/${surface}`}`
  return staff && surface !== 'facilitate' ? `${path}?as=staff` : path
}

/** The board with a note in its middle. */
export function noteAddress(workshop: string, note: string, staff = false): string {
  const board = workshopAddress(workshop, 'board', staff)
  return `${board}${staff ? '&' : '?'}show=${encodeURIComponent(note)}`
}

export function joinAddress(code: string): string {
  return `/join/${encodeURIComponent(code)}`
}

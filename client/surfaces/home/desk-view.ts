// What the organiser's desk shows, as the query part of its address, so that "back" and reload work.

export type DeskView =
  | { readonly at: 'desk' }
  | { readonly at: 'new-programme' }
  | { readonly at: 'new-workshop'; readonly programme: string; readonly locality: string | null }
  | { readonly at: 'workshop'; readonly workshop: string }
  | { readonly at: 'report'; readonly programme: string }

/** Reads the query part of the desk's address; one it does not know is the desk itself. */
export function readDeskView(search: string): DeskView {
  const query = new URLSearchParams(search)
  const wanted = query.get('new')
  const programme = query.get('programme')
  const workshop = query.get('workshop')
  const report = query.get('report')
  if (wanted === 'programme') return { at: 'new-programme' }
  if (wanted === 'workshop' && programme !== null) {
    return { at: 'new-workshop', programme, locality: query.get('locality') }
  }
  if (report !== null) return { at: 'report', programme: report }
  return workshop === null ? { at: 'desk' } : { at: 'workshop', workshop }
}

/** The query part of the address of a view, "" for the desk itself. */
export function deskSearch(view: DeskView): string {
  const query = new URLSearchParams()
  if (view.at === 'new-programme') query.set('new', 'programme')
  if (view.at === 'new-workshop') {
    query.set('new', 'workshop')
    query.set('programme', view.programme)
    if (view.locality !== null) query.set('locality', view.locality)
  }
  if (view.at === 'workshop') query.set('workshop', view.workshop)
  if (view.at === 'report') query.set('report', view.programme)
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

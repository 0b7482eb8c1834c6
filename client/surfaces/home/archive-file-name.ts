// A workshop's title as the name of a file every system takes.
import { searchKey } from '../../../shared/base/text.ts'

/** "Ignalina: kas mus pasitinka?" as "ignalina-kas-mus-pasitinka.json". */
export function archiveFileName(title: string): string {
  const words = searchKey(title)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return `${words === '' ? 'vieta' : words}.json`
}

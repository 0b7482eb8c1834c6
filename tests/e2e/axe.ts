// What axe finds on a page, in one line a fault: WCAG 2.2 A and AA.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * @param within a selector: only what is in there is read, for a dialog over a page that was read before
 * @returns the rule and the element of each fault
 */
export async function violations(page: Page, within?: string): Promise<readonly string[]> {
  // What it found in order is described at length unless one asks for the faults alone: half of its time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(RULES)
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

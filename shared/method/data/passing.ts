// Activities whose sheets go from neighbour to neighbour, and the rounds the sheet has rows for.
export const passedSheets: Readonly<Record<string, number>> = {
  'ide.brainwriting': 6,
}

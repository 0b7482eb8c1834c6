// What ballots are kept under on a device: apart, so that leaving the device can remove them without fetching votes.

/** @param vote empty for what all of a workshop's begin with */
export function ballotKey(workshop: string, vote: string): string {
  return `vieta.ballot.${workshop}.${vote}`
}

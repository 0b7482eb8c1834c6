// What the relay counts as it goes, for whoever watches the server. Numbers only: no names, no contents.

export class Counts {
  /** Frames that came, and frames handed to sockets. */
  received = 0
  delivered = 0
  /** Updates told to somebody, one for each who is told; a merged frame tells several. */
  told = 0
  /** Presence left out because a socket was slow, and because its sender sends too much. */
  presenceSkipped = 0
  presenceFlooded = 0
  /** Readers that fell behind. */
  behind = 0
  /** When the disk last took something, ms since 1970; null before the first time. */
  committedAt: number | null = null
  /** Told of each commit, how long it took. */
  onCommit: (ms: number) => void = () => {}
}

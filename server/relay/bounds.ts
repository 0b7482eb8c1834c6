// The relay's own bounds and periods: unit, and why that number. What clients share stands in shared/base/limits.ts.

export const BOUNDS = {
  /** Milliseconds between two update frames of a room: half a frame of a 60 Hz screen. */
  updatePeriodMs: 8,
  /** Milliseconds between two presence frames of a room: a cursor is smooth at 30 a second. */
  presencePeriodMs: 33,
  /** Milliseconds between two looks at how busy the thread is, and the share of its time from which presence slows. */
  paceMs: 250,
  paceFrom: 0.6,
  /** Connections above which presence goes out half as often: its cost grows with the square. */
  crowd: 50,
  /** Awareness ids a connection may hold: its own, and one from just before a reload. */
  presenceIds: 2,
  /** Awareness ids a room remembers, removed ones included. */
  presenceMemory: 5_000,
  /** Milliseconds the clock of a removed awareness id is kept, against late echoes. */
  presenceMemoryMs: 60_000,
  /**
   * Tokens a connection may spend at once, and gets back a second: one a frame and one for each further 4 kB of it. A
   * drag, typing, and the echo a stock client sends of everyone's presence come to about 60 frames a second.
   */
  allowanceTokens: 6_000,
  allowancePerSecond: 600,
  allowanceBytes: 4 * 1024,
  /** Milliseconds between two looks at every socket. */
  lookMs: 1_000,
  /** A stock client closes its socket after 30 s without a message; pings do not count. */
  keepAliveMs: 20_000,
  pingMs: 20_000,
  /** Two pings missed: the peer is gone. */
  silenceMs: 45_000,
  /** Bytes waiting in a socket above which presence is left out. */
  skipPresenceBytes: 256 * 1024,
  /** Bytes waiting in a socket above which updates stop and one sync follows once it has drained. */
  resyncBytes: 2 * 1024 * 1024,
  /** Milliseconds a slow socket has to drain. */
  drainMs: 10_000,
  /** Bytes a millisecond a slow link is granted for what exceeds `resyncBytes` (1 Mbit/s): a large first sync. */
  slowLinkBytesPerMs: 128,
  /** Milliseconds the encoded document is kept for the next who joins: a class comes within half a minute, or in waves. */
  stateMs: 5_000,
  /** Updates since it was encoded, above which it is encoded anew. */
  stateUpdates: 500,
  /** Bytes and frames a connection may send while its room still loads. */
  openingBytes: 8 * 1024 * 1024,
  openingFrames: 512,
  /** Barriers one connection may have unanswered; a client sends four a second. */
  barriers: 2_000,
  /** Bytes of updates in memory because the disk does not take them, over all rooms, above which nobody may write. */
  backlogBytes: 16 * 1024 * 1024,
  /** Milliseconds to the first retry of a failed append; doubles up to the second number. */
  retryMs: 100,
  retryMostMs: 5_000,
  /** Updates in a log from which compaction is considered: loading 500 takes a few milliseconds. */
  compactRows: 500,
  /** Updates in a log that compact it however large the document is. */
  compactRowsMost: 5_000,
  /**
   * Milliseconds those who work on a document have to let go of it before it is replaced, who is sent away has to answer, and
   * between two looks.
   */
  vacateMs: 15_000,
  goodbyeMs: 1_000,
  vacateStepMs: 20,
  /** Milliseconds over which everybody is sent away before the server stops, and at most between two of them. */
  farewellMs: 2_000,
  farewellStepMs: 20,
  /** Milliseconds a room stays after the last one left: a reload, a flickering network. */
  evictMs: 30_000,
} as const

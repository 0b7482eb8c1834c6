// How the rooms of several servers on one store hear of each other. One server alone has none of this.

/** What a room does with what others tell it. */
export interface FanOutListener {
  /** Updates of another server. They are in its log: not to be logged again, nor told on. */
  hear(updates: readonly HeardUpdate[]): void
  /** A presence message of another server, and which. */
  hearPresence(node: string, frame: Uint8Array): void
  /** A server is there no more, and everybody who was there through it. */
  hearGone(node: string): void
  /** Somebody opened the document elsewhere and wants to know who is here. */
  announce(): void
}

export interface HeardUpdate {
  /** 1 is a Yjs update in encoding V1; 2 a whole document in V2. */
  readonly version: 1 | 2
  readonly bytes: Uint8Array
}

/** One room's line to the same room elsewhere. */
export interface FanOutLine {
  /** Resolves once whatever others write from now on will be heard: then the document is loaded. Never rejects. */
  readonly ready: Promise<void>
  /** Tells the others of an update made here, soon. */
  tell(update: Uint8Array): void
  /** Shows the others a presence message. */
  show(frame: Uint8Array): void
  close(): void
}

export interface FanOut {
  join(document: string, listener: FanOutListener): FanOutLine
  /** Whether what others write cannot be read now. */
  readonly isCutOff: boolean
  close(): Promise<void>
}

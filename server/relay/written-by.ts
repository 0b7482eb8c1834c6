// The origin of what a peer in this process writes for somebody: the log is to say who, as it does of their own connections.

export class WrittenBy {
  readonly author: string

  /** @param author a person's id */
  constructor(author: string) {
    this.author = author
  }
}

// Work that takes turns: at most so many at once, the rest waits in the order it came.

export interface Turns {
  run<T>(work: () => Promise<T>): Promise<T>
}

export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    async run(work) {
      // A turn that ends hands its place over, so nobody who comes meanwhile can slip in.
      if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
      else running += 1
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running -= 1
      }
    },
  }
}

// What several servers need to be one: a PostgreSQL, a Redis, and one address that hands each connection to the next of
// them, as a load balancer does. With VIETA_TEST_NODES=2 every browser test runs so.
import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { startPostgres, startRedis } from '../kit/services.ts'

export interface Shared {
  /** What the servers are told of it. */
  readonly environment: Readonly<Record<string, string>>
  /** The connections each server is given, by its port, are made from now on. */
  serve(ports: readonly number[]): void
  close(): Promise<void>
}

/** @param port where browsers find the servers */
export async function startShared(port: number): Promise<Shared> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()])
  const sockets = new Set<Socket>()
  let targets: readonly number[] = []
  let turn = 0

  /** Joins a connection to the next server that takes it. */
  async function forward(near: Socket): Promise<void> {
    for (const _ of targets) {
      turn += 1
      const far = connect(targets[turn % targets.length] ?? 0, '127.0.0.1')
      try {
        await once(far, 'connect')
      } catch {
        // It was killed: the next one.
        continue
      }
      far.on('error', () => {})
      near.pipe(far).pipe(near)
      near.on('close', () => far.destroy())
      far.on('close', () => near.destroy())
      return
    }
    near.destroy()
  }

  const balancer = createServer({ noDelay: true }, (near) => {
    sockets.add(near)
    near.on('error', () => {})
    near.on('close', () => sockets.delete(near))
    void forward(near)
  }).listen(port, '127.0.0.1')
  await once(balancer, 'listening')

  return {
    environment: { VIETA_DATABASE_URL: await postgres.createDatabase(), VIETA_REDIS_URL: redis.url },
    serve(ports) {
      targets = ports
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      balancer.close()
      await Promise.all([postgres.end(), redis.end()])
    },
  }
}

// The settings of several servers: which go together, and that no password of theirs is ever told.
import { describe, expect, test } from 'vitest'
import { ConfigError, readConfig } from '../../server/config.ts'
import { startFault } from '../../server/start-fault.ts'

const DATABASE = 'postgres://vieta:hush@db.internal/vieta'
const REDIS = 'redis://:hush@redis.internal:6379'

function refusalOf(environment: Readonly<Record<string, string>>): unknown {
  try {
    readConfig(environment)
  } catch (error) {
    return error
  }
  throw new Error('it was taken')
}

describe('the settings of several servers', () => {
  test('are off by default', () => {
    expect(readConfig({})).toMatchObject({ databaseUrl: null, redisUrl: null })
  })

  test('may be a database alone, or with Redis', () => {
    expect(readConfig({ VIETA_DATABASE_URL: DATABASE })).toMatchObject({
      databaseUrl: DATABASE,
      redisUrl: null,
    })
    const both = readConfig({ VIETA_DATABASE_URL: DATABASE, VIETA_REDIS_URL: REDIS })
    expect(both).toMatchObject({ databaseUrl: DATABASE, redisUrl: REDIS })
  })

  test('are refused when Redis stands alone, naming what is missing', () => {
    const error = refusalOf({ VIETA_REDIS_URL: REDIS })
    expect(error).toBeInstanceOf(ConfigError)
    expect(startFault(error, {})).toContain('VIETA_DATABASE_URL')
  })

  test('are refused without telling what was in them', () => {
    for (const environment of [
      { VIETA_DATABASE_URL: 'mysql://vieta:hush@db/vieta' },
      { VIETA_DATABASE_URL: 'vieta:hush' },
      { VIETA_DATABASE_URL: DATABASE, VIETA_REDIS_URL: 'http://:hush@redis' },
    ]) {
      const error = refusalOf(environment)
      expect(error).toBeInstanceOf(ConfigError)
      expect(`${String(error)} ${startFault(error, {})}`).not.toContain('hush')
    }
  })
})

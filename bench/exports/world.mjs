// What every export starts from: a data folder as a server has it.
export function configOf(folder) {
  return {
    ...{ port: 0, host: null, folder, logLevel: 'error', backups: null, databaseUrl: null, redisUrl: null },
    ...{ proxies: 0, tls: null },
  }
}

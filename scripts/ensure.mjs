// Makes a fresh clone ready: Node version, dependencies, browser, build. Plain Node, runs before anything is installed.
// Each step keeps a stamp under node_modules/.stamps and does nothing when its inputs have not changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Reikia Node 20.19 arba naujesnės / Node 20.19 or newer is needed, found ${process.version}`)
  process.exit(1)
}

const stampFolder = join('node_modules', '.stamps')

function readStamp(name) {
  const file = join(stampFolder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function writeStamp(name, value) {
  mkdirSync(stampFolder, { recursive: true })
  writeFileSync(join(stampFolder, name), value)
}

function run(command, args, options = {}) {
  console.log('>', [command.split(/[\\/]/).pop(), ...args].join(' ').slice(0, 160))
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0
}

/** Runs npm through the npm that started us, so it works without a shell and on Windows. */
function npm(args) {
  const cli = process.env.npm_execpath
  if (cli) return run(process.execPath, [cli, ...args])
  const windows = process.platform === 'win32'
  return run(windows ? 'npm.cmd' : 'npm', args, { shell: windows })
}

function hashOf(...roots) {
  const hash = createHash('sha256')
  const walk = (path) => {
    if (!existsSync(path)) return
    if (statSync(path).isDirectory()) for (const entry of readdirSync(path).sort()) walk(join(path, entry))
    else hash.update(path).update(readFileSync(path))
  }
  roots.forEach(walk)
  return hash.digest('hex')
}

const browserFromEnvironment = ['CHROME_PATH', 'CHROMIUM_PATH'].map((key) => process.env[key]).filter(Boolean)
/** Chromium without its windows: the same engine, a third less work for two cores. */
const shell = '/usr/bin/chromium-headless-shell'
const knownBrowsers = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The folder of the newest PostgreSQL here, or of the one asked for; and Redis. tests/kit/services.ts looks there too. */
function findServices() {
  const postgres = [process.env.VIETA_POSTGRES_BIN, ...postgresFolders()].find(
    (folder) => folder && existsSync(join(folder, 'postgres')),
  )
  const redis = [process.env.VIETA_REDIS_SERVER, '/usr/bin/redis-server', '/usr/local/bin/redis-server'].find(
    (path) => path && existsSync(path),
  )
  return { postgres, redis }
}

function postgresFolders() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((one, other) => other - one) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/bin',
    '/usr/local/pgsql/bin',
  ]
}

/** Debian's packages without their services: nothing is started, no cluster is made. */
const INSTALL_SERVICES = `
  set -e
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\\nexit 101\\n' > "$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  mkdir -p /etc/postgresql-common/createcluster.d
  echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/vieta-tests.conf
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends postgresql redis-server
`

const steps = {
  deps() {
    const want = `${hashOf('package.json', 'package-lock.json')} ${process.platform} ${process.arch}`
    if (readStamp('deps') === want) return true
    if (!npm(['ci', '--include=dev', '--no-audit', '--no-fund'])) return false
    writeStamp('deps', want)
    return true
  },
  build() {
    const want = hashOf(
      'client',
      'server',
      'shared',
      'package-lock.json',
      'vite.config.ts',
      'vite.gzip.ts',
      'vite.method.ts',
      'vite.react.ts',
      'vite.words.ts',
      'vite.server.config.ts',
    )
    const built = existsSync('dist/server/main.js') && existsSync('dist/client/index.html')
    if (built && readStamp('build') === want) return true
    if (!npm(['run', 'build'])) return false
    writeStamp('build', want)
    return true
  },
  browser() {
    const find = () => [...browserFromEnvironment, ...knownBrowsers].find((path) => existsSync(path))
    let path = find()
    const isWanted = process.env.CI === 'true' && browserFromEnvironment.length === 0 && path !== shell
    if ((!path || isWanted) && existsSync('/usr/bin/apt-get')) {
      const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
      const apt = (...args) => {
        const [command, ...rest] = [...sudo, 'apt-get', ...args]
        return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      }
      const install = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name)
      if (apt('update', '-qq') && !install('chromium-headless-shell') && !path) install('chromium')
      path = find()
    }
    if (path) {
      writeStamp('chromium', path)
      return true
    }
    if (run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) {
      writeStamp('chromium', 'playwright')
      return true
    }
    console.error('No Chromium found. Install Chrome or Chromium, or set CHROME_PATH.')
    return false
  },
  /** PostgreSQL and Redis for the tests of two nodes; without them those tests are skipped, by name. */
  services() {
    let { postgres, redis } = findServices()
    const isWanted = process.env.CI === 'true' || process.env.VIETA_SERVICES === '1'
    if ((!postgres || !redis) && isWanted && existsSync('/usr/bin/apt-get')) {
      const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
      const [command, ...rest] = [...sudo, 'sh', '-c', INSTALL_SERVICES]
      console.log('> apt-get install postgresql redis-server')
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
      const done = spawnSync(command, rest, { stdio: 'inherit', env }).status === 0
      if (!done) console.error('[ensure] PostgreSQL and Redis could not be installed.')
      ;({ postgres, redis } = findServices())
    }
    const missing = [postgres ? null : 'PostgreSQL', redis ? null : 'Redis'].filter(Boolean)
    if (missing.length > 0)
      console.log(`[ensure] No ${missing.join(' and no ')} here: the tests that need it are skipped.`)
    return true
  },
}

for (const name of process.argv.slice(2)) {
  const startedAt = Date.now()
  if (!steps[name]()) process.exit(1)
  console.log(`[ensure] ${name} ok, ${Date.now() - startedAt} ms`)
}

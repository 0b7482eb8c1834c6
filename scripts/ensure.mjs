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
const knownBrowsers = [
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
    if (!path && existsSync('/usr/bin/apt-get')) {
      const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
      const apt = (...args) => {
        const [command, ...rest] = [...sudo, 'apt-get', ...args]
        return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      }
      if (apt('update', '-qq')) apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
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
}

for (const name of process.argv.slice(2)) {
  const startedAt = Date.now()
  if (!steps[name]()) process.exit(1)
  console.log(`[ensure] ${name} ok, ${Date.now() - startedAt} ms`)
}

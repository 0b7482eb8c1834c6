// The browser's entry: reads the address, loads the one surface it asks for, gives it language and a roof.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './theme.css'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslations } from 'use-intl'
import { page, part, savesData } from './model/part.tsx'
import { openPreferences, type Preferences } from './model/preferences.ts'
import { Phrases, usePhrases, useSignal } from './model/react.tsx'
import { type Route, readRoute } from './model/route.ts'
import { wordSource } from './model/word-source.ts'
import { Words } from './model/words.ts'
import { ErrorBoundary } from './panels/error-boundary.tsx'
import kit from './panels/kit.module.css'

const HomePage = page(['home', 'join'], async () => (await import('./surfaces/home/home-page.tsx')).HomePage)
const JoinPage = page(['join'], async () => (await import('./surfaces/join/join-page.tsx')).JoinPage)
const WorkshopPage = page(
  ['canvas', 'commands', 'workshop', 'method'],
  async () => (await import('./surfaces/workshop/workshop-page.tsx')).WorkshopPage,
)
const ProjectorPage = page(
  ['canvas', 'commands', 'projector', 'workshop', 'method'],
  async () => (await import('./surfaces/projector/projector-page.tsx')).ProjectorPage,
)
const PhonePage = page(
  ['phone', 'time'],
  async () => (await import('./surfaces/phone/phone-page.tsx')).PhonePage,
)
const OutlinePage = page(
  ['commands', 'listing', 'outline', 'photos', 'silence', 'time', 'workshop', 'method'],
  async () => (await import('./surfaces/outline/outline-page.tsx')).OutlinePage,
)
const ConceptSurface = page(
  ['concept', 'money', 'workshop', 'method.both'],
  async () => (await import('./surfaces/concept/concept-surface.tsx')).ConceptSurface,
)
const HistoryPage = page(
  ['canvas', 'commands', 'history', 'vanished', 'workshop', 'method'],
  async () => (await import('./surfaces/history/history-page.tsx')).HistoryPage,
)
const PaperPage = page(
  ['paper', 'workshop', 'method'],
  async () => (await import('./surfaces/paper/paper-page.tsx')).PaperPage,
)

const AttendancePage = page(
  ['attendance', 'workshop', 'method'],
  async () => (await import('./surfaces/attendance/attendance-page.tsx')).AttendancePage,
)

const NewerVersion = part(['saving'], async () => (await import('./panels/newer-version.tsx')).NewerVersion)

/** The pages beside the board, which all ask for the same. */
const BESIDE = {
  outline: OutlinePage,
  concept: ConceptSurface,
  history: HistoryPage,
  paper: PaperPage,
  attendance: AttendancePage,
}

const Nowhere = page([], async () => NowherePage)

function Surface({ route, preferences }: { readonly route: Route; readonly preferences: Preferences }) {
  switch (route.surface) {
    case 'home':
      return <HomePage preferences={preferences} />
    case 'join':
      return <JoinPage preferences={preferences} code={route.code} />
    case 'board':
    case 'facilitate':
      return (
        <WorkshopPage
          preferences={preferences}
          workshop={route.workshop}
          staff={route.staff}
          facilitate={route.surface === 'facilitate'}
        />
      )
    case 'screen':
      return <ProjectorPage preferences={preferences} workshop={route.workshop} />
    case 'phone':
      return <PhonePage preferences={preferences} workshop={route.workshop} />
    case 'nowhere':
      return <Nowhere />
    default: {
      const Page = BESIDE[route.surface]
      return <Page preferences={preferences} workshop={route.workshop} staff={route.staff} />
    }
  }
}

function NowherePage() {
  const t = useTranslations('common')
  return (
    <main className={kit.message}>
      <h1>{t('nowhere.title')}</h1>
      <p>{t('nowhere.text')}</p>
      <a className={kit.primary} href="/">
        {t('surfaces.home')}
      </a>
    </main>
  )
}

/** How long a page has to itself before it is kept on the device, and between tries, ms. */
const KEEP_AFTER = 3000

/** Keeps the client on the device, where the browser can (https, or this machine) and is not asked to save data. */
function Kept({ isWall }: { readonly isWall: boolean }) {
  const { words } = usePhrases()
  const [isHere, setIsHere] = useState(false)
  useEffect(() => {
    if (isHere || !import.meta.env.PROD || !('serviceWorker' in navigator) || savesData()) return
    const fetch = () =>
      NewerVersion.fetch(words).then(
        () => setIsHere(true),
        // Nobody waits for it.
        () => undefined,
      )
    const timer = setInterval(() => void fetch(), KEEP_AFTER)
    return () => clearInterval(timer)
  }, [words, isHere])
  return isHere && <NewerVersion isWall={isWall} />
}

interface AppProps {
  readonly route: Route
  readonly preferences: Preferences
  readonly words: Words
}

function App({ route, preferences, words }: AppProps) {
  const language = useSignal(preferences.language)
  return (
    <Phrases words={words} language={language}>
      <ErrorBoundary>
        <Surface route={route} preferences={preferences} />
      </ErrorBoundary>
      <Kept isWall={route.surface === 'screen'} />
    </Phrases>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
const route = readRoute(location.pathname, location.search)
const preferences = openPreferences(route.surface === 'screen' ? 'projector' : 'page', (language) =>
  words.speak(language),
)
const words = new Words(preferences.language.value, wordSource)
createRoot(root).render(
  <StrictMode>
    <App route={route} preferences={preferences} words={words} />
  </StrictMode>,
)

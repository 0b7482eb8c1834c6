// The browser's entry: reads the address, loads the one surface it asks for, gives it language and a roof.
import '@fontsource-variable/atkinson-hyperlegible-next/wght.css'
import './theme.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { useTranslations } from 'use-intl'
import { z } from 'zod/mini'
import { openPreferences, type Preferences } from './model/preferences.ts'
import { Phrases, useSignal } from './model/react.tsx'
import { type Route, readRoute } from './model/route.ts'
import { ErrorBoundary } from './panels/error-boundary.tsx'
import kit from './panels/kit.module.css'

// Compiled validators need eval, which the content security policy forbids.
z.config({ jitless: true })

/** Loaded only where the component library is: a phone does without both. */
const AriaLocale = lazy(async () => ({ default: (await import('./panels/aria-locale.tsx')).AriaLocale }))
const LIGHT: readonly Route['surface'][] = ['join', 'phone', 'screen', 'nowhere']

const HomePage = lazy(async () => ({ default: (await import('./surfaces/home/home-page.tsx')).HomePage }))
const JoinPage = lazy(async () => ({ default: (await import('./surfaces/join/join-page.tsx')).JoinPage }))
const WorkshopPage = lazy(async () => ({
  default: (await import('./surfaces/workshop/workshop-page.tsx')).WorkshopPage,
}))
const ProjectorPage = lazy(async () => ({
  default: (await import('./surfaces/projector/projector-page.tsx')).ProjectorPage,
}))
const PhonePage = lazy(async () => ({ default: (await import('./surfaces/phone/phone-page.tsx')).PhonePage }))
const OutlinePage = lazy(async () => ({
  default: (await import('./surfaces/outline/outline-page.tsx')).OutlinePage,
}))
const ConceptSurface = lazy(async () => ({
  default: (await import('./surfaces/concept/concept-surface.tsx')).ConceptSurface,
}))

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
    case 'outline':
      return <OutlinePage preferences={preferences} workshop={route.workshop} staff={route.staff} />
    case 'concept':
      return <ConceptSurface preferences={preferences} workshop={route.workshop} staff={route.staff} />
    case 'nowhere':
      return <Nowhere />
  }
}

function Nowhere() {
  const t = useTranslations('common')
  return (
    <main className={kit.message}>
      <h1>{t('refused.title')}</h1>
      <p>{t('faults.not-found')}</p>
      <a className={kit.primary} href="/">
        {t('surfaces.home')}
      </a>
    </main>
  )
}

function App({ route, preferences }: { readonly route: Route; readonly preferences: Preferences }) {
  const language = useSignal(preferences.language)
  return (
    <Phrases language={language}>
      <ErrorBoundary>
        <Suspense fallback={null}>
          {LIGHT.includes(route.surface) ? (
            <Surface route={route} preferences={preferences} />
          ) : (
            <AriaLocale language={language}>
              <Surface route={route} preferences={preferences} />
            </AriaLocale>
          )}
        </Suspense>
      </ErrorBoundary>
    </Phrases>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
const route = readRoute(location.pathname, location.search)
const preferences = openPreferences(route.surface === 'screen' ? 'projector' : 'page')
createRoot(root).render(
  <StrictMode>
    <App route={route} preferences={preferences} />
  </StrictMode>,
)

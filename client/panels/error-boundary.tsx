// The roof over one page: a bug in it shows words and a way on, and touches nothing that was saved.
import { Component, type ErrorInfo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import kit from './kit.module.css'

function Crashed() {
  const t = useTranslations('common.crashed')
  return (
    <main className={kit.message}>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <button type="button" className={kit.primary} onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </main>
  )
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    reportError(new Error(`A page crashed${info.componentStack ?? ''}`, { cause: error }))
  }

  override render() {
    return this.state.failed ? <Crashed /> : this.props.children
  }
}

// Keeps the page in the part of the screen the on-screen keyboard leaves free, so "Send" is never under it.
import { useEffect } from 'react'

/** Sets --visible-height and --visible-top on the page while the surface is shown. */
export function useVisibleHeight(): void {
  useEffect(() => {
    const { visualViewport: viewport } = window
    if (!viewport) return
    const { style, dataset } = document.documentElement
    const follow = () => {
      // A page zoomed in by fingers keeps its layout: it is the reader who moves then.
      if (viewport.scale > 1.01) return
      style.setProperty('--visible-height', `${viewport.height}px`)
      style.setProperty('--visible-top', `${viewport.offsetTop}px`)
      dataset['short'] = String(viewport.height < 460)
    }
    follow()
    viewport.addEventListener('resize', follow)
    viewport.addEventListener('scroll', follow)
    return () => {
      viewport.removeEventListener('resize', follow)
      viewport.removeEventListener('scroll', follow)
      style.removeProperty('--visible-height')
      style.removeProperty('--visible-top')
      delete dataset['short']
    }
  }, [])
}

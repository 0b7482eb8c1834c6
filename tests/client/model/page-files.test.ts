import { expect, test } from 'vitest'
import { NOT_PAGES } from '../../../client/model/page-files.ts'
import { workshopAddress } from '../../../client/model/route.ts'

const isPage = (address: string) => !NOT_PAGES.some((pattern) => pattern.test(address))

test('the service worker gives a page for every address of one, and for nothing the server answers', () => {
  const surfaces = ['board', 'facilitate', 'screen', 'phone', 'outline', 'concept', 'history'] as const
  const pages = surfaces.map((surface) => workshopAddress('ign-2026-03-12', surface, true))
  expect(
    ['/', '/organiser', '/join', '/join/7K4M-GN', ...pages].filter((address) => !isPage(address)),
  ).toEqual([])
  const others = [
    '/api/me?workshop=ign',
    '/api/workshops/ign/images/a.webp',
    '/sync/ign/board',
    '/metrics',
    '/healthz',
    '/readyz',
    '/icon.svg',
    '/service-worker.js',
  ]
  expect(others.filter(isPage)).toEqual([])
})

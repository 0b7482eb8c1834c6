// The side panes of the canvas, each fetched when it is first wanted.
import { useSyncExternalStore } from 'react'
import { type Part, part, useFetchedAhead } from '../model/part.tsx'
import type { CanvasState } from './canvas-state.ts'
import type { Painter } from './painter.ts'

const Palette = part(['commands', 'finding'], async () => (await import('./finding/palette.tsx')).Palette)
const ShortcutSheet = part(
  ['commands', 'finding'],
  async () => (await import('./finding/shortcut-sheet.tsx')).ShortcutSheet,
)
const SearchBar = part(['finding'], async () => (await import('./finding/search-bar.tsx')).SearchBar)
const Minimap = part(['finding'], async () => (await import('./finding/minimap.tsx')).Minimap)
const WayHome = part(['finding'], async () => (await import('./finding/way-home.tsx')).WayHome)
const LookingAlong = part(['finding'], async () => (await import('./finding/looking-along.tsx')).LookingAlong)

const VanishedDialog = part(
  ['vanished'],
  async () => (await import('./vanished/vanished-dialog.tsx')).VanishedDialog,
)

const PhotoDialog = part(['photos'], async () => (await import('./photo-dialog.tsx')).PhotoDialog)
const AboutPhoto = part(['photos'], async () => (await import('./photo-dialog.tsx')).AboutPhoto)
const PhotoPending = part(['photos'], async () => (await import('./photo-pending.tsx')).PhotoPending)

const ClusterEditor = part(
  ['canvas', 'listing'],
  async () => (await import('./cluster-editor.tsx')).ClusterEditor,
)

interface OpenPanesProps {
  readonly state: CanvasState
  readonly painter: Painter
}

/** Once the page is quiet, in this order: what opens under somebody's hands first. */
const PARTS: readonly Part<never>[] = [
  ClusterEditor,
  SearchBar,
  Palette,
  PhotoDialog,
  AboutPhoto,
  PhotoPending,
  WayHome,
  LookingAlong,
  ShortcutSheet,
  Minimap,
]

export function OpenPanes({ state, painter }: OpenPanesProps) {
  useFetchedAhead(PARTS)
  const { panes, views, following, presence, photos, naming } = state
  const pending = photos.arriving.length - photos.undescribed.length
  const isLost = useSyncExternalStore(
    (listener) => state.camera.onMove(listener),
    () => views.isLost,
  )
  const isAlong = useSyncExternalStore(
    (listener) => presence?.onChange(listener) ?? (() => undefined),
    () => following.person !== null || following.followers.length > 0,
  )
  return (
    <>
      {panes.isOpen('minimap') && <Minimap state={state} painter={painter} />}
      {isLost && <WayHome state={state} />}
      {isAlong && <LookingAlong state={state} />}
      {panes.isOpen('search') && <SearchBar state={state} />}
      {photos.undescribed.length > 0 && <PhotoDialog state={state} />}
      {photos.edited !== null && <AboutPhoto key={photos.edited} state={state} image={photos.edited} />}
      {pending > 0 && <PhotoPending count={pending} />}
      {naming && <ClusterEditor key={naming.cluster} state={state} naming={naming} />}
      {panes.isOpen('vanished') && <VanishedDialog state={state} />}
      {panes.isOpen('palette') && <Palette state={state} />}
      {panes.isOpen('shortcuts') && <ShortcutSheet state={state} />}
    </>
  )
}

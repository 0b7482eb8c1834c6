// A clip on a clipboard: as itself for Vieta, as words for everything else.
import { LIMITS } from '../../shared/base/limits.ts'
import { type Clip, clipJson } from '../../shared/board/clip.ts'
import { CLIP_TYPE, clipHtml, clipText } from '../../shared/board/clip-text.ts'

/** Puts a clip on a clipboard. Returns false, and puts nothing, when it is more than can be copied. */
export function putClip(data: DataTransfer, clip: Clip): boolean {
  const html = clipHtml(clip)
  if (clip.items.length > LIMITS.clipItems || html.length > LIMITS.clipChars) return false
  data.setData('text/plain', clipText(clip))
  data.setData('text/html', html)
  data.setData(CLIP_TYPE, clipJson(clip))
  return true
}

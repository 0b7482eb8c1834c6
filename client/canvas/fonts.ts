// The fonts of the board: waited for before anything is measured, and watched afterwards. A text measured in the
// fallback font would break at other words.
import type { Unsubscribe } from '../../shared/base/signal.ts'

/** Letters of both alphabets; a face split by alphabet loads only the parts a text needs. */
const SAMPLE = 'Aąčęėįšųūž „“–…'
const FACES = ['16px "Shantell Sans Variable"', '500 16px "Atkinson Hyperlegible Next Variable"']
/** A board in the fallback font is better than no board; the repaint follows when the font arrives. */
const PATIENCE_MS = 2500

/**
 * Resolves when the fonts are there, or when waiting longer would be worse.
 *
 * @param more letters that are to be there too
 */
export async function fontsReady(fonts: FontFaceSet, more = ''): Promise<void> {
  const loads = FACES.map((face) => fonts.load(face, SAMPLE + more).catch(() => []))
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.all(loads), patience])
}

/** Calls back whenever another font has arrived. */
export function onFontsLoaded(fonts: FontFaceSet, listener: () => void): Unsubscribe {
  fonts.addEventListener('loadingdone', listener)
  return () => fonts.removeEventListener('loadingdone', listener)
}

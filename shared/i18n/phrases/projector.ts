// The words of the projector surface.
import { phrases } from '../shape.ts'

export const projector = phrases({
  lt: { title: '' },
  en: { title: '' },
})

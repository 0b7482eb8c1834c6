// The words of the outline surface.
import { phrases } from '../shape.ts'

export const outline = phrases({
  lt: { title: '' },
  en: { title: '' },
})

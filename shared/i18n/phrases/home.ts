// The words of the home surface.
import { phrases } from '../shape.ts'

export const home = phrases({
  lt: { title: '' },
  en: { title: '' },
})

// The words of the concept surface.
import { phrases } from '../shape.ts'

export const concept = phrases({
  lt: { title: '' },
  en: { title: '' },
})

// The words of the workshop surface.
import { phrases } from '../shape.ts'

export const workshop = phrases({
  lt: { title: '' },
  en: { title: '' },
})

// The words of the join surface.
import { phrases } from '../shape.ts'

export const join = phrases({
  lt: { title: '' },
  en: { title: '' },
})

// The words of the phone surface.
import { phrases } from '../shape.ts'

export const phone = phrases({
  lt: { title: '' },
  en: { title: '' },
})

// Whether translations are shown beside the fields. All the rest of translating is fetched when this is so.
import { createContext } from 'react'

export const TranslatingContext = createContext(false)

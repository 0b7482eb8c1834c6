// What vite.method.ts makes of the activities: their words, by language and stage, to be fetched.
declare module 'virtual:method-texts' {
  type Fetch = () => Promise<{ readonly texts: Readonly<Record<string, readonly string[]>> }>
  type Stage = 'open' | 'empathise' | 'define' | 'ideate' | 'prototype' | 'commit'
  export const loads: Readonly<Record<'lt' | 'en', Readonly<Record<Stage, Fetch>>>>
}

// Whether a passage of an English document is in Lithuanian: by its letters, and by having no English words between them.
// A Lithuanian name does not make an English sentence Lithuanian: it would be read aloud with the wrong voice.

const LITHUANIAN = /[ąčęėįšųūž„]/i
const ENGLISH = /(?<!\p{L})(?:the|and|of|with|who|from|by|for|our|on|at)(?!\p{L})/iu

/** Whether words look Lithuanian; short ones without a letter of its own do not. */
export function looksLithuanian(text: string): boolean {
  return LITHUANIAN.test(text) && !ENGLISH.test(text)
}

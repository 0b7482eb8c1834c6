// Join codes: six signs in two groups ("7K4M-GN"), without the letters Lithuanian keyboards lack and without O and I.

/** Digits and capitals except O, I, Q, W, X. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPRSTUVYZ'

const PATTERN = new RegExp(`^[${CODE_ALPHABET}]{6}$`)

/**
 * Reads a code as a person typed it: lower case, spaces, a missing hyphen, O for 0 and I for 1 are all accepted.
 *
 * @returns the code as `XXXX-XX`, or null when it cannot be one
 */
export function readJoinCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\u002D\u2013]/g, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
  return PATTERN.test(signs) ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null
}

/**
 * Makes a code.
 *
 * @param random gives an integer from 0 up to, not including, its argument
 */
export function createJoinCode(random: (below: number) => number): string {
  let signs = ''
  while (signs.length < 6) signs += CODE_ALPHABET[random(CODE_ALPHABET.length)]
  return `${signs.slice(0, 4)}-${signs.slice(4)}`
}

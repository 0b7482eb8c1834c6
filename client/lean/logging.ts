// What yjs uses of lib0/logging, without its console of coloured words (the build puts this in its place).

/** @param words some are styles, which a plain line does without */
export function print(...words: readonly unknown[]): void {
  // biome-ignore lint/suspicious/noConsole: what yjs has to say to developers
  console.log(...words.filter((word) => typeof word !== 'symbol'))
}

export const warn = print

export const BOLD = Symbol('bold')
export const UNBOLD = Symbol('unbold')
export const ORANGE = Symbol('orange')
export const RED = Symbol('red')

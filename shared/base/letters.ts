// Letters no PDF of ours can print: boxes would stand in their place.

/** A letter of a script the PDF has no font of: `server/pdf/pdf-thread.ts` names those it has. */
const UNPRINTED =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/gu

/** So many are shown: enough to find them by. */
const MOST = 12

/** Those of a text, each once, with spaces between; '' where every one can be printed. */
export function unprintedLetters(text: string): string {
  return [...new Set(text.match(UNPRINTED))].slice(0, MOST).join(' ')
}

// Text as people type it: normal form, trimming, search without diacritics.

/** NFC, Windows line ends made plain, outer white space removed. macOS and some keyboards give NFD. */
export function tidy(text: string): string {
  return text.normalize('NFC').replaceAll('\r\n', '\n').trim()
}

/** The key under which a text is searched: lower case, no diacritics, so "Silute" finds "Šilutė". */
export function searchKey(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

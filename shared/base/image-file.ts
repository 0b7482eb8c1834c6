// The name of a stored image: the SHA-256 of its bytes as base64url, so that the same image has one name everywhere and
// a name can be checked against the bytes.

export const IMAGE_FILE = /^[\w-]{43}$/

/** What every stored image is encoded as. */
export const IMAGE_TYPE = 'image/webp'

export function isImageFile(text: string): boolean {
  return IMAGE_FILE.test(text)
}

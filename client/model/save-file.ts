// Gives a file to whoever asked for it, through the browser's own download. Plain http and old browsers will do.

/** Milliseconds: the browser reads the file after the click; a minute is more than it needs. */
const READ_MS = 60_000

/** @returns the file's name, to be said */
export function saveFile(name: string, file: Blob): string {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), READ_MS)
  return name
}

// How large a file is, for a person at the terminal.

const MEGABYTE = 1_000_000

/** Megabytes with one place after the point, or kilobytes below one. */
export function sizeText(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`
}

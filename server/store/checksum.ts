// The checksum of a stored row. It finds decay and foreign hands, not attackers.
import { crc32 } from 'node:zlib'

/** CRC-32 of the bytes, as an unsigned number. */
export function checksum(bytes: Uint8Array): number {
  return crc32(bytes)
}

// Randomness as an argument: where ids, join codes and tickets come from. Makes no randomness itself.
import { customRandom } from 'nanoid'

export interface Random {
  /** That many unpredictable bytes. */
  bytes(count: number): Uint8Array
  /** An unpredictable integer from 0 up to, not including, `below`. */
  below(below: number): number
}

/** Lower case and digits without look-alikes, so that an id survives being read aloud or typed by hand. */
const ID_ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'

/** About 69 bits: no guard by itself, but no two of one programme ever meet. */
const ID_LENGTH = 14

export function createId(random: Random): string {
  return customRandom(ID_ALPHABET, ID_LENGTH, (count) => random.bytes(count))()
}

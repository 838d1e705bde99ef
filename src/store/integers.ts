/** Whole numbers as bytes, small ones in few: seven bits a byte, the last with its top bit clear, signs in the lowest bit. */
export function packIntegers(numbers: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(numbers.length * MOST_BYTES)
  let at = 0
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number
    for (; rest > SMALL; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) + 128
    for (; rest >= 128; rest >>>= 7) bytes[at++] = (rest & 127) | 128
    bytes[at++] = rest
  }
  return bytes.slice(0, at)
}

/** Numbers up to it can be taken apart by bits. */
const SMALL = 2 ** 31 - 1

/** Of a whole number that a double holds exactly, with its sign. */
const MOST_BYTES = 8

export function unpackIntegers(bytes: Uint8Array): readonly number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (const byte of bytes) {
    value += (byte % 128) * scale
    scale *= 128
    if (byte >= 128) continue
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2)
    value = 0
    scale = 1
  }
  return numbers
}

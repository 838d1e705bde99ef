import { hash } from 'node:crypto'

/** SHA-256 in hex: the identity of content, of a run, of a scan file. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)

/** The first 16 hex digits: enough to name content within one run. */
export const shortHash = (content: string | Uint8Array): string => sha256(content).slice(0, 16)

/** Remainder of the bits (most significant first) modulo a generator polynomial of the given degree, without its top bit. */
export function crcOfBits(bits: readonly number[], degree: number, generator: number): number {
  const mask = 2 ** degree - 1
  const shifted = (register: number, bit: number): number => {
    const next = ((register << 1) | bit) & mask
    return (register >> (degree - 1)) & 1 ? next ^ generator : next
  }
  let register = 0
  for (const bit of bits) register = shifted(register, bit)
  for (let i = 0; i < degree; i++) register = shifted(register, 0)
  return register
}

import { crcOfBits } from '../base/hash.ts'
import type { RunId } from './ids.ts'

/**
 * The binary boxes at the head of a page, as AMC prints them: copy (12 bits), page (6 bits) and check (6 bits), most
 * significant bit first, filled = 1. `strong` adds a row of 12 more check bits. The checks are CRCs over run, copy and
 * page: a misread bit or another run's page fails them. Wider copy and page fields serve runs that need them.
 *
 *   row 1   copy  ▢▢▢▢▢▢▢▢▢▢▢▢
 *   row 2   page  ▢▢▢▢▢▢ check ▢▢▢▢▢▢
 *   row 3   strong ▢▢▢▢▢▢▢▢▢▢▢▢      (AMC ignores it)
 */
export type CodeRow = 'copy' | 'page' | 'check' | 'strong'

export interface PageCode {
  readonly copy: number
  readonly page: number
  readonly check: number
  /** Absent where only AMC's two rows are printed. */
  readonly strong?: number
}

/** Bits of each row field of a run's page codes. */
export interface CodeWidths {
  readonly copy: number
  readonly page: number
  readonly check: number
  readonly strong: number
}

export const AMC_WIDTHS: CodeWidths = { copy: 12, page: 6, check: 6, strong: 0 }
export const STRONG_WIDTHS: CodeWidths = { copy: 12, page: 6, check: 6, strong: 12 }

/** The copy in the code of a page that lies between copies: copies count from 1. */
export const SEPARATOR_COPY = 0

const CRC6 = 0x03 // x⁶+x+1, primitive (CRC-6/ITU, ITU-T G.704): every single and double error in our 42 bits
const CRC12 = 0x80f // x¹²+x¹¹+x³+x²+x+1 (CRC-12/UMTS polynomial, 3GPP TS 25.212)

/** Value → bits, most significant first. */
export function bitsOf(value: number, count: number): number[] {
  const bits: number[] = []
  for (let worth = 2 ** (count - 1); worth >= 1; worth /= 2) bits.push(Math.floor(value / worth) % 2)
  return bits
}
/** Bits, most significant first → value. */
export const valueOfBits = (bits: readonly number[]): number => bits.reduce((value, bit) => value * 2 + bit, 0)

/** The code of a page of a run (run ids are hexadecimal; their first 6 digits enter the checks). */
export function pageCodeOf(run: RunId, copy: number, page: number, widths: CodeWidths): PageCode {
  const message = [...bitsOf(Number.parseInt(run.slice(0, 6), 16), 24), ...bitsOf(copy, widths.copy), ...bitsOf(page, widths.page)]
  const check = crcOfBits(message, 6, CRC6)
  if (widths.strong === 0) return { copy, page, check }
  return { copy, page, check, strong: crcOfBits(message, 12, CRC12) }
}

/** Whether the checks printed on a page are those of this run. */
export function isCodeOf(run: RunId, code: PageCode, widths: CodeWidths): boolean {
  const due = pageCodeOf(run, code.copy, code.page, widths)
  return due.check === code.check && due.strong === code.strong
}

/** `+17/3/42+`, printed in typewriter beside the boxes. */
export const textOfPageCode = (code: PageCode): string => `+${code.copy}/${code.page}/${code.check}+`

import type { Box, Segment } from './outline.ts'

export interface CompactGlyph {
  readonly name: string
  /** As `charStringOf` gives it. */
  readonly charString: Uint8Array
}

type Bytes = Uint8Array | readonly number[]

/** Numbers of the standard strings end here (TN 5176, appendix A): ours follow. */
const STANDARD_STRINGS = 391
/** Operators of the top DICT (TN 5176, table 9). */
const TOP = { fontBBox: 5, charset: 15, charStrings: 17, private: 18 }
/** `defaultWidthX` of the private DICT (table 23). */
const DEFAULT_WIDTH = 20
/** Operators of charstrings (TN 5177, 4.1 and 4.7). */
const CHARSTRING = { m: 21, l: 5, c: 8, end: 14 }

/**
 * A font file in the Compact Font Format (Adobe Technical Note 5176) whose glyphs are Type 2 charstrings (Note 5177)
 * without hints, after an empty `.notdef`. Coordinates are rounded to whole units, as Computer Modern's own are.
 */
export function compactFontOf(name: string, glyphs: readonly CompactGlyph[], box: Box): Uint8Array {
  const header = [1, 0, 4, 4]
  const names = indexOf([ascii(name)])
  const strings = indexOf(glyphs.map((glyph) => ascii(glyph.name)))
  const subroutines = indexOf([])
  const charset = [0, ...glyphs.flatMap((_, i) => card16(STANDARD_STRINGS + i))]
  const charStrings = indexOf([[CHARSTRING.end], ...glyphs.map((glyph) => glyph.charString)])
  const ownWidth = [...operand(0), DEFAULT_WIDTH]
  const topOf = (at: number): readonly number[] => [
    ...[...box.map(Math.floor).slice(0, 2), ...box.map(Math.ceil).slice(2)].flatMap(operand),
    TOP.fontBBox,
    ...[...offset(at), TOP.charset],
    ...[...offset(at + charset.length), TOP.charStrings],
    ...[...operand(ownWidth.length), ...offset(at + charset.length + charStrings.length), TOP.private],
  ]
  const before = header.length + names.length + indexOf([topOf(0)]).length + strings.length + subroutines.length
  return joined([header, names, indexOf([topOf(before)]), strings, subroutines, charset, charStrings, ownWidth])
}

/** A glyph's program: its advance in whole units, 1000 to the em, and its outline. */
export function charStringOf(advance: number, segments: readonly Segment[]): Uint8Array {
  const out: number[] = operand(Math.round(advance))
  let x = 0
  let y = 0
  for (const { operator, points } of segments) {
    for (const [px, py] of points) {
      out.push(...operand(Math.round(px) - x), ...operand(Math.round(py) - y))
      x = Math.round(px)
      y = Math.round(py)
    }
    out.push(CHARSTRING[operator])
  }
  out.push(CHARSTRING.end)
  return Uint8Array.from(out)
}

/** A whole number up to 16 bits, in the fewest bytes (TN 5176 table 3; the same in charstrings). */
function operand(value: number): number[] {
  if (Math.abs(value) <= 107) return [value + 139]
  if (Math.abs(value) <= 1131) {
    const rest = Math.abs(value) - 108
    return [(value > 0 ? 247 : 251) + (rest >> 8), rest & 0xff]
  }
  return [28, ...card16(value)]
}

/** An offset takes five bytes whatever it is, so that what stands behind it does not move. */
const offset = (value: number): readonly number[] => [29, ...card16(value >> 16), ...card16(value)]

const card16 = (value: number): readonly number[] => [(value >> 8) & 0xff, value & 0xff]
const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0))

/** An INDEX: how many, where each begins (counted from 1, in four bytes), and all of them. */
function indexOf(all: readonly Bytes[]): Uint8Array {
  if (all.length === 0) return Uint8Array.of(0, 0)
  let at = 1
  const starts = [1, ...all.map((one) => (at += one.length))]
  return joined([[...card16(all.length), 4], starts.flatMap((start) => [...card16(start >> 16), ...card16(start)]), ...all])
}

function joined(parts: readonly Bytes[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

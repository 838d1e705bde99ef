import { LINES } from './params.ts'

/**
 * Takes away the lines that a scanner draws itself: dust on the glass of a feeder, or on the white strip that a sensor was
 * set by, darkens one cell of the line sensor for the whole page, so that its line is straight, keeps to one column (or, where
 * the picture was turned, row) of pixels, and runs from end to end. Print and pens do not: a column of boxes or a ruled table
 * ends within the margins. What lies under such a line is as dark as it was, times the light that the dust left (the gain of
 * the flat field of Seibert, Boone & Lindfors 1998); where hardly any is left, the pixels beside it speak, the darker of them.
 * The same image where there is no such line.
 */
export function withoutLines<Image extends Grey>(image: Image): Image {
  const down: Axis = { count: image.width, length: image.height, across: 1, along: image.width }
  const level: Axis = { count: image.height, length: image.width, across: image.width, along: 1 }
  const [columns, rows] = [linesAlong(image, down), linesAlong(image, level)]
  if (columns.size + rows.size === 0) return image
  const grey = image.grey.slice()
  mend(grey, down, columns)
  mend(grey, level, rows)
  return { ...image, grey }
}

/** Grey levels, row by row. */
interface Grey {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** One way to walk over an image: `count` lines of `length` pixels; from one to the next across and along, in pixels of memory. */
interface Axis {
  readonly count: number
  readonly length: number
  readonly across: number
  readonly along: number
}

/** The lines found, and what share of the light each leaves. */
type Lines = ReadonlyMap<number, number>

function linesAlong({ grey }: Grey, axis: Axis): Lines {
  const flank = Math.max(LINES.leastFlank, Math.round(Math.max(axis.count, axis.length) * LINES.flank))
  const found = new Map<number, number>()
  const looks = looksAt(grey, axis, flank)
  for (let line = flank; line < axis.count - flank; line++) if (isLine(looks, line)) found.set(line, lightLeft(grey, axis, line, flank))
  return found
}

/** By line and part of its length: how often both sides were light, and the line darker than these. */
interface Looks {
  readonly asked: Uint16Array
  readonly darker: Uint16Array
  /** Looks in each part. */
  readonly most: number
}

function looksAt(grey: Uint8Array, { count, length, across, along }: Axis, flank: number): Looks {
  const parts = LINES.parts
  const asked = new Uint16Array(count * parts)
  const darker = new Uint16Array(count * parts)
  const look = (line: number, k: number): void => {
    const at = line * across + k * along
    const a = grey[at - flank * across] ?? 0
    const b = grey[at + flank * across] ?? 0
    const side = a < b ? a : b
    if (side < LINES.light) return
    const i = line * parts + Math.floor((k * parts) / length)
    asked[i] = (asked[i] ?? 0) + 1
    if (side - (grey[at] ?? 0) >= LINES.darker) darker[i] = (darker[i] ?? 0) + 1
  }
  // Memory is walked in its own order.
  if (across === 1) for (let k = 0; k < length; k += LINES.stride) for (let line = flank; line < count - flank; line++) look(line, k)
  else for (let line = flank; line < count - flank; line++) for (let k = 0; k < length; k += LINES.stride) look(line, k)
  return { asked, darker, most: length / LINES.stride / parts }
}

/** Darker in (nearly) every part of the page where there is light paper on both sides. */
function isLine({ asked, darker, most }: Looks, line: number): boolean {
  let [seen, through, allAsked, allDarker] = [0, 0, 0, 0]
  for (let i = line * LINES.parts; i < (line + 1) * LINES.parts; i++) {
    const [a, d] = [asked[i] ?? 0, darker[i] ?? 0]
    allAsked += a
    allDarker += d
    if (a < most * LINES.leastAsked) continue
    seen++
    if (d >= a * LINES.ofPart) through++
  }
  return seen >= LINES.leastParts && through >= seen - 1 && allDarker >= allAsked * LINES.ofAll
}

/** Median share of the light beside it that a line leaves. */
function lightLeft(grey: Uint8Array, { length, across, along }: Axis, line: number, flank: number): number {
  const shares: number[] = []
  for (let k = 0; k < length; k += LINES.stride) {
    const at = line * across + k * along
    const [a, b] = [grey[at - flank * across] ?? 0, grey[at + flank * across] ?? 0]
    if (Math.min(a, b) >= LINES.light) shares.push((2 * (grey[at] ?? 0)) / (a + b))
  }
  return shares.sort((a, b) => a - b)[shares.length >> 1] ?? 1
}

function mend(grey: Uint8Array, { length, across, along }: Axis, lines: Lines): void {
  for (const [line, left] of lines) {
    let [before, after] = [line - 1, line + 1]
    while (lines.has(before)) before--
    while (lines.has(after)) after++
    for (let k = 0; k < length; k++) {
      const at = line * across + k * along
      const beside = Math.min(grey[before * across + k * along] ?? 0, grey[after * across + k * along] ?? 0)
      const own = grey[at] ?? 0
      grey[at] = left >= LINES.leastLight ? Math.min(255, Math.round(own / left)) : Math.max(own, beside)
    }
  }
}

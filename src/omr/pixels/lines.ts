import { LINES } from '../params.ts'
import { type Kernels, kernels } from './kernels.ts'
import { type Axis, type Looks, looksAt, type Stretch, shareDarker } from './line-looks.ts'

/**
 * Takes away the lines that a scanner draws itself: dust on the glass of a feeder, or on the white strip that a sensor was
 * set by, darkens one cell of the line sensor for the whole page, so that its line is straight, keeps to one column (or, where
 * the picture was turned, row) of pixels, and runs from end to end. Print and pens do not: a column of boxes or a ruled table
 * ends within the margins. What lies under such a line is as dark as it was, times the light that the dust left (the gain of
 * the flat field of Seibert, Boone & Lindfors 1998); where hardly any is left, the pixels beside it speak, the darker of them.
 * The same image where there is no such line.
 */
export function withoutLines<Image extends Grey>(image: Image, by = kernels()): Image {
  const down: Axis = { count: image.width, length: image.height, across: 1, along: image.width }
  const level: Axis = { count: image.height, length: image.width, across: image.width, along: 1 }
  const [columns, rows] = [linesAlong(image, down, by), linesAlong(image, level, by)]
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

/** The lines found, and what share of the light each leaves. */
type Lines = ReadonlyMap<number, number>

/**
 * This walks over all of the page; but nearly all lines are none by any two of its parts, and are looked at no further. Parts
 * in the middle come first, where photographs show the page and not the table around it.
 */
function linesAlong({ grey }: Grey, axis: Axis, by: Kernels | 'none'): Lines {
  const flank = Math.max(LINES.leastFlank, Math.round(Math.max(axis.count, axis.length) * LINES.flank))
  let tallies = talliesOf(flank, axis.count - flank)
  for (const part of FROM_THE_MIDDLE) {
    const looks = looksAt({ grey, axis, flank, part }, tallies, by)
    tallies = tallies.filter((tally, i) => mayBeLine(tally, looks, i))
  }
  const found = tallies.filter(({ asked, darker }) => darker >= asked * LINES.ofAll)
  const lines = new Map(found.map(({ line }) => [line, lightLeft(grey, axis, line, flank)]))
  const edges = [...lines.keys()].flatMap((line) => [
    ...edgesOf({ grey, axis, flank }, lines, line, -1),
    ...edgesOf({ grey, axis, flank }, lines, line, 1),
  ])
  return new Map([...edges, ...lines])
}

/**
 * The line's edges on one side: what lies beside it and is darker than paper too often for noise. In black and white an edge is black here and white
 * there; where nothing can be told through the line, nothing can through them.
 */
function edgesOf(
  { grey, axis, flank }: Omit<Stretch, 'part'>,
  lines: Lines,
  line: number,
  step: 1 | -1,
): readonly (readonly [number, number])[] {
  const isClear = (lines.get(line) ?? 0) >= LINES.leastLight
  const edges: [number, number][] = []
  for (
    let at = line + step;
    Math.abs(at - line) <= flank && !lines.has(at) && shareDarker(grey, axis, at, flank) >= LINES.ofEdge;
    at += step
  )
    edges.push([at, isClear ? lightLeft(grey, axis, at, flank) : 0])
  return edges
}

/** 4, 3, 5, 2 … */
const FROM_THE_MIDDLE = Array.from({ length: LINES.parts }, (_, i) => (LINES.parts >> 1) + (i % 2 === 0 ? i >> 1 : -(i + 1) >> 1))

/** What was seen of a line: how often both sides were light, and the line darker than these; parts that tell nothing, or against it. */
interface Tally {
  readonly line: number
  asked: number
  darker: number
  unseen: number
  failed: number
}

function talliesOf(from: number, to: number): readonly Tally[] {
  const tallies: Tally[] = []
  for (let line = from; line < to; line++) tallies.push({ line, asked: 0, darker: 0, unseen: 0, failed: 0 })
  return tallies
}

/** Adds a part to what was seen of a line: darker in (nearly) every part where there is light paper on both sides. */
function mayBeLine(tally: Tally, looks: Looks, i: number): boolean {
  const [asked, darker] = [looks.asked[i] ?? 0, looks.darker[i] ?? 0]
  tally.asked += asked
  tally.darker += darker
  if (asked < looks.most * LINES.leastAsked) tally.unseen++
  else if (darker < asked * LINES.ofPart) tally.failed++
  return tally.failed <= 1 && tally.unseen <= LINES.parts - LINES.leastParts
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
